import type { WritableValue } from '../format/formatFrontMatter.ts';
import { formatPair, formatValue } from '../format/formatFrontMatter.ts';
import { readYamlDocument } from '../format/frontMatterDocument.ts';
import { planSetValue } from '../format/planSetValue.ts';
import { applyTextEdits, type TextEdit } from '../text/textEdit.ts';
import { profileFields } from './profile.ts';
import { readProfile } from './readProfile.ts';

/**
 * The edits that add skills to the text of `logbook.yml`, behind those that are there; none for skills it has.
 *
 * @throws {LogbookError} `invalid-input` where the file has to be corrected first, as `planSetValue` does.
 */
export function planAddSkills(text: string, skills: readonly string[]): readonly TextEdit[] {
  const known = readProfile(text.replace(/^\uFEFF/, '')).profile.skills ?? [];
  const knownIds = new Set(known.map(({ id }) => id));
  const added = [...new Set(skills)].filter((id) => !knownIds.has(id));
  if (added.length === 0) return [];
  const appended = planAppend(text, added);
  const ids = [...knownIds, ...added];
  if (appended !== undefined && idsAfter(text, appended).join('\n') === ids.join('\n')) return [appended];
  const all = ids.map((id): WritableValue => new Map([['id', id]]));
  // Only where there is no list to append to: rewriting a list would drop what else its entries say.
  return planSetValue(text, 'skills', all, { isYamlFile: true, keyOrder: Object.keys(profileFields) });
}

/** One insertion behind the last entry of the list; `undefined` where there is no list with entries. */
function planAppend(text: string, added: readonly string[]): TextEdit | undefined {
  const offset = text.startsWith('\uFEFF') ? 1 : 0;
  const range = readYamlDocument(text.slice(offset), offset).valueRange(['skills']);
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

function idsAfter(text: string, edit: TextEdit): readonly string[] {
  const after = applyTextEdits(text, [edit]).replace(/^\uFEFF/, '');
  return (readProfile(after).profile.skills ?? []).map(({ id }) => id);
}
