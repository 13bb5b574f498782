import type { CivilDate } from '../../src/core/dates/civilDate.ts';
import type { PlanRequest } from '../../src/core/export/planExport.ts';
import type { LogbookView } from '../../src/core/index/logbookContents.ts';
import type { LogbookIndex } from '../../src/core/index/logbookIndex.ts';
import type { RememberedFindings } from '../../src/core/privacy/rememberedFindings.ts';
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

/** The first export of a window or of the command line: every file is read and looked at. */
export const firstExport = 'achievements as markdown, first export';

/** It takes seconds; fewer rounds tell enough. */
const mostFirstRounds = 3;

/** What is exported, and the index that knows its files. */
export interface ExportSource {
  readonly root: string;
  readonly view: LogbookView;
  readonly index: LogbookIndex;
}

/**
 * Measures every profile in every format over the whole logbook: one with nothing known of any file, then all with what
 * is known of files that did not change since, as in a window that exported before.
 */
export async function measureExports(
  subject: Subject,
  source: ExportSource,
  rounds: number,
): Promise<readonly ExportMeasure[]> {
  const exporter = new Exporter(subject, source);
  const measures = [
    await measureExport(exporter, {
      name: firstExport,
      rounds: Math.min(rounds, mostFirstRounds),
      isFirst: true,
    }),
  ];
  for (const { id: profile, formats } of Object.values(subject.exportProfiles)) {
    for (const format of formats) {
      measures.push(
        await measureExport(exporter, { name: `${profile} as ${format}`, rounds, profile, format }),
      );
    }
  }
  return measures;
}

interface ExportPart extends Pick<PlanRequest, 'profile' | 'format'> {
  readonly name: string;
  readonly rounds: number;
  readonly isFirst?: boolean;
}

async function measureExport(exporter: Exporter, part: ExportPart): Promise<ExportMeasure> {
  const { name, rounds, isFirst = false, ...request } = part;
  const times: number[] = [];
  let longestStretchMs = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    if (isFirst) exporter.forget();
    const stretches = new Stretches();
    times.push(await timeOf(() => exporter.export(request, stretches)));
    stretches.end();
    longestStretchMs = Math.min(longestStretchMs, stretches.longestMs);
  }
  return { name, ...summarize(times), longestStretchMs };
}

/** Exports as a window does, which remembers what was found in files. */
class Exporter {
  readonly #subject: Subject;
  readonly #source: ExportSource;
  readonly #readText: PlanRequest['readText'];
  #remembered: RememberedFindings;

  constructor(subject: Subject, source: ExportSource) {
    this.#subject = subject;
    this.#source = source;
    this.#readText = subject.storedTexts(new subject.NodeFileStore(source.root));
    this.#remembered = new subject.RememberedFindings();
  }

  forget(): void {
    this.#remembered = new this.#subject.RememberedFindings();
  }

  async export(request: Partial<PlanRequest>, stretches: Stretches): Promise<void> {
    const { view, index } = this.#source;
    const plan = this.#subject.planExport({
      view,
      ...range,
      ...request,
      known: { remembered: this.#remembered, entries: index.entries },
      checkpoint: async () => stretches.end(),
      // Others have their turn while a file is waited for.
      readText: async (path) => {
        const text = await this.#readText(path);
        stretches.end();
        return text;
      },
    });
    await plan.catch(unlessEmpty);
  }
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
