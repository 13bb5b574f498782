import { evidenceKey } from '../evidence/evidenceState.ts';
import { evidenceUsesOf } from '../evidence/evidenceUses.ts';
import { hasEvidence } from '../evidence/hasEvidence.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import { evidenceOfFigures } from './evidenceOfFigures.ts';
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

/** Counts the records with figures or claims by what shows them; no file is read for it. */
export function computeEvidenceQuality({ contents, evidence }: LogbookView): EvidenceQuality {
  const counts = { shown: 0, unshown: 0 };
  const changed: string[] = [];
  const missing: string[] = [];
  for (const { record } of contents.records) {
    const kind = evidenceOfFigures(record);
    if (kind === undefined) continue;
    counts[kind]++;
    if (evidence === undefined || kind === 'unshown' || !hasEvidence(record)) continue;
    const states = evidenceUsesOf(record).map((use) => evidence.get(evidenceKey(use))?.kind);
    if (states.some((state) => state === 'missing' || state === 'moved')) missing.push(record.id);
    else if (states.includes('changed')) changed.push(record.id);
  }
  const idFigure = (ids: readonly string[]): Figure => ({ value: ids.length, selection: { ids } });
  return {
    count: counts.shown + counts.unshown,
    shown: { value: counts.shown, selection: { figures: 'shown' } },
    unshown: { value: counts.unshown, selection: { figures: 'unshown' } },
    ...(evidence && { files: { changed: idFigure(changed), missing: idFigure(missing) } }),
  };
}
