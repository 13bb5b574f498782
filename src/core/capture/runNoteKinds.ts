/**
 * Notes that a reviewer of a log looks for: the run went on, but something may be wrong with it.
 *
 * @see SAS 9.4 Language Reference: Concepts, "Error Processing and Debugging", for the messages of SAS.
 */
export const runNoteKinds = [
  'uninitialized-variable',
  'merge-repeats',
  'type-conversion',
  'missing-values',
  'invalid-data',
  'division-by-zero',
  'invalid-operation',
  'past-end-of-line',
  'lost-card',
  'format-too-small',
  'format-not-found',
  'truncated-lines',
  'remerging',
  'overwritten-variable',
  'multiple-lengths',
  'unresolved-macro-variable',
  'errors-limit',
  'invalid-argument',
  'unresolved-macro',
  'cartesian-product',
  'syntax-check-mode',
  'check-note',
] as const;

export type RunNoteKind = (typeof runNoteKinds)[number];
