import { parseEvents, YAMLException } from 'js-yaml';
import type { Problem } from '../problems.ts';
import { buildFrontMatter } from './buildFrontMatter.ts';
import { explainSyntax } from './explainSyntax.ts';
import type { FrontMatterMap } from './frontMatterValue.ts';

/** What front matter says, as far as it could be read. */
export interface FrontMatterReading {
  /** `undefined` where the YAML cannot be read at all; empty where it has no keys. */
  readonly map: FrontMatterMap | undefined;
  /** Each with a range: offsets into the YAML. */
  readonly problems: readonly Problem[];
}

/** Deepest nesting that is read; records need 4. */
const maxDepth = 100;

/**
 * Reads the YAML of front matter in bulk: every scalar is the text that was written (YAML 1.2.2, section 10.1,
 * failsafe schema).
 *
 * Of a key that stands twice the first counts; a tag is ignored and its value kept as text; an alias reads as an
 * empty text; `<<` is a key like others; of several documents the first counts. Each is a problem, and none throws.
 *
 * It works on js-yaml's events, not on its objects, because `load` refuses a text for a second key or a tag, and
 * because texts stay texts and mappings `Map`s without a second pass.
 */
export function readFrontMatter(yaml: string): FrontMatterReading {
  try {
    return buildFrontMatter(yaml, parseEvents(yaml, { maxDepth }));
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { map: undefined, problems: [explainSyntax(yaml, error)] };
  }
}
