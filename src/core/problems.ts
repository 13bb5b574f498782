import type { OffsetRange } from './text/textEdit.ts';

export type ProblemSeverity = 'error' | 'warning' | 'info';

interface ProblemTemplate {
  readonly severity: ProblemSeverity;
  /** English words with `{fact}` holes; they end by saying what to do. Surfaces translate the template. */
  readonly template: string;
}

/** Every problem that reading user files can report; the keys are the closed set of codes. */
export const problemTemplates = {
  // The file as a whole
  'not-utf8': {
    severity: 'error',
    template: 'This file is not UTF-8. Reopen it with its encoding, then save it with encoding UTF-8.',
  },
  'binary-file': {
    severity: 'error',
    template: 'This file holds NUL characters and is not text. Remove it from the logbook.',
  },
  'file-too-large': {
    severity: 'error',
    template:
      'This file is {sizeBytes} bytes; a record may have 2 MB at most. Move the bulk to another file and link to it.',
  },
  'unreadable-file': {
    severity: 'error',
    template: 'This file cannot be read ({reason}). Check its permissions.',
  },
  'folder-named-as-record': {
    severity: 'warning',
    template: 'This is a folder, but its name ends in .md like that of a record. Rename it.',
  },
  'symbolic-link': {
    severity: 'info',
    template: 'This is a link, and links are not followed. Put the file itself into the logbook.',
  },
  'empty-file': {
    severity: 'warning',
    template:
      'This file is empty. Delete it, or write a line of three dashes (---), the keys type and title, and a line of three dashes.',
  },
  'conflict-markers': {
    severity: 'error',
    template:
      'Git left an unresolved merge conflict here, from <<<<<<< to >>>>>>>. Keep what is right and delete the three marker lines.',
  },
  // The front matter
  'no-front-matter': {
    severity: 'warning',
    template:
      'This file has no front matter. Make its very first line three dashes (---), then write the keys type and title, then three dashes again.',
  },
  'unterminated-front-matter': {
    severity: 'error',
    template: 'The front matter has no end. Put a line of exactly three dashes (---) below its last key.',
  },
  'unsupported-front-matter': {
    severity: 'error',
    template:
      'Front matter that starts with "{fence}" is not read, and never run. Write YAML between two lines of exactly three dashes (---).',
  },
  'front-matter-too-large': {
    severity: 'error',
    template: 'The front matter is longer than 64 KB. Move long text below it.',
  },
  'yaml-syntax': { severity: 'error', template: 'This is not valid YAML: {detail}. Correct it here.' },
  'note-not-imported': {
    severity: 'error',
    template: 'No record was made of this note ({reason}). Correct what is in the way, then import it again.',
  },
  'too-many-notes': {
    severity: 'warning',
    template: 'Only {limit} notes of this folder were looked at. Import the folders beneath it one by one.',
  },
  'toml-syntax': {
    severity: 'error',
    template: 'The TOML at the top is not valid in line {line}: {detail}. Correct it there.',
  },
  'yaml-tab': {
    severity: 'error',
    template: 'This line is indented with a tab, which YAML forbids. Use spaces.',
  },
  'yaml-duplicate-key': {
    severity: 'error',
    template: 'The key "{key}" stands here a second time; only the first counts. Keep one of them.',
  },
  'yaml-alias': {
    severity: 'error',
    template:
      'A value that starts with & or * is an anchor or alias of YAML, which is not supported. Write the value out, or put it in quotes.',
  },
  'yaml-tag': {
    severity: 'warning',
    template:
      'YAML takes "{tag}" for a tag and not for a part of the value. Remove it, or put the whole value in quotes.',
  },
  'yaml-merge-key': {
    severity: 'warning',
    template: 'The merge key "<<" is read as an ordinary key. Write the keys out.',
  },
  'yaml-multiple-documents': {
    severity: 'warning',
    template: 'There is a second YAML document here; only the first is read. Remove it.',
  },
  'front-matter-not-mapping': {
    severity: 'error',
    template: 'The front matter has to be lines of "key: value". Rewrite it so.',
  },
  // The fields
  'missing-field': { severity: 'error', template: 'The key "{key}" is missing. Add it.' },
  'missing-id': {
    severity: 'warning',
    template:
      'This record has no id, so others cannot refer to it. Add one with the quick fix of the editor.',
  },
  'missing-type': {
    severity: 'warning',
    template: 'This record does not say its type; it is read as {type} by its folder. Add "type: {type}".',
  },
  'unknown-type': { severity: 'error', template: '"{value}" is no record type. Use one of {choices}.' },
  'duplicate-id': {
    severity: 'warning',
    template: 'The id {id} is also that of {path}. Give one of them a new id.',
  },
  'invalid-id': {
    severity: 'warning',
    template:
      '"{value}" is no record id, which has 26 letters and digits. Copy the right one, or give the record a new id.',
  },
  'expected-text': {
    severity: 'warning',
    template: '"{key}" has to be one text. Write it on one line, in quotes where it has brackets or colons.',
  },
  'expected-list': { severity: 'warning', template: '"{key}" has to be a list. Write {key}: [{value}].' },
  'expected-mapping': {
    severity: 'warning',
    template: '"{key}" has to be lines of "name: value". Rewrite it so.',
  },
  'expected-objects': {
    severity: 'warning',
    template: '"{key}" has to be a list of entries with keys of their own: {keys}. Rewrite it so.',
  },
  'invalid-number': {
    severity: 'warning',
    template: '"{value}" is no number for "{key}". Write digits with a point, such as 1250 or 1.5.',
  },
  'out-of-range': {
    severity: 'warning',
    template: '{value} is not possible for "{key}": it has to be {expected}. Correct it.',
  },
  'invalid-date': {
    severity: 'warning',
    template: '"{value}" is no existing date for "{key}". Write it as YYYY-MM-DD.',
  },
  'future-date': { severity: 'info', template: '"{key}" lies in the future ({value}). Check it.' },
  'invalid-flag': {
    severity: 'warning',
    template: '"{value}" is neither true nor false for "{key}". Write true or false.',
  },
  'invalid-choice': {
    severity: 'warning',
    template: '"{value}" is not possible for "{key}". Use one of {choices}.',
  },
  'invalid-url': {
    severity: 'warning',
    template: '"{value}" is no web address for "{key}". Start it with https://.',
  },
  'invalid-path': {
    severity: 'warning',
    template:
      '"{value}" is no path inside the workspace. Write it relative to the workspace folder, such as logs/adae.log.',
  },
  'unknown-skill': {
    severity: 'info',
    template: 'The skill "{value}" is not in the catalogue. Add it to logbook.yml, or correct it.',
  },
  'unknown-person': {
    severity: 'info',
    template: 'No contact of this logbook has the short name "{value}". Correct it, or create the contact.',
  },
  'unknown-study': {
    severity: 'info',
    template: 'The study "{value}" is not in logbook.yml. Add it there, or correct it.',
  },
  'unknown-record': {
    severity: 'info',
    template: 'No record of this logbook has the id {value}. Correct it, or take it out.',
  },
  // What cannot all be true
  'contradictory-dates': {
    severity: 'warning',
    template: '"{key}" ({value}) comes before "{other}" ({earliest}). Correct one of the two.',
  },
  'doubtful-dates': {
    severity: 'info',
    template: '"{key}" ({value}) comes before "{other}" ({earliest}). Check both.',
  },
  'contradictory-status': {
    severity: 'warning',
    template:
      '"{key}" says "{value}", but "{other}" is filled in. Set it to {expected}, or take out "{other}".',
  },
  // Figures
  'absurd-figure': {
    severity: 'warning',
    template: '{value} is more than anybody counts, so "{name}" counts nowhere. Correct "{key}".',
  },
  'negative-figure': {
    severity: 'warning',
    template: 'A count, a time or a share cannot be {value}, so "{name}" counts nowhere. Correct "{key}".',
  },
  'zero-base': {
    severity: 'warning',
    template:
      '{value} of 0 says nothing, so "{name}" counts nowhere. Correct "of", or take it out where nothing was there to be done.',
  },
  'figure-over-base': {
    severity: 'warning',
    template:
      '{value} is more than the {of} that it is out of, so "{name}" counts nowhere. Correct one of the two.',
  },
  'share-over-100': {
    severity: 'warning',
    template:
      '{value}% of something is more than all of it, so "{name}" counts nowhere. Correct it, or log what was counted with "from" or "of".',
  },
  'reversed-range': {
    severity: 'warning',
    template: 'The range of "{name}" ends at {to}, before its beginning at {value}. Swap the two.',
  },
  'names-differ': {
    severity: 'info',
    template:
      '"{name}" names {count} things under "distinct", but its value is {value}; the names count. Correct one of the two.',
  },
  'restated-figure': {
    severity: 'info',
    template:
      '"{name}": {value} is what {count} other figures of that week add up to. Say summary: true if this repeats them, or summary: false if it is work of its own.',
  },
  'cumulative-figure': {
    severity: 'info',
    template:
      '"{name}" looks like a running total, logged {count} times; as it is, the figures are added up. Say kind: latest if each is the total so far, or kind: counter if each is new.',
  },
  'claim-without-sources': {
    severity: 'warning',
    template: 'The state is "{value}", but no sources are named. Name them, or set the state to self-stated.',
  },
  // What a claim says
  'weak-phrase': {
    severity: 'info',
    template: '"{value}" says little of what was done. Name the deed itself, or take the words out.',
  },
  'verb-above-role': {
    severity: 'warning',
    template: '"{value}" claims more than the sources show, whose role is {role}. Use a verb of that role.',
  },
  'unfounded-number': {
    severity: 'warning',
    template:
      'The sources do not give {value}. Correct it, name the record that gives it, or mark the claim as self-stated.',
  },
  'team-total': {
    severity: 'warning',
    template:
      '{value} is what a team of {size} did. Add "as part of a team of {size}", or say your own share.',
  },
  'stale-figure': {
    severity: 'warning',
    template: 'The sources give {new} now, and no longer {old}. Update the claim.',
  },
  'stale-role': {
    severity: 'warning',
    template: 'The role behind {figure} was {old} and is now {new}. Update the claim, and its verb.',
  },
  'lost-figure': {
    severity: 'warning',
    template: 'The sources no longer give {old}. Update the claim, or mark it as self-stated.',
  },
  'private-source': {
    severity: 'warning',
    template:
      'The source "{title}" is private, and this claim is not. Take it out, or make the claim private as well.',
  },
  'duplicate-contact': {
    severity: 'warning',
    template:
      'The contact in {path} has the same short name "{slug}", so records do not say whom they mean. Rename one of the two files.',
  },
  'similar-contact': {
    severity: 'info',
    template:
      'The contact in {path} has the same name. Put both into one file, or tell them apart in their titles.',
  },
  'unusable-shape': {
    severity: 'warning',
    template:
      '"{value}" cannot be told from other text. Write a shape of four letters or digits at least and 64 characters at most, with D for a digit and A for a letter.',
  },
  'unsupported-version': {
    severity: 'error',
    template:
      'This logbook has format version {value}, newer than this version of Research Logbook knows. Update the extension; until then the logbook is read-only.',
  },
} as const satisfies Readonly<Record<string, ProblemTemplate>>;

export type ProblemCode = keyof typeof problemTemplates;

/** Keys and positions from the front matter's root to a value, e.g. `['metrics', 0, 'value']`. */
export type FieldPath = readonly (string | number)[];

/** Something wrong in a user's file: facts, never words. */
export interface Problem {
  readonly code: ProblemCode;
  /** Where in the front matter; empty for the file as a whole. */
  readonly at: FieldPath;
  /** What fills the holes of the template. */
  readonly facts: Readonly<Record<string, string | number>>;
  /** Where in the text; absent where it was read without positions (bulk reading). */
  readonly range?: OffsetRange;
}

/** Builds a problem; `at` is empty for the file as a whole. */
export function problem(
  code: ProblemCode,
  at: FieldPath = [],
  facts: Readonly<Record<string, string | number>> = {},
): Problem {
  return { code, at, facts };
}

/** How grave problems of a code are. */
export function severityOf(code: ProblemCode): ProblemSeverity {
  return problemTemplates[code].severity;
}

/** The English words of a problem. */
export function formatProblem({ code, facts }: Problem): string {
  return fillTemplate(problemTemplates[code].template, facts);
}

/** A template with its `{name}` holes filled; holes without a fact stay. */
export function fillTemplate(template: string, facts: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (hole, name: string) =>
    Object.hasOwn(facts, name) ? String(facts[name]) : hole,
  );
}
