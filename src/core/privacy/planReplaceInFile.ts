import type { FrontMatterMap } from '../format/frontMatterValue.ts';
import { planScalarChanges, type ScalarChange } from '../format/planScalarChanges.ts';
import { readFrontMatter } from '../format/readFrontMatter.ts';
import { sameValue } from '../format/sameValue.ts';
import { splitFrontMatter } from '../format/splitFrontMatter.ts';
import { profilePath } from '../index/recordPath.ts';
import { LogbookError } from '../logbookError.ts';
import { applyTextEdits, type TextEdit } from '../text/textEdit.ts';
import { markPlaces, type PlacedEdits } from './markedValues.ts';

/**
 * Replacements of some texts of a file, so that its front matter says the same as before but for them.
 *
 * Below the front matter, in comments, and where YAML reads the new words as they stand, they are the edits as given.
 * Elsewhere the value around them is written anew, in quotes: `title: 12 came` becomes `title: '[MRN removed] came'`,
 * which would be a list otherwise. Front matter that cannot be read is not looked at.
 *
 * @param path - relative to the logbook's root; `logbook.yml` is YAML as a whole.
 * @param edits - in any order, not overlapping.
 * @throws {LogbookError} `invalid-input` where a replacement takes more of the front matter along than one text, or that
 *   text is written in a way that cannot be changed safely.
 */
export function planReplaceInFile(
  text: string,
  path: string,
  edits: readonly TextEdit[],
): readonly TextEdit[] {
  const found = yamlOf(text, path);
  const end = found.offset + found.yaml.length;
  const inside = edits.filter(({ range }) => range.start < end && range.end > found.offset);
  const before = inside.length === 0 ? undefined : readFrontMatter(found.yaml).map;
  if (before === undefined) return edits;
  if (inside.some(({ range }) => range.start < found.offset || range.end > end)) throw unsafe();
  const inOrder = [...inside].sort((one, other) => one.range.start - other.range.start);
  const placed = markPlaces(found.yaml, before, shift(inOrder, -found.offset));
  if (placed === undefined) throw unsafe();
  const others = edits.filter((edit) => !inside.includes(edit));
  return [...others, ...planInYaml({ ...found, text, before }, placed)];
}

/** The same; `undefined` where it is refused. */
export function tryReplaceInFile(
  text: string,
  path: string,
  edits: readonly TextEdit[],
): readonly TextEdit[] | undefined {
  try {
    return planReplaceInFile(text, path, edits);
  } catch (error) {
    if (error instanceof LogbookError) return undefined;
    throw error;
  }
}

interface Yaml {
  readonly yaml: string;
  /** Where it starts in the text. */
  readonly offset: number;
  readonly isYamlFile: boolean;
}

/** Empty where there is none. */
function yamlOf(text: string, path: string): Yaml {
  if (path === profilePath) {
    const offset = text.startsWith('\uFEFF') ? 1 : 0;
    return { yaml: text.slice(offset), offset, isYamlFile: true };
  }
  const split = splitFrontMatter(text);
  return split.kind === 'front-matter'
    ? { yaml: split.yaml, offset: split.yamlStart, isYamlFile: false }
    : { yaml: '', offset: 0, isYamlFile: false };
}

interface YamlOfText extends Yaml {
  readonly text: string;
  readonly before: FrontMatterMap;
}

function planInYaml(source: YamlOfText, { groups, expected }: PlacedEdits): readonly TextEdit[] {
  const { text, offset, isYamlFile } = source;
  const all = groups.flatMap(({ edits }) => edits);
  if (readsAs(source, all, expected)) return shift(all, offset);
  const kept: TextEdit[] = [];
  const changes: ScalarChange[] = [];
  for (const { edits, change, alone } of groups) {
    if (change === undefined || readsAs(source, edits, alone)) kept.push(...edits);
    else changes.push(change);
  }
  const result = [...shift(kept, offset), ...planScalarChanges(text, changes, isYamlFile)];
  if (!readsAs(source, shift(result, -offset), expected)) throw unsafe();
  return result;
}

function readsAs({ yaml }: Yaml, edits: readonly TextEdit[], expected: FrontMatterMap): boolean {
  const { map } = readFrontMatter(applyTextEdits(yaml, edits));
  return map !== undefined && sameValue(map, expected);
}

function shift(edits: readonly TextEdit[], by: number): readonly TextEdit[] {
  return edits.map(({ range, newText }) => ({
    range: { start: range.start + by, end: range.end + by },
    newText,
  }));
}

function unsafe(): LogbookError {
  return new LogbookError(
    'invalid-input',
    'This cannot be replaced without changing more of the front matter.',
    'Change it by hand.',
  );
}
