import type { LogbookContents, LogbookView } from '../index/logbookContents.ts';
import { recordsById } from '../index/recordLists.ts';
import { evidenceOfFigures, filesOfFigures } from './evidenceOfFigures.ts';
import type { Figure } from './recordSelection.ts';

/** How well the figures and claims of a logbook can be shown to somebody who asks. */
export interface EvidenceQuality {
  /** Records with figures, and claims. */
  readonly count: number;
  /** Those that name a file, or as a claim records, that show it. */
  readonly shown: Figure;
  readonly unshown: Figure;
  /** Absent before anybody looked at the files. */
  readonly files?: {
    /** Records of `shown` of which a file has other bytes than those recorded. */
    readonly changed: Figure;
    /** Records of `shown` of which a file is not where it was; a record of both counts here. */
    readonly missing: Figure;
  };
}

/**
 * Counts the records with figures or claims by what shows them; no file is read for it.
 *
 * @param all - the contents before a filter.
 */
export function computeEvidenceQuality(
  { contents, evidence }: LogbookView,
  all: LogbookContents = contents,
): EvidenceQuality {
  const ids = recordsById(all);
  const counts = { shown: 0, unshown: 0, changed: 0, missing: 0 };
  for (const { record } of contents.records) {
    const kind = evidenceOfFigures(record, ids);
    if (kind === undefined) continue;
    counts[kind]++;
    const files = filesOfFigures(record, evidence);
    if (files !== undefined) counts[files]++;
  }
  const figureOf = (figures: keyof typeof counts): Figure => ({
    value: counts[figures],
    selection: { figures },
  });
  return {
    count: counts.shown + counts.unshown,
    shown: figureOf('shown'),
    unshown: figureOf('unshown'),
    ...(evidence && { files: { changed: figureOf('changed'), missing: figureOf('missing') } }),
  };
}
