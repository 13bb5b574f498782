import type { KnownPerson } from './knownPeople.ts';
import { everydayNames, nameKey, particles, termNames } from './nameWords.ts';
import type { PersonName } from './personName.ts';

/**
 * How sure a form is: `full` in any case; `initialed` where its letters are capitals; `handle` beside an `@` or in a path;
 * `lone`, one name of several, where it is capitalised; `everyday` and `term` as the words around it say.
 */
export type FormKind =
  | 'full'
  | 'weakFull'
  | 'initialed'
  | 'weakInitialed'
  | 'handle'
  | 'lone'
  | 'everyday'
  | 'term';

/** A way in which a text may name a person. */
export interface NameForm {
  /** Keys of its words (`nameKey`). */
  readonly keys: readonly string[];
  readonly kind: FormKind;
  /** Whether it is said only of somebody whom no other person shares it with: a middle name, half of a surname. */
  readonly isMinor?: true;
  /** Whether it is a given name alone: with another capitalised word behind it, it is that of somebody else. */
  readonly isGiven?: true;
}

/** Shorter names are abbreviations too. */
const shortestLone = 3;

/** Shorter names that are written as one word are words. */
const shortestGlued = 5;

/** The ways in which texts name a person. */
export function nameForms({ title, names, isUnsure }: KnownPerson): readonly NameForm[] {
  return [...formsOfTitle(title), ...names.flatMap((name) => formsOfName(name, isUnsure))];
}

function formsOfTitle(title: string): readonly NameForm[] {
  const keys = keysIn(title);
  if (keys.length === 0) return [];
  const [only = ''] = keys;
  if (keys.length === 1) return [{ keys, kind: isWeak(only) ? loneKind(only, false) : 'full' }];
  return withGlued({ keys, kind: keys.every(isWeak) ? 'weakFull' : 'full' });
}

function formsOfName({ given, middle, family }: PersonName, isUnsure: boolean): readonly NameForm[] {
  const [first, last, between] = [keysIn(given), keysIn(family), middle.map(keysIn)];
  if (last.length === 0 || first.length === 0) return loneForms(first.length === 0 ? last : first, isUnsure);
  const core = last.filter((key) => !particles.has(key));
  const all = between.flat();
  const families = core.length === last.length ? [last] : [last, core];
  const full = families.flatMap((surname) => [
    [...first, ...surname],
    [...surname, ...first],
    ...(all.length === 0
      ? []
      : [
          [...first, ...all, ...surname],
          [...surname, ...first, ...all],
          [...all, ...surname],
        ]),
  ]);
  return [
    ...full.flatMap((keys) => withGlued({ keys, kind: keys.every(isWeak) ? 'weakFull' : 'full' })),
    ...families.flatMap((surname) => initialedForms(first, surname)),
    ...loneForms(first, isUnsure).map((form) => ({ ...form, isGiven: true as const })),
    ...loneForms(last, isUnsure),
    ...all.flatMap((key) => minorForm(key, isUnsure)),
  ];
}

/** `M. Keller`, `Keller M.`, `Maria K.`, `mkeller@`. */
function initialedForms(first: readonly string[], surname: readonly string[]): readonly NameForm[] {
  const [initial, last] = [
    first[0]?.charAt(0) ?? '',
    surname.find((key) => !particles.has(key))?.charAt(0) ?? '',
  ];
  if ([initial, last].includes('') || first[0]?.length === 1) return [];
  const initials = first.map((key) => key.charAt(0));
  const kindOf = (keys: readonly string[]): FormKind => (keys.every(isWeak) ? 'weakInitialed' : 'initialed');
  return [
    { keys: [initial, ...surname], kind: kindOf(surname) },
    { keys: [...surname, initial], kind: kindOf(surname) },
    ...(initials.length > 1 ? [{ keys: [...initials, ...surname], kind: kindOf(surname) }] : []),
    { keys: [...first, last], kind: kindOf(first) },
    { keys: [nameKey(`${initial}${surname.join('')}`)], kind: 'handle' },
    { keys: [nameKey(`${surname.join('')}${initial}`)], kind: 'handle' },
    { keys: [nameKey(`${first.join('')}${last}`)], kind: 'handle' },
  ];
}

/** A given name or a surname alone, and the parts of one with hyphens, particles or several words. */
function loneForms(keys: readonly string[], isUnsure: boolean): readonly NameForm[] {
  const [only = ''] = keys;
  if (keys.length <= 1) return only.length > 1 ? [{ keys, kind: loneKind(only, isUnsure) }] : [];
  const parts = keys.filter((key) => !particles.has(key));
  const kind: FormKind = keys.every(isWeak) ? 'everyday' : 'lone';
  const glued = nameKey(keys.join(''));
  return [
    { keys, kind },
    ...(glued.length >= shortestGlued ? [{ keys: [glued], kind }] : []),
    ...parts.flatMap((key) => minorForm(key, isUnsure)),
  ];
}

function minorForm(key: string, isUnsure: boolean): readonly NameForm[] {
  return key.length < shortestLone ? [] : [{ keys: [key], kind: loneKind(key, isUnsure), isMinor: true }];
}

function loneKind(key: string, isUnsure: boolean): FormKind {
  if (termNames.has(key) || key.length < shortestLone) return 'term';
  return everydayNames.has(key) || isUnsure ? 'everyday' : 'lone';
}

function withGlued(form: NameForm): readonly NameForm[] {
  const glued = nameKey(form.keys.join(''));
  const isGlued = form.kind === 'full' && form.keys.length > 1 && glued.length >= shortestGlued;
  return isGlued ? [form, { keys: [glued], kind: 'full' }] : [form];
}

function isWeak(key: string): boolean {
  return everydayNames.has(key) || termNames.has(key) || key.length < shortestLone;
}

function keysIn(text: string): readonly string[] {
  return (text.normalize('NFC').match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? []).map(nameKey);
}
