import type { RunNoteKind } from '../runNoteKinds.ts';
import type { SasRule } from './sasRule.ts';

const kinds: readonly (readonly [first: string, pattern: RegExp, kind: RunNoteKind])[] = [
  ['variable', /^Variable .{1,80}? is uninitiali[sz]ed/i, 'uninitialized-variable'],
  ['merge', /^MERGE statement has more than one data set with repeats of BY values/i, 'merge-repeats'],
  ['numeric', /^Numeric values have been converted/i, 'type-conversion'],
  ['character', /^Character values have been converted/i, 'type-conversion'],
  ['missing', /^Missing values were generated/i, 'missing-values'],
  ['invalid', /^Invalid (?:numeric )?data\b/i, 'invalid-data'],
  ['invalid', /^Invalid (?:string|character) found|^Invalid date value/i, 'invalid-data'],
  ['invalid', /^Invalid (?:\w+ )?argument/i, 'invalid-argument'],
  ['argument', /^Argument \d+ to function .{1,200}? (?:is|at) /i, 'invalid-argument'],
  ['division', /^Division by zero/i, 'division-by-zero'],
  ['mathematical', /^Mathematical operations could not be performed/i, 'invalid-operation'],
  ['input', /^INPUT statement reached past the end of/i, 'past-end-of-line'],
  ['sas', /^SAS went to a new line when INPUT statement reached past/i, 'past-end-of-line'],
  ['lost', /^LOST CARD/i, 'lost-card'],
  ['at', /^At least one W\.D format was too small/i, 'format-too-small'],
  ['format', /^Format \S{1,60} (?:was )?not found or could not be loaded/i, 'format-not-found'],
  ['informat', /^Informat \S{1,60} (?:was )?not found or could not be loaded/i, 'format-not-found'],
  ['the', /^The (?:in)?format \S{1,60} (?:was )?not found or could not be loaded/i, 'format-not-found'],
  ['one', /^One or more lines were truncated/i, 'truncated-lines'],
  ['the', /^The query requires remerging summary statistics/i, 'remerging'],
  ['summary', /^Summary results are required to be remerged/i, 'remerging'],
  ['the', /^The variable .{1,80}? on data set .{1,150}? will be overwritten/i, 'overwritten-variable'],
  ['multiple', /^Multiple lengths were specified/i, 'multiple-lengths'],
  ['apparent', /^Apparent symbolic reference .{1,80}? not resolved/i, 'unresolved-macro-variable'],
  ['apparent', /^Apparent invocation of macro .{1,80}? not resolved/i, 'unresolved-macro'],
  ['limit', /^Limit set by ERRORS= option reached/i, 'errors-limit'],
  [
    'the',
    /^The execution of this query involves performing one or more Cartesian product/i,
    'cartesian-product',
  ],
  ['sas', /^SAS set option OBS=0/i, 'syntax-check-mode'],
  ['due', /^Due to ERROR\(s\) above, SAS set option OBS=0/i, 'syntax-check-mode'],
];

/** Messages, of any severity, that a reviewer looks for (`runNoteKinds`). */
export const noteRules: readonly SasRule[] = kinds.map(([first, pattern, kind]) => ({
  first,
  pattern,
  apply: (run, { message }) => run.countNote(kind, message.line),
}));
