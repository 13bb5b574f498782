import { type EvidenceUse, evidenceUsesOf } from '../evidence/evidenceUses.ts';
import { type LineSpan, lineFragment } from '../evidence/lineSpan.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import type { LogbookRecord } from '../records/logbookRecord.ts';
import type { FormatInput } from './exportFormat.ts';
import { encodePath } from './sourceLinks.ts';

/** A file that shows what a record says. */
export interface EvidenceCitation {
  /** The path, with its lines: `logs/adae.log, line 31`. */
  readonly title: string;
  /** From the export's folder, URL-encoded; lines are a fragment as VS Code and GitHub read it: `#L31-L40`. */
  readonly link: string;
}

/** Most files of one record that a citation links to: letters behind a number are for a glance. */
const mostFiles = 5;

/**
 * Links to the evidence of records by their id: what shows a figure with its line first, each file and line once. Files
 * whose path holds what no export may are left out, and all of private records.
 *
 * @param pathToWorkspace - from the export's folder to the workspace folder, which paths of evidence start at.
 */
export function evidenceLinksOf(
  { contents }: LogbookView,
  pathToWorkspace: string,
  isClean: (path: string) => boolean,
): NonNullable<FormatInput['evidenceOf']> {
  const recordsById = new Map<string, LogbookRecord>();
  for (const { record } of contents.records) {
    if (!recordsById.has(record.id)) recordsById.set(record.id, record);
  }
  const citationsById = new Map<string, readonly EvidenceCitation[]>();
  return (id) => {
    const known = citationsById.get(id);
    if (known !== undefined) return known;
    const record = recordsById.get(id);
    const citations =
      record === undefined || record.private === true ? [] : citationsOf(record, pathToWorkspace, isClean);
    citationsById.set(id, citations);
    return citations;
  };
}

function citationsOf(
  record: LogbookRecord,
  pathToWorkspace: string,
  isClean: (path: string) => boolean,
): readonly EvidenceCitation[] {
  const uses = evidenceUsesOf(record);
  const withLines = new Set(uses.flatMap(({ path, lines }) => (lines === undefined ? [] : [path])));
  const citations = new Map<string, EvidenceCitation>();
  for (const { path, lines } of [...uses].sort(figuresFirst)) {
    // The whole of a file says no more than the lines that are cited.
    if (path === undefined || !isClean(path) || (lines === undefined && withLines.has(path))) continue;
    const title = lines === undefined ? path : `${path}, ${linesTitle(lines)}`;
    const file = encodePath(pathToWorkspace === '' ? path : `${pathToWorkspace}/${path}`);
    const link = lines === undefined ? file : `${file}#${lineFragment(lines)}`;
    if (!citations.has(title)) citations.set(title, { title, link });
  }
  return [...citations.values()].slice(0, mostFiles);
}

function figuresFirst(one: EvidenceUse, other: EvidenceUse): number {
  return rankOf(one) - rankOf(other);
}

function rankOf({ at, lines }: EvidenceUse): number {
  return (at[0] === 'metrics' ? 0 : 2) + (lines === undefined ? 1 : 0);
}

function linesTitle([from, to]: LineSpan): string {
  return from === to ? `line ${from}` : `lines ${from}-${to}`;
}
