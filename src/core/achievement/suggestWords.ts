import { findWorkVerb } from '../metrics/workVerbs.ts';
import type { Role } from '../records/fieldDefinition.ts';
import type { TextEdit } from '../text/textEdit.ts';
import { readVerbForm } from './verbForms.ts';
import { type ClaimedVerb, roleRank, verbsOf } from './verbs.ts';

/** Words of a claim to be replaced, and what its sources allow in their place. */
export interface WordsToReplace {
  /** The text in which they stand, of which only what follows them is read. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly role: Role;
  readonly theme: string;
}

/** Most verbs that are offered. */
const mostVerbs = 3;

/** How a role below `performed` tells of a deed, and of a thing. */
const leads: Readonly<Partial<Record<Role, readonly [deed: string, thing: string]>>> = {
  observed: ['observed colleagues', 'observed'],
  assisted: ['assisted in', 'assisted with'],
  contributed: ['contributed to', 'contributed to'],
};

/**
 * What a verb that claims more than a role may be replaced by, best first: `Resolved` by `Assisted in resolving`, `Led` by
 * verbs that the role has in the theme.
 */
export function suggestForVerb(found: WordsToReplace): readonly TextEdit[] {
  const { text, start, end, role, theme } = found;
  const word = text.slice(start, end);
  const verb = readVerbForm(word);
  const lead = leads[role];
  if (lead === undefined)
    return verbEdits(
      found,
      verbsOf(role, theme).map(({ past }) => past),
    );
  const [ofDeed, ofThing] = lead;
  if (verb?.role === 'performed') return [edit(found, `${ofDeed} ${verb.gerund}`)];
  // "Contributed to", "Participated in": the preposition goes with the verb.
  const [particle = ''] = /^ (?:to|in|with|colleagues)\b/i.exec(text.slice(end)) ?? [];
  const isLower = verb !== undefined && roleRank(verb.role) < roleRank('performed');
  const whole = isLower ? { ...found, end: end + particle.length } : found;
  return [edit(whole, nextVerb(whole) === undefined ? ofThing : ofDeed)];
}

/** What a weak phrase may be replaced by, best first; a mere filler by nothing. */
export function suggestForPhrase(found: WordsToReplace, isOpening: boolean): readonly TextEdit[] {
  const { text, start, end, role, theme } = found;
  if (!isOpening) {
    const rest = /^[ \t]+(\S?)/.exec(text.slice(end));
    const isFirst = /^\p{Lu}/u.test(text.slice(start, end));
    const first = rest?.[1] ?? '';
    return [
      {
        range: { start, end: end + (rest?.[0].length ?? 0) },
        newText: isFirst ? first.toUpperCase() : first,
      },
    ];
  }
  const lead = leads[role];
  const next = nextVerb(found);
  if (lead !== undefined) return [edit(found, next === undefined ? lead[1] : lead[0])];
  if (next === undefined)
    return verbEdits(
      found,
      verbsOf(role, theme).map(({ past }) => past),
    );
  const whole = { ...found, end: next.end };
  const isAllowed = roleRank(next.verb.role) <= roleRank(role);
  return isAllowed
    ? [edit(whole, next.verb.past)]
    : verbEdits(
        whole,
        verbsOf(role, theme).map(({ past }) => past),
      );
}

/** The gerund or base form after the words, as in `responsible for cleaning`, `helped to clean`. */
function nextVerb({
  text,
  end,
}: WordsToReplace): { readonly verb: ClaimedVerb; readonly end: number } | undefined {
  const next = /^[ \t]+([\w'’-]+)/.exec(text.slice(end));
  const word = next?.[1] ?? '';
  const isPast = findWorkVerb(word)?.form === 'past' || /ed$/.test(word);
  const claimed = isPast ? undefined : readVerbForm(word);
  return claimed && { verb: claimed, end: end + (next?.[0].length ?? 0) };
}

function verbEdits(found: WordsToReplace, verbs: readonly string[]): readonly TextEdit[] {
  return verbs.slice(0, mostVerbs).map((verb) => edit(found, verb));
}

function edit({ text, start, end }: WordsToReplace, words: string): TextEdit {
  const isCapital = /^\p{Lu}/u.test(text.slice(start, end));
  const newText = isCapital ? words.charAt(0).toUpperCase() + words.slice(1) : words;
  return { range: { start, end }, newText };
}
