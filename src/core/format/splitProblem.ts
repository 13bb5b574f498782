import { type Problem, problem } from '../problems.ts';
import type { FrontMatterSplit } from './splitFrontMatter.ts';

/** The problem of a text that has no front matter to read. */
export function splitProblem(split: Exclude<FrontMatterSplit, { kind: 'front-matter' }>): Problem {
  switch (split.kind) {
    case 'empty':
      return problem('empty-file');
    case 'none':
      return problem('no-front-matter');
    case 'unsupported':
      return problem('unsupported-front-matter', [], { fence: split.fence });
    default:
      return problem('unterminated-front-matter');
  }
}
