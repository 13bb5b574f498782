import { eponymNouns, everydayNames, nameKey, termNames } from './nameWords.ts';
import { isPersonWord } from './roleWords.ts';

/** Where in a text a name may stand. */
export interface NamePlace {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What is read before and behind a name: honorifics and a few words. */
const before = 48;
const behind = 40;

const honorificsPattern =
  /(?<![\p{L}\p{N}])(?:(?:drs?|prof|professor|doctor|mr|mrs|ms|miss|mx|herr|frau|sir|dame|rev)(?:\.[ ]?|[ _-])(?:med\.[ ]?|rer\.[ ]?nat\.[ ]?|h\.[ ]?c\.[ ]?)?)+$/iu;

/** What is done with people and not with things. */
const cuePattern =
  /(?<![\p{L}\p{N}])(?:ask(?:ed|ing)?|t[eo]ld|telling|thank(?:s|ed|ing)?|thank you|(?:e-?)?mail(?:ed|ing)?|phoned|messaged|pinged|mentor(?:ed|ing)|shadow(?:ed|ing)|introduc(?:ed|ing)|invit(?:ed|ing)|interview(?:ed|ing)|contact(?:ed|ing)|consult(?:ed|ing)|remind(?:ed|ing)|congratulated|hi|hello|dear|cc:?|helped|taught|(?:me(?:e?t|eting)|talk(?:ed|s|ing)?|sp(?:oke|eak|eaking)|call|chat(?:ted)?|lunch|coffee|interview|session|pair(?:ed|ing)?|work(?:ed|ing)|discuss(?:ed)?|agreed|check-?in|catch-?up|sync|1:1|one-on-one|walked through|went through|reviewed|shared)(?: (?:it|this|that|them|up|again|today|the [\p{L}]{2,20}|[\p{L}]{2,20}))? with|(?:feedback|advice|help|(?:e-?)?mail|message|input|comments?|note|question|thanks|answer|reply|present(?:ed|ation)?|report(?:ed|s)?|sent|show(?:ed|n)|gave|given|handed|introduced|tal[kl](?:ed)?|spoke|according|wrote|due)(?: [\p{L}]{2,20})? (?:from|to)|(?:helped|mentored|supervised|trained|taught|shown|approved|signed(?: off)?|assigned|introduced|explained|recommended|said|asked) by) $/iu;

const saidPattern =
  /^,? (?:said|says|ask(?:ed|s)|explain(?:ed|s)|suggest(?:ed|s)|agree[ds]|recommend(?:ed|s)|t(?:old|aught)|wrote|repl(?:ied|ies)|answered|advised|thinks|thought|wants|wanted|offered|helped|reminded|mentioned|confirmed|approved|asked|joined|left|gave me|showed me|and I|and me)(?!\p{L})/u;
const functionBehind = /^(?:,|,? \() ?(?:our |the |my |a |an |senior |lead )*(\p{L}+)/u;
const functionBefore = /(?<![\p{L}\p{N}])(\p{L}+) $/u;
const possessive = /^['\u2019]s(?!\p{L})/u;
const wordBefore = /(?<![\p{L}\p{N}.'\u2019-])(\p{Ll}[\p{L}\p{M}]*)[ ]$/u;
const capitalBehind = /^[ ]\p{Lu}/u;

/** Behind these a capitalised word is a thing: `the Long table`. */
const determiners: ReadonlySet<string> = new Set(
  'a an the this that these those each every any no some our my your its of per in on at as or than vs'.split(
    ' ',
  ),
);

/** Before these a given name is a place or a saint's. */
const placeBefore =
  /(?<![\p{L}\p{N}])(?:Saint|St\.?|San|Santa|Mount|Mt\.?|Port|Fort|Lake|Project|Hurricane) $/u;
const nameBehind = /^[ ](\p{Lu}\p{Ll}[\p{L}\p{M}]*)/u;

/** Where the honorifics before a name begin, or the name. */
export function startWithHonorifics({ text, start }: NamePlace): number {
  const found = honorificsPattern.exec(text.slice(Math.max(0, start - before), start));
  return start - (found?.[0].length ?? 0);
}

/** Whether the words around a name speak of a person. */
export function isOfPerson(place: NamePlace): boolean {
  const [earlier, later] = around(place);
  return (
    cuePattern.test(earlier) ||
    saidPattern.test(later) ||
    isPersonWord(functionBefore.exec(earlier)?.[1] ?? '') ||
    isPersonWord(functionBehind.exec(later)?.[1] ?? '')
  );
}

/** Whether a capital can only be that of a name: within a sentence, alone, and of no thing. */
export function isCapitalOfName(place: NamePlace): boolean {
  const [earlier, later] = around(place);
  if (possessive.test(later)) return true;
  const word = wordBefore.exec(earlier)?.[1];
  return word !== undefined && !determiners.has(word) && !capitalBehind.test(later) && !/^\d/.test(later);
}

/** Whether a name belongs to a method or a disease: `Cox model`, `Fisher's exact test`. */
export function isEponym(place: NamePlace): boolean {
  return eponymNouns.test(around(place)[1]);
}

/** Whether a given name is that of a place or, with another surname, of somebody else. */
export function isOfAnother(place: NamePlace): boolean {
  const [earlier, later] = around(place);
  const next = nameBehind.exec(later)?.[1];
  if (placeBefore.test(earlier)) return true;
  if (next === undefined) return false;
  const key = nameKey(next);
  return !termNames.has(key) && !everydayNames.has(key) && !isPersonWord(next);
}

/** Whether a name stands in an address, the name of an account or of a file: `qc_keller.sas`, `asked-keller.md`. */
export function isInPath({ text, start, end }: NamePlace): boolean {
  return (
    /[@/\\_-]/.test(text.charAt(start - 1)) ||
    /^(?:[@/\\_-]|\.[a-z]{1,8}(?![\p{L}\p{N}]))/u.test(text.slice(end, end + 10))
  );
}

/** Whether a name is that of an account: `mkeller@`, `/home/mkeller/`. */
export function isHandle({ text, start, end }: NamePlace): boolean {
  return /[@/\\]/.test(text.charAt(start - 1)) || /[@/\\]/.test(text.charAt(end));
}

function around({ text, start, end }: NamePlace): readonly [string, string] {
  return [text.slice(Math.max(0, start - before), start), text.slice(end, end + behind)];
}
