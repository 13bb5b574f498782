import { formatScalar } from '../format/formatScalar.ts';
import { readFrontMatter } from '../format/readFrontMatter.ts';
import { splitFrontMatter } from '../format/splitFrontMatter.ts';
import type { LocatedProblem } from '../records/inspectRecord.ts';
import { applyTextEdits, type TextEdit } from '../text/textEdit.ts';
import type { Fix, FixContext } from './fix.ts';
import { profilePath } from './recordPath.ts';

/**
 * Puts the value into quotes that has characters of YAML in it, where that surely heals: the front matter can be read
 * then, or what is wrong with it stands further down. A comment behind the value stays one.
 */
export function quoteFix({ range, facts }: LocatedProblem, { text, path }: FixContext): readonly Fix[] {
  if (facts.cure !== 'quotes') return [];
  const source = text.slice(range.start, range.end);
  const value = source.replace(/[ \t]+#.*$/, '');
  const edit: TextEdit = {
    range: { start: range.start, end: range.start + value.length },
    newText: formatScalar(value),
  };
  const nextError = firstError(applyTextEdits(text, [edit]), path === profilePath);
  const isHealed = nextError === undefined || nextError > range.end;
  return isHealed ? [{ words: { kind: 'quote-value' }, edits: [edit] }] : [];
}

/** Where YAML is bad, as an offset into the text; `undefined` where it can be read. */
function firstError(text: string, isYamlFile: boolean): number | undefined {
  const split = isYamlFile ? undefined : splitFrontMatter(text);
  if (split !== undefined && split.kind !== 'front-matter') return 0;
  const { map, problems } = readFrontMatter(split?.yaml ?? text);
  if (map !== undefined) return undefined;
  return (split?.yamlStart ?? 0) + (problems[0]?.range?.start ?? 0);
}
