/** A confidential term or the id of a study in a text, and what an export says instead. */
export interface TermHit {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

const articleBefore = /(?<![\p{L}\p{N}])(?:a|an|the|this|that|my|our|your|his|her|their|each|every|one) $/iu;
const ownArticle = /^(?:an?|the) /i;
const studyBehind = /^[ ](?:study|trial)(?![\p{L}\p{N}])/iu;
const studyAtEnd = /[ ](?:study|trial)$/i;

/** How much of the text before a term is read. */
const before = 16;

/**
 * A text with aliases for terms, so that its sentences stay readable: `the ABC-123 study` is `the phase II study` where
 * the alias is `a phase II study`.
 */
export function replaceTerms(text: string, hits: readonly TermHit[]): string {
  let replaced = '';
  let done = 0;
  for (const { start, end, replacement } of hits) {
    replaced += text.slice(done, start);
    const hasArticle = ownArticle.test(replacement) && articleBefore.test(replaced.slice(-before));
    replaced += hasArticle ? replacement.replace(ownArticle, '') : replacement;
    const again = studyAtEnd.test(replacement) ? studyBehind.exec(text.slice(end, end + before)) : null;
    done = end + (again?.[0].length ?? 0);
  }
  return replaced + text.slice(done);
}
