import type { CivilDate } from '../../src/core/dates/civilDate.ts';
import type { LogbookView } from '../../src/core/index/logbookContents.ts';
import type { Subject } from './loadSubject.ts';
import { summarize, type Timing, timeOf } from './measure.ts';

/** One profile in one format. */
export interface ExportMeasure extends Timing {
  /** `portfolio as docx`. */
  readonly name: string;
  /** Milliseconds of the longest work between two pauses, in the round that others disturbed least. */
  readonly longestStretchMs: number;
}

/** Every day of the generated logbook, for profiles that are about a week otherwise. */
const range = { from: '2024-01-01' as CivilDate, to: '2026-12-31' as CivilDate };

/** Measures every profile in every format over the whole logbook. */
export async function measureExports(
  subject: Subject,
  root: string,
  view: LogbookView,
  rounds: number,
): Promise<readonly ExportMeasure[]> {
  const readText = subject.storedTexts(new subject.NodeFileStore(root));
  const measures: ExportMeasure[] = [];
  for (const { id: profile, formats } of Object.values(subject.exportProfiles)) {
    for (const format of formats) {
      const times: number[] = [];
      let longestStretchMs = Number.POSITIVE_INFINITY;
      for (let round = 0; round < rounds; round++) {
        const stretches = new Stretches();
        const checkpoint = async (): Promise<void> => stretches.end();
        const request = { view, readText, ...range, profile, format, checkpoint };
        times.push(await timeOf(() => subject.planExport(request).catch(unlessEmpty)));
        stretches.end();
        longestStretchMs = Math.min(longestStretchMs, stretches.longestMs);
      }
      measures.push({ name: `${profile} as ${format}`, ...summarize(times), longestStretchMs });
    }
  }
  return measures;
}

/** The longest time from one end to the next. */
class Stretches {
  longestMs = 0;
  #startMs = performance.now();

  end(): void {
    const nowMs = performance.now();
    this.longestMs = Math.max(this.longestMs, nowMs - this.#startMs);
    this.#startMs = nowMs;
  }
}

/** The generated logbook has nothing for a calendar of its trainings; to find that out takes time too. */
function unlessEmpty(error: unknown): void {
  if (!(error instanceof Error && 'code' in error && error.code === 'not-found')) throw error;
}
