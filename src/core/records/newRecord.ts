import { formatFrontMatter } from '../format/formatFrontMatter.ts';
import { computeFrontMatter } from './computeFrontMatter.ts';
import type { LogbookRecord, RecordDraft } from './logbookRecord.ts';
import { recordTypeDefinition } from './recordTypes.ts';
import { formatSlug } from './slug.ts';

/** A record as a file that is to be made. */
export interface NewRecordPlan {
  /** Path without ending, relative to the logbook's root, e.g. `activities/2026/2026-03-14-cleaned-ae`. */
  readonly stem: string;
  readonly text: string;
}

/** Names that are tried for one record before giving up. */
const mostCandidates = 50;

/**
 * The file of a new record: its front matter in the order of the table, LF, and the body after a blank line.
 *
 * @param id - a ULID that no other record has.
 * @param body - Markdown; nothing where it is empty.
 * @param fileTitle - what the file is named after; the title where absent.
 */
export function planNewRecord(
  draft: RecordDraft,
  id: string,
  body = '',
  fileTitle: string = draft.title,
): NewRecordPlan {
  // A draft is a record without an id.
  const record = { ...draft, id } as LogbookRecord;
  const { folder, dated } = recordTypeDefinition(draft.type);
  const slug = formatSlug(fileTitle, draft.type);
  const { date } = draft;
  const stem =
    dated && date !== undefined ? `${folder}/${date.slice(0, 4)}/${date}-${slug}` : `${folder}/${slug}`;
  const content = body === '' ? '' : `\n${body.endsWith('\n') ? body : `${body}\n`}`;
  return { stem, text: `---\n${formatFrontMatter(computeFrontMatter(record))}---\n${content}` };
}

/** The paths to try, first the plain one, then `-2` to `-50`; the first that does not exist is the record's. */
export function candidatePaths({ stem }: NewRecordPlan): readonly string[] {
  return Array.from({ length: mostCandidates }, (_, index) =>
    index === 0 ? `${stem}.md` : `${stem}-${index + 1}.md`,
  );
}
