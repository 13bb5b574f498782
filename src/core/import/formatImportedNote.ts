import { splitFrontMatter } from '../format/splitFrontMatter.ts';
import { type NewRecordPlan, planNewRecord } from '../records/newRecord.ts';
import type { PlannedNote } from './planImport.ts';

/**
 * The file of an imported note: the record's own keys, then the kept ones, then the body byte for byte.
 *
 * Its line endings are those of the note, and a byte order mark stays.
 *
 * @param id - a ULID that no other record has.
 * @param fileTitle - what the file is named after; the title where absent.
 */
export function formatImportedNote(
  { draft, keptYaml, body, hasBom }: PlannedNote,
  id: string,
  fileTitle: string = draft.title,
): NewRecordPlan {
  const { stem, text } = planNewRecord(draft, id, '', fileTitle);
  const eol = /\r\n|\n|\r/.exec(`${keptYaml}${body}`)?.[0] ?? '\n';
  const split = splitFrontMatter(text);
  const own = split.kind === 'front-matter' ? split.yaml : '';
  const head = `---\n${own}`.replaceAll('\n', eol);
  const separator = body === '' || /^[\r\n]/.test(body) ? '' : eol;
  return { stem, text: `${hasBom ? '\uFEFF' : ''}${head}${keptYaml}---${eol}${separator}${body}` };
}
