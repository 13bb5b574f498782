import { givenNames } from '../privacy/rules/nameWords.ts';
import type { KnownPerson } from './knownPeople.ts';
import type { NameHit } from './nameIndex.ts';
import { startWithHonorifics } from './namePlace.ts';

/** What stands for a person without one role. */
export const unknownName = '[name]';

/** Names in a text and what an export calls the people. */
export interface NamesToReplace {
  readonly hits: readonly NameHit[];
  roleOf(person: KnownPerson): string | undefined;
}

const degreesBehind =
  /^(?:(?:,? ?|[ ])(?:Ph\.? ?D\.?|D\.?Phil\.?|M\.?D\.?|MPH|M\.?Sc\.?|B\.?Sc\.?|R\.?N\.?|PharmD|MBA|MBBS|DrPH|CCRP|CCRA|CCRC|Jr\.?|Sr\.?)(?![\p{L}\p{N}]))+/u;
const addressBehind = /^@[\p{L}\p{N}][\p{L}\p{N}.-]*[\p{L}\p{N}]/u;
const addressBefore = /(?<![\p{L}\p{N}])[\p{L}\p{N}._+-]+$/u;
const determinerBefore =
  /(?<![\p{L}\p{N}])(?:a|an|the|my|our|your|his|her|their|this|that|another|one|senior|former|new) $/iu;
const givenBefore = /(?<![\p{L}\p{M}])(\p{Lu}\p{Ll}[\p{L}\p{M}]*) $/u;
const sentenceStart =
  /^[\s*_~"'\u201c\u2018([#>-]*$|(?<!\b(?:e\.g|i\.e|vs|cf|ca|incl|etc|approx|no))[.!?]["')\]\u201d]{0,2} $/iu;

/** How much of the text before a name is read. */
const before = 80;

/**
 * A text with roles for names, so that its sentences stay readable: titles and degrees go with the name, an article or the
 * role that stands before it already is not said twice, and of two people of one role the second is `the other`.
 */
export function replaceNames(text: string, names: NamesToReplace): string {
  if (names.hits.length === 0) return text;
  const seen = new Map<string, KnownPerson[]>();
  let replaced = '';
  let done = 0;
  for (const hit of names.hits) {
    const phrase = phraseOf(hit, names, seen);
    const { start, end, isRoleKnown } = widened(text, hit, phrase.role, done);
    const said = text.slice(done, start);
    const context = `${replaced}${said}`.slice(-before);
    replaced +=
      said + inSentence(isRoleKnown ? phrase : { words: unknownName }, context, text.slice(end, end + 2));
    done = end;
    // `James' listing`: the ending of the name goes with it.
    if (
      /s$/iu.test(text.slice(0, end)) &&
      /^['\u2019](?!\p{L})/u.test(text.slice(end)) &&
      !/['\u2018]$/.test(said)
    ) {
      replaced += "'s";
      done = end + 1;
    }
  }
  return replaced + text.slice(done);
}

interface Phrase {
  readonly words: string;
  /** Absent where the person has none. */
  readonly role?: string;
}

function phraseOf({ people }: NameHit, { roleOf }: NamesToReplace, seen: Map<string, KnownPerson[]>): Phrase {
  const roles = new Set(people.map(roleOf));
  const [role] = roles;
  const [person] = people;
  if (roles.size !== 1 || role === undefined || person === undefined) return { words: unknownName };
  if (people.length > 1) return { words: role, role };
  const known = seen.get(role) ?? [];
  if (!known.includes(person)) seen.set(role, [...known, person]);
  return { words: (seen.get(role)?.indexOf(person) ?? 0) > 0 ? `other ${role}` : role, role };
}

/** The name with all that belongs to it. */
function widened(
  text: string,
  hit: NameHit,
  role: string | undefined,
  done: number,
): { readonly start: number; readonly end: number; readonly isRoleKnown: boolean } {
  let { start, end } = hit;
  let isRoleKnown = true;
  const given = givenBefore.exec(text.slice(Math.max(done, start - before), start));
  if (given !== null && givenNames.has(given[1]?.toLowerCase() ?? '')) {
    start -= given[0].length;
    // Somebody else may have the same surname.
    isRoleKnown = !hit.isLone;
  }
  start = Math.max(done, startWithHonorifics({ text, start, end }));
  end += degreesBehind.exec(text.slice(end, end + before))?.[0].length ?? 0;
  const address = addressBehind.exec(text.slice(end, end + before))?.[0].length ?? 0;
  if (address > 0)
    start -= addressBefore.exec(text.slice(Math.max(done, start - before), start))?.[0].length ?? 0;
  else if (text[start - 1] === '@' && start - 1 >= done) start -= 1;
  end += address;
  if (role === undefined) return { start, end, isRoleKnown };
  const lead = text.slice(Math.max(done, start - before), start);
  if (lead.toLowerCase().endsWith(`${role.toLowerCase()} `)) start -= role.length + 1;
  const tail = text.slice(end, end + before).toLowerCase();
  const again = [` (${role})`, ` (the ${role})`, `, the ${role}`, `, our ${role}`].find((words) =>
    tail.startsWith(words.toLowerCase()),
  );
  return { start, end: end + (again?.length ?? 0), isRoleKnown };
}

function inSentence({ words, role }: Phrase, earlier: string, later: string): string {
  if (role === undefined) return words;
  // A role may begin with the alias of a study.
  if (/^(?:an?|the) /i.test(role)) return determinerBefore.test(earlier) ? role.replace(/^\S+ /, '') : role;
  if (determinerBefore.test(earlier)) return role;
  const isWord = /^(?:$|[\s.,;:!?)\]"'\u2019*])/.test(later) && !/^\.\p{L}/u.test(later);
  return `${isWord && sentenceStart.test(earlier) ? 'The' : 'the'} ${words}`;
}
