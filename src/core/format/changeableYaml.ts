import { isMap } from 'yaml';
import { LogbookError } from '../logbookError.ts';
import { type Problem, type ProblemCode, problem, problemTemplates } from '../problems.ts';
import type { TextEdit } from '../text/textEdit.ts';
import { findConflictMarkers } from './conflictMarkers.ts';
import type { FrontMatterMap } from './frontMatterValue.ts';
import { readFrontMatter } from './readFrontMatter.ts';
import { type LineEnding, splitFrontMatter } from './splitFrontMatter.ts';
import { splitProblem } from './splitProblem.ts';
import { parseYaml, type YamlDocument } from './yamlDocument.ts';

/** The YAML of a text, ready to be changed. */
export interface YamlSource {
  readonly yaml: string;
  readonly document: YamlDocument;
  readonly eol: LineEnding;
}

/** The YAML of a text of which one key may be changed, before its places are looked up. */
export interface ChangeableYaml {
  readonly yaml: string;
  /** Where the YAML starts in the text. */
  readonly offset: number;
  readonly eol: LineEnding;
  /** What it says. */
  readonly before: FrontMatterMap;
}

/** Problems that keep only the key they are of from being changed: its value, or which one is meant, is not sure. */
const ofOneKey: ReadonlySet<ProblemCode> = new Set(['yaml-duplicate-key', 'yaml-alias']);

/**
 * The YAML of a text, of which one key is going to be changed.
 *
 * @param isYamlFile - whether the text is a YAML file without fences, as `logbook.yml` is.
 * @throws {LogbookError} `invalid-input` where the front matter has to be corrected first: none or no end, another
 *   language, bad syntax, an unresolved merge, the key or one beneath it twice or with an alias or anchor.
 */
export function readChangeable(text: string, key: string, isYamlFile: boolean): ChangeableYaml {
  if (findConflictMarkers(text) !== undefined) throw refusal(problem('conflict-markers'));
  const found = findYaml(text, isYamlFile);
  const { map, problems } = readFrontMatter(found.yaml);
  const hindrance = problems.find(
    (one) =>
      one.code !== 'yaml-tag' &&
      one.code !== 'yaml-merge-key' &&
      (!ofOneKey.has(one.code) || one.at[0] === key),
  );
  if (hindrance !== undefined) throw refusal(hindrance);
  return { ...found, before: map ?? new Map() };
}

/**
 * The same YAML with the places of its parts.
 *
 * @throws {LogbookError} `invalid-input` for syntax that this reader refuses, and for all keys in one `{}`.
 */
export function parseChangeable({ yaml, eol }: ChangeableYaml): YamlSource {
  const document = parseYaml(yaml);
  const [error] = document.errors;
  if (error !== undefined) throw refusal(problem('yaml-syntax', [], { detail: error.message }));
  if (isMap(document.contents) && document.contents.flow === true) {
    throw new LogbookError(
      'invalid-input',
      'The front matter has all its keys between braces.',
      'Write each on a line of its own.',
    );
  }
  return { yaml, document, eol };
}

/** Edits of the YAML as edits of the text that it is in. */
export function shiftEdits(edits: readonly TextEdit[], offset: number): TextEdit[] {
  return edits.map(({ range, newText }) => ({
    range: { start: range.start + offset, end: range.end + offset },
    newText,
  }));
}

/** For a value that cannot be changed without a risk for what stands beside it. */
export function unsafeChange(key: string): LogbookError {
  return new LogbookError(
    'invalid-input',
    'The way in which "{key}" is written here cannot be changed safely.',
    'Change it by hand.',
    { facts: { key } },
  );
}

function findYaml(text: string, isYamlFile: boolean): Omit<ChangeableYaml, 'before'> {
  if (isYamlFile) {
    const offset = text.charCodeAt(0) === 0xfeff ? 1 : 0;
    const [eol = '\n'] = /\r\n|\n|\r/.exec(text) ?? [];
    return { yaml: text.slice(offset), offset, eol: eol as LineEnding };
  }
  const split = splitFrontMatter(text);
  if (split.kind !== 'front-matter') throw refusal(splitProblem(split));
  return { yaml: split.yaml, offset: split.yamlStart, eol: split.eol };
}

/** The words are the problem's, which say what to do too. */
function refusal({ code, facts }: Problem): LogbookError {
  return new LogbookError('invalid-input', problemTemplates[code].template, '', { facts });
}
