import { readMetrics } from '../metrics/readMetrics.ts';
import { type LocatedFinding, locateFindings } from '../privacy/fileFindings.ts';
import { findBeforeWriting } from '../privacy/findBeforeWriting.ts';
import type { PrivacyContext } from '../privacy/privacyContext.ts';
import { replaceFindings } from '../privacy/replaceFindings.ts';
import type { RecordDraft } from '../records/logbookRecord.ts';
import { shortenTitle, titleLimit } from './entryTitle.ts';
import type { QuickEntry } from './quickEntry.ts';

/** What an entry holds that wants a look before it is written. */
export interface EntryFindings {
  /** Of high and medium severity, in the order of the text; at least one. */
  readonly findings: readonly LocatedFinding[];
  readonly hasHigh: boolean;
  /** The entry with each of them replaced, as it would be stored. */
  readonly masked: QuickEntry;
}

/**
 * What of a line must not be written without a look; `undefined` where these checks find nothing.
 *
 * Looked at is what becomes title, body and metrics. What the grammar took out of the line (skills, people, a study,
 * hours, the day of the entry) is none.
 */
export function computeEntryFindings(entry: QuickEntry, context: PrivacyContext): EntryFindings | undefined {
  const { draft } = entry;
  if (draft === undefined) return undefined;
  const { type, date } = draft;
  const place = { type, ...(date !== undefined && { date }) };
  const text = entry.body ?? draft.title;
  const findings = findBeforeWriting(text, context, place);
  if (findings.length === 0) return undefined;
  return {
    findings: locateFindings(text, findings),
    hasHigh: findings.some(({ severity }) => severity === 'high'),
    masked: withText(entry, draft, replaceFindings(text, context, place)),
  };
}

/** The entry with another text; its figures are those that the text states now. */
function withText({ body: _, ...entry }: QuickEntry, draft: RecordDraft, text: string): QuickEntry {
  return {
    ...entry,
    draft: { ...withFigures(draft, text), title: shortenTitle(text) },
    ...(text.length > titleLimit && { body: text }),
  };
}

function withFigures(draft: RecordDraft, text: string): RecordDraft {
  if (draft.type !== 'activity') return draft;
  const { metrics: _, ...rest } = draft;
  const metrics = readMetrics(text).map(({ metric }) => metric);
  return { ...rest, ...(metrics.length > 0 && { metrics }) };
}
