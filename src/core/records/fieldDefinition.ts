import type { CivilDate } from '../dates/civilDate.ts';

/**
 * Proficiency levels, lowest first: numbers 0-4 by position.
 *
 * The last three are the level names of the JTF Core Competency Framework 3.1; `exposed` is ours.
 */
export const levels = ['none', 'exposed', 'fundamental', 'skilled', 'advanced'] as const;
export type Level = (typeof levels)[number];

/** Contribution roles, least first; an export may never print a role above the recorded one. */
export const roles = ['observed', 'assisted', 'contributed', 'performed', 'led', 'trained'] as const;
export type Role = (typeof roles)[number];

/** What each scalar kind of field holds once it is read. */
export interface ScalarValues {
  /** One line of text. */
  text: string;
  /** Text of any length; a YAML block scalar where it has several lines. */
  longText: string;
  date: CivilDate;
  /** A finite decimal number. */
  number: number;
  /** Hours, more than 0. */
  hours: number;
  /** A whole number of days or items, 0 or more. */
  count: number;
  flag: boolean;
  level: Level;
  role: Role;
  /** A skill id of the catalogue, or an unknown skill as it was written. */
  skill: string;
  /** The slug of a contact (its file name without date and ending), or of a person without a contact yet. */
  person: string;
  /** A study by its public alias or short id. */
  study: string;
  /** A ULID, taken from the source text as it stands. */
  id: string;
  /** A path with forward slashes, relative to the workspace folder. */
  path: string;
  /** An http, https or mailto address. */
  url: string;
}
export type ScalarKind = keyof ScalarValues;

interface FieldDocumentation {
  /** What the field says, one sentence for `docs/format.md`, completion and hover. */
  readonly doc: string;
  /** YAML of an example value, as it stands after `key: `; nested values in flow style. */
  readonly example: string;
  /** Unit of a number, e.g. `h`; absent for what has none. */
  readonly unit?: string;
  /** What absence means, where it is not simply "unknown". */
  readonly default?: string;
  /** Makes sense only where another field of the record has one of these values. */
  readonly onlyFor?: { readonly key: string; readonly values: readonly string[] };
  /** Reading reports `missing-field` where it is absent. */
  readonly required?: true;
}

/** One scalar of a kind; with `list`, a YAML sequence of such scalars. */
export interface ScalarField extends FieldDocumentation {
  readonly kind: ScalarKind;
  readonly list?: true;
}

/** One of a closed set of words. */
export interface ChoiceField extends FieldDocumentation {
  readonly kind: 'choice';
  readonly choices: readonly string[];
}

/** A YAML sequence of mappings that each have these fields. */
export interface ObjectsField extends FieldDocumentation {
  readonly kind: 'objects';
  readonly fields: Readonly<Record<string, FieldDefinition>>;
}

/** A YAML mapping from free keys to scalars of one kind, e.g. skill to level. */
export interface MapField extends FieldDocumentation {
  readonly kind: 'map';
  readonly keys: 'skill' | 'text';
  readonly values: ScalarKind;
}

export type FieldDefinition = ScalarField | ChoiceField | ObjectsField | MapField;
export type FieldTable = Readonly<Record<string, FieldDefinition>>;

/** The TypeScript type of the values that a field definition describes. */
export type FieldValue<F extends FieldDefinition> = F extends ObjectsField
  ? readonly FieldValues<F['fields']>[]
  : F extends MapField
    ? Readonly<Record<string, ScalarValues[F['values']]>>
    : F extends ChoiceField
      ? F['choices'][number]
      : F extends ScalarField & { readonly list: true }
        ? readonly ScalarValues[F['kind']][]
        : F extends ScalarField
          ? ScalarValues[F['kind']]
          : never;

/** The TypeScript type of a table of fields: required ones always present, the others absent when unknown. */
export type FieldValues<T extends FieldTable> = {
  readonly [K in keyof T as T[K] extends { readonly required: true } ? K : never]: FieldValue<T[K]>;
} & {
  readonly [K in keyof T as T[K] extends { readonly required: true } ? never : K]?: FieldValue<T[K]>;
};
