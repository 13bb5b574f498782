import matter from 'gray-matter';
import { type Problem, problem } from '../problems.ts';
import type { FrontMatterMap } from './frontMatterValue.ts';
import { type FrontMatterReading, readFrontMatter } from './readFrontMatter.ts';
import { splitFrontMatter } from './splitFrontMatter.ts';
import { splitProblem } from './splitProblem.ts';

/** A whole Markdown document. */
export interface DocumentReading {
  /** `undefined` where there is no front matter, or it cannot be read. */
  readonly map: FrontMatterMap | undefined;
  /** All that follows the front matter, as it is; the whole text where there is none. */
  readonly body: string;
  readonly problems: readonly Problem[];
}

/** What ends the front matter that gray-matter is given: a line of exactly three dashes. */
const closing = '---\n';
/** gray-matter looks for comments with an expression that is quadratic in blank lines. */
const manyBlankLines = /(?:[ \t]*[\r\n]){500}/;

/**
 * Reads a whole document with gray-matter; its front matter means what `readFrontMatter` says.
 *
 * gray-matter by itself runs front matter that starts with `---js`, caches by text, ends a block at `----`, takes the
 * body for YAML where no fence closes it, and drops a blank line after it; lone CRs it does not know. So it gets only what `splitFrontMatter`
 * found, framed so that the ends are sure, options on each call, and no engine but ours.
 */
export function readDocument(text: string): DocumentReading {
  const split = splitFrontMatter(text);
  if (split.kind === 'unterminated') {
    return { map: undefined, body: text.slice(split.likelyEnd), problems: [splitProblem(split)] };
  }
  if (split.kind !== 'front-matter') {
    return { map: undefined, body: text, problems: [splitProblem(split)] };
  }
  if (split.yaml.length > mostLength || manyBlankLines.test(split.yaml)) {
    return {
      map: undefined,
      body: text.slice(split.bodyStart),
      problems: [problem('front-matter-too-large')],
    };
  }
  const yaml = split.yaml.replace(/\r(?!\n)/g, '\n');
  const framed = `---\n${yaml}\n${closing}\n${text.slice(split.bodyStart)}`;
  const { data, content } = matter(framed, { delimiters: ['---', closing], language: 'yaml', engines });
  const { map, problems } = isReading(data) ? data : readFrontMatter(yaml);
  return { map, body: content, problems };
}

/** Most UTF-16 units of front matter that is read here. */
const mostLength = 64 * 1024;

const engines = {
  yaml: { parse: readFramed },
  javascript: { parse: refuse },
  json: { parse: refuse },
  coffee: { parse: refuse },
};

/** The frame adds a line break before the YAML and one after it. */
function readFramed(framed: string): FrontMatterReading {
  return readFrontMatter(framed.slice(1));
}

function refuse(): never {
  throw new Error('only YAML is read');
}

function isReading(data: object): data is FrontMatterReading {
  return 'map' in data && 'problems' in data;
}
