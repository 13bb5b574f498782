import type { WritableValue } from '../format/formatFrontMatter.ts';
import { formatPair, formatValue } from '../format/formatFrontMatter.ts';
import { readYamlDocument } from '../format/frontMatterDocument.ts';
import { planSetValue } from '../format/planSetValue.ts';
import { applyTextEdits, type TextEdit } from '../text/textEdit.ts';
import { profileFields } from './profile.ts';
import { readProfile } from './readProfile.ts';

/** A list of `logbook.yml` whose entries have an id. */
export type EntryList = 'skills' | 'studies';

/**
 * The edits that add skills or studies to the text of `logbook.yml`, behind those that are there; none for ids it has.
 *
 * @throws {LogbookError} `invalid-input` where the file has to be corrected first, as `planSetValue` does.
 */
export function planAddEntries(
  text: string,
  list: EntryList,
  entries: readonly string[],
): readonly TextEdit[] {
  const knownIds = new Set(idsIn(text, list));
  const added = [...new Set(entries)].filter((id) => !knownIds.has(id));
  if (added.length === 0) return [];
  const appended = planAppend(text, list, added);
  const ids = [...knownIds, ...added];
  const isExact = appended && idsIn(applyTextEdits(text, [appended]), list).join('\n') === ids.join('\n');
  if (appended !== undefined && isExact) return [appended];
  const all = ids.map((id): WritableValue => new Map([['id', id]]));
  // Only where there is no list to append to: rewriting a list would drop what else its entries say.
  return planSetValue(text, list, all, { isYamlFile: true, keyOrder: Object.keys(profileFields) });
}

/** One insertion behind the last entry of the list; `undefined` where there is no list with entries. */
function planAppend(text: string, list: EntryList, added: readonly string[]): TextEdit | undefined {
  const offset = text.startsWith('\uFEFF') ? 1 : 0;
  const range = readYamlDocument(text.slice(offset), offset).valueRange([list]);
  if (range === undefined) return undefined;
  const source = text.slice(range.start, range.end);
  const end = range.start + source.trimEnd().length;
  if (source.startsWith('-')) {
    const lineStart = text.lastIndexOf('\n', range.start - 1) + 1;
    const indent = text.slice(lineStart, range.start);
    const eol = text.includes('\r\n') ? '\r\n' : '\n';
    const newText = added.map((id) => `${eol}${indent}- ${formatPair('id', id).join('')}`).join('');
    return { range: { start: end, end }, newText };
  }
  if (!source.startsWith('[') || !source.trimEnd().endsWith(']') || /^\[\s*\]/.test(source)) return undefined;
  const newText = added.map((id) => `, ${formatValue(new Map([['id', id]]))}`).join('');
  return { range: { start: end - 1, end: end - 1 }, newText };
}

function idsIn(text: string, list: EntryList): readonly string[] {
  const { profile } = readProfile(text.replace(/^\uFEFF/, ''));
  return (profile[list] ?? []).map(({ id }) => id);
}
