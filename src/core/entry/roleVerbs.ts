import type { Role } from '../records/fieldDefinition.ts';
import { roles } from '../records/fieldDefinition.ts';

/** A role and how many words of the title say it. */
export interface SaidRole {
  readonly role: Role;
  readonly words: number;
}

/** A verb form that sets a role; `needsObject` where the form is also a noun or means something humbler. */
interface RoleForm {
  readonly role: Role;
  readonly needsObject: boolean;
}

// base, past, gerund; forms before "|" need an object after them: "Design of the CRF" designs nothing,
// "Training on SAS" trains oneself. In doubt the role is the lower one, as exports may not raise it.
const verbRows: Readonly<Record<Exclude<Role, 'performed'>, string>> = {
  observed:
    'watch | observe observes observed observing shadow shadows shadowed shadowing watches watched watching',
  assisted:
    'help support aid | helps helped helping assist assists assisted assisting supports supported supporting aided aiding',
  contributed:
    '| contribute contributes contributed contributing participate participates participated participating ' +
    'collaborate collaborates collaborated collaborating',
  led:
    'lead leads design designs head heads chair chairs direct supervise | led leading designed designing headed ' +
    'heading chaired chairing directed directing supervised supervising spearheaded',
  trained:
    'train trains training trained teach teaches taught teaching coach coaches coached coaching mentor mentors ' +
    'mentored mentoring tutored tutoring onboarded onboarding |',
};

const formsByWord: ReadonlyMap<string, RoleForm> = new Map(
  Object.entries(verbRows).flatMap(([role, row]) => {
    const [strict = '', free = ''] = row.split('|');
    const read = (words: string, needsObject: boolean) =>
      words
        .split(' ')
        .filter((word) => word !== '')
        .map((word) => [word, { role: role as Role, needsObject }] as const);
    return [...read(strict, true), ...read(free, false)];
  }),
);

const rolesByPair: ReadonlyMap<string, Role> = new Map([
  ['sat in', 'observed'],
  ['sit in', 'observed'],
  ['sitting in', 'observed'],
  ['listened in', 'observed'],
  ['took part', 'contributed'],
  ['take part', 'contributed'],
  ['taking part', 'contributed'],
]);

// What begins an object.
const objectStart =
  /^(?:the|a|an|our|my|their|this|that|these|new|other|others|two|three|four|five|six|seven|eight|nine|ten|\d+|colleagues?|students?|interns?|coordinators?|staff|peers?)$/i;
// What follows "trained" where oneself was.
const ownTraining = /^(?:in|on|for|at|with|by|as|to|myself|and)$/i;

const skipped = new Set(['i', 'also', 'then', 'we', 'just', 'finally', 'briefly']);

/** The role that the leading words of a title say; `undefined` where no verb of the table leads it. */
export function readLeadingRole(
  words: readonly string[],
): (SaidRole & { readonly first: number }) | undefined {
  const first = words.findIndex((word) => !skipped.has(word.toLowerCase()));
  const verb = words[first]?.toLowerCase() ?? '';
  const next = words[first + 1] ?? '';
  const pair = rolesByPair.get(`${verb} ${next.toLowerCase()}`);
  if (pair !== undefined) return { role: pair, words: 2, first };
  if (/^co-(?:\p{L}+ed|wrote|led|ran)$/u.test(verb)) return { role: 'contributed', words: 1, first };
  const form = formsByWord.get(verb);
  if (form === undefined) return undefined;
  const isMeant =
    !form.needsObject || (form.role === 'trained' ? isObject(verb, next) : objectStart.test(next));
  return isMeant ? { role: form.role, words: 1, first } : undefined;
}

/** "Trained two coordinators" trains others; "Trained in GCP" and "Training session" do not. */
function isObject(verb: string, next: string): boolean {
  const isPast = /(?:ed|taught)$/.test(verb);
  return isPast ? next !== '' && !ownTraining.test(next) : objectStart.test(next) && !ownTraining.test(next);
}

/** The role that a word after `+` names: a role or a form of a verb of the table, `+assist` as `+assisted`. */
export function findRole(word: string): Role | undefined {
  const folded = word.toLowerCase();
  return roles.find((role) => role === folded) ?? formsByWord.get(folded)?.role;
}
