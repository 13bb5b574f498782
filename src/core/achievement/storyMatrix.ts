import type { LogbookContents } from '../index/logbookContents.ts';
import { recall } from '../index/memory.ts';
import { RecordSkills } from '../insight/recordSkills.ts';
import type { SkillCatalogue } from '../skills/skillCatalogue.ts';
import { finish, type Steps, visitInSteps } from '../steps.ts';
import { compareText } from '../text/compareText.ts';
import type { ReportRecord } from './reportRecord.ts';
import { isStoryRecord, type StoryRecord, storyTypes } from './starStory.ts';
import { type StoryFit, StoryFitter } from './storyFit.ts';
import { type StoryTheme, storyThemes } from './storyThemes.ts';

/** Stories a question: a second and a third are at hand when the first one is told already. */
const storiesPerQuestion = 3;
/** A story that is told for more questions than this is heard too often in one interview. */
export const mostQuestionsPerStory = 3;

/** A record told as a story, and the questions that it is among the best answers to. */
export interface MatrixStory {
  readonly record: StoryRecord;
  readonly date: string;
  /** In the order of the themes; never empty. */
  readonly fits: readonly StoryFit[];
  readonly isOverused: boolean;
}

/** A question with its best stories. */
export interface MatrixQuestion {
  readonly theme: StoryTheme;
  /** Best first; empty is a gap. */
  readonly stories: readonly MatrixStory[];
}

/** Which stories answer which questions. */
export interface StoryMatrix {
  /** One a theme, in the order of the themes. */
  readonly questions: readonly MatrixQuestion[];
  /** Each story of a question once, oldest first. */
  readonly stories: readonly MatrixStory[];
  /** Challenges and feedback that are not among the stories. */
  readonly unused: readonly StoryRecord[];
}

interface Candidate {
  readonly record: StoryRecord;
  readonly date: string;
  readonly fit: StoryFit;
}

/**
 * The best stories for each question.
 *
 * A story is better the more it says of the theme, then the fuller it is, then a challenge before feedback before an
 * activity, then the newer one. Activities without a figure have no result to tell and are left out.
 */
export function computeStoryMatrix(
  contents: Pick<LogbookContents, 'catalogue' | 'memory'>,
  records: readonly ReportRecord[],
): StoryMatrix {
  return finish(storyMatrixSteps(contents, records));
}

/** `computeStoryMatrix` with pauses. */
export function* storyMatrixSteps(
  contents: Pick<LogbookContents, 'catalogue' | 'memory'>,
  records: readonly ReportRecord[],
): Steps<StoryMatrix> {
  const fitter = recall(contents, createFitter, contents.catalogue);
  const tellable = records.flatMap(({ record, date }) =>
    isStoryRecord(record) && canBeTold(record) ? [{ record, date }] : [],
  );
  const bestByTheme = new Map<string, Candidate[]>(storyThemes.map(({ id }) => [id, []]));
  yield* visitInSteps(tellable, ({ record, date }) => {
    for (const fit of fitter.fitsOf(record)) keepBest(bestByTheme.get(fit.theme.id), { record, date, fit });
  });
  const storiesByRecord = collectStories(bestByTheme);
  return {
    questions: storyThemes.map((theme) => ({
      theme,
      stories: (bestByTheme.get(theme.id) ?? []).flatMap(({ record }) => storiesByRecord.get(record) ?? []),
    })),
    stories: [...storiesByRecord.values()].sort(
      (a, b) => compareText(a.date, b.date) || compareText(a.record.id, b.record.id),
    ),
    unused: tellable.flatMap(({ record }) =>
      record.type !== 'activity' && !storiesByRecord.has(record) ? [record] : [],
    ),
  };
}

function createFitter(catalogue: SkillCatalogue): StoryFitter {
  return new StoryFitter(new RecordSkills(catalogue));
}

/** Takes a candidate in among the best, best first; of equals the one that came first stays before. */
function keepBest(best: Candidate[] | undefined, candidate: Candidate): void {
  if (best === undefined) return;
  const worse = best.findIndex((other) => byFit(candidate, other) < 0);
  if (worse < 0 && best.length >= storiesPerQuestion) return;
  best.splice(worse < 0 ? best.length : worse, 0, candidate);
  if (best.length > storiesPerQuestion) best.pop();
}

function collectStories(
  bestByTheme: ReadonlyMap<string, readonly Candidate[]>,
): ReadonlyMap<StoryRecord, MatrixStory> {
  const found = new Map<StoryRecord, { readonly date: string; readonly fits: StoryFit[] }>();
  for (const best of bestByTheme.values()) {
    for (const { record, date, fit } of best) {
      const known = found.get(record);
      if (known === undefined) found.set(record, { date, fits: [fit] });
      else known.fits.push(fit);
    }
  }
  return new Map(
    [...found].map(([record, { date, fits }]) => [
      record,
      { record, date, fits, isOverused: fits.length > mostQuestionsPerStory },
    ]),
  );
}

/** Whether a record says what was done or what came of it: anything less is no story. */
function canBeTold(record: StoryRecord): boolean {
  switch (record.type) {
    case 'challenge':
      return record.choice !== undefined || record.outcome !== undefined;
    case 'feedback':
      return true;
    case 'activity':
      return (record.metrics ?? []).length > 0;
  }
}

function byFit(a: Candidate, b: Candidate): number {
  return (
    b.fit.score - a.fit.score ||
    fullness(b.record) - fullness(a.record) ||
    storyTypes.indexOf(a.record.type) - storyTypes.indexOf(b.record.type) ||
    compareText(b.date, a.date) ||
    compareText(a.record.id, b.record.id)
  );
}

/** How many parts of a story a record says. */
function fullness(record: StoryRecord): number {
  const parts =
    record.type === 'challenge'
      ? [record.situation, record.choice, record.outcome]
      : record.type === 'feedback'
        ? [record.said, record.changed]
        : [record.title, record.metrics];
  return parts.filter((part) => part !== undefined).length;
}
