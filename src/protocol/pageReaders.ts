import * as v from 'valibot';
import type { ChartPicture } from '../core/chart/chartPicture.ts';
import { isCivilDate } from '../core/dates/civilDate.ts';
import { filterRanges, type RecordFilter, type RecordSelection } from '../core/insight/recordSelection.ts';
import { metricKinds } from '../core/records/commonFields.ts';
import { roles } from '../core/records/fieldDefinition.ts';
import { mostFrontMatterBytes } from '../core/records/mostFrontMatterBytes.ts';
import { recordTypeNames } from '../core/records/recordTypes.ts';
import type { FromBrief } from './brief.ts';
import type { FromDashboard } from './dashboard.ts';
import type { EventReaders, Reader, Readers } from './messages.ts';
import type { FromProgress } from './progress.ts';

/**
 * Longest id, slug or skill name that a page may send: nothing in a record is longer. A comparable form (NFKC) has up
 * to six letters for a byte.
 */
const longestName = mostFrontMatterBytes * 6;
/** Most skills of one selection, more than any group has. */
const mostSkills = 500;
/** Most records of one selection that is given by ids: twice what a logbook is expected to hold. */
const mostIds = 20_000;

const nameSchema = v.pipe(v.string(), v.minLength(1), v.maxLength(longestName));
const civilDateSchema = v.custom<NonNullable<RecordSelection['from']>>(
  (raw) => typeof raw === 'string' && isCivilDate(raw),
);

/** A list whose length is checked before its items are looked at. */
function cappedList<const S extends v.GenericSchema>(itemSchema: S, most: number) {
  const isShort = (raw: unknown): boolean => Array.isArray(raw) && raw.length <= most;
  return v.pipe(v.custom<readonly v.InferInput<S>[]>(isShort), v.array(itemSchema));
}

const metricSchema = v.object({
  name: v.pipe(v.string(), v.maxLength(longestName)),
  unit: v.pipe(v.string(), v.maxLength(longestName)),
  kind: v.picklist(metricKinds),
  role: v.picklist(roles),
  teamSize: v.exactOptional(v.number()),
  asOf: civilDateSchema,
  change: v.exactOptional(v.object({ from: v.number(), value: v.number() })),
  every: v.exactOptional(v.literal(true)),
});

const boundsSchema = v.object({
  from: v.exactOptional(civilDateSchema),
  to: v.exactOptional(civilDateSchema),
  study: v.exactOptional(nameSchema),
  group: v.exactOptional(nameSchema),
});

const filterSchema = v.object({
  ...boundsSchema.entries,
  range: v.exactOptional(v.picklist(filterRanges)),
});

const selectionSchema = v.object({
  ...boundsSchema.entries,
  types: v.exactOptional(cappedList(v.picklist(recordTypeNames), recordTypeNames.length)),
  skills: v.exactOptional(cappedList(nameSchema, mostSkills)),
  evidence: v.exactOptional(v.literal(true)),
  undated: v.exactOptional(v.literal(true)),
  person: v.exactOptional(nameSchema),
  phase: v.exactOptional(nameSchema),
  withoutPhase: v.exactOptional(v.literal(true)),
  opportunity: v.exactOptional(nameSchema),
  volunteered: v.exactOptional(v.boolean()),
  withHours: v.exactOptional(v.literal(true)),
  withRatings: v.exactOptional(v.literal(true)),
  metric: v.exactOptional(metricSchema),
  ids: v.exactOptional(cappedList(nameSchema, mostIds)),
  figures: v.exactOptional(v.picklist(['shown', 'unshown', 'changed', 'missing'])),
  within: v.exactOptional(boundsSchema),
});

const failureSchema = v.object({
  message: v.pipe(v.string(), v.maxLength(1_000)),
  stack: v.pipe(v.string(), v.maxLength(4_000)),
});

/** Most elements of one drawing, notes beside it, and letters of a text in it. */
const mostElements = 10_000;
const mostNotes = 20;
const longestText = 10_000;

/** How many elements a drawing has; infinite for what is none. What it may say is up to whoever formats it. */
function countElements(raw: unknown): number {
  if (typeof raw === 'string') return 1;
  if (typeof raw !== 'object' || raw === null) return Number.POSITIVE_INFINITY;
  const { name, attributes, children } = raw as Partial<Record<keyof ChartPicture['drawing'], unknown>>;
  const isElement = typeof name === 'string' && typeof attributes === 'object' && attributes !== null;
  if (!isElement || !Array.isArray(children)) return Number.POSITIVE_INFINITY;
  return children.reduce((count: number, child) => count + countElements(child), 1);
}

/** A reader that keeps the keys of a schema and drops all others; `undefined` where the schema does not hold. */
function readerOf<const S extends v.GenericSchema>(schema: S): Reader<v.InferOutput<S>> {
  return (raw) => {
    const result = v.safeParse(schema, raw, { abortEarly: true });
    return result.success ? result.output : undefined;
  };
}

const readNothing = readerOf(v.null());
const readSelection = readerOf(v.object({ selection: selectionSchema }));
const readId = readerOf(v.object({ id: nameSchema }));
const readFilterChange = readerOf(v.object({ filter: filterSchema }));
const readReview = readerOf(v.object({ kind: v.picklist(['exposure', 'workload']) }));
const readPerson = readerOf(v.object({ person: nameSchema }));
/** Longest picture: ten times the largest chart. */
const longestSvg = 1_000_000;
const longestPng = 20_000_000;
const readSvg = readerOf(
  v.object({ svg: v.pipe(v.string(), v.maxLength(longestSvg), v.startsWith('<svg ')) }),
);
const readPng = readerOf(
  v.object({ png: v.pipe(v.string(), v.maxLength(longestPng), v.regex(/^[A-Za-z0-9+/]+={0,2}$/)) }),
);
const textSchema = v.pipe(v.string(), v.maxLength(longestText));
const readPicture = readerOf(
  v.object({
    drawing: v.custom<ChartPicture['drawing']>(
      (raw) => typeof raw === 'object' && countElements(raw) <= mostElements,
    ),
    subject: textSchema,
    notes: cappedList(textSchema, mostNotes),
    source: textSchema,
    names: cappedList(textSchema, mostIds),
  }),
);
const readNewGoal = readerOf(v.object({ skillId: v.exactOptional(nameSchema) }));

/** A filter that a page kept; `undefined` where it is none. */
export const readFilter: Reader<RecordFilter> = readerOf(filterSchema);

/** Reads what the dashboard asks: untrusted, so everything is checked, sizes too. */
export const dashboardReaders: Readers<FromDashboard['requests']> = {
  'page/ready': readFilterChange,
  'filter/set': readFilterChange,
  'records/open': readSelection,
  'record/open': readId,
  'picture/data': readNothing,
  'picture/make': readPicture,
  'picture/copySvg': readSvg,
  'picture/savePng': readPng,
  'entry/quick': readNothing,
  'goal/new': readNewGoal,
  'review/open': readReview,
  'skills/rate': readNothing,
  'achievements/show': readNothing,
  'export/start': readNothing,
  'checkIn/draft': readPerson,
  'profile/open': readNothing,
  'logbook/initialize': readNothing,
  'problems/show': readNothing,
};

/** Reads what the Progress view asks: untrusted, so everything is checked, sizes too. */
export const progressReaders: Readers<FromProgress['requests']> = {
  'page/ready': readNothing,
  'records/open': readSelection,
  'entry/quick': readNothing,
  'goal/new': readNewGoal,
  'loop/complete': readId,
  'loops/show': readNothing,
  'closeOut/open': readNothing,
  'git/ignore': readNothing,
  'git/keep': readNothing,
  'dashboard/open': readNothing,
  'logbook/initialize': readNothing,
  'profile/open': readNothing,
  'problems/show': readNothing,
};

/** Most blocks or actions that a place can count. */
const mostPlaces = 10_000;
const readPlace = readerOf(
  v.object({
    place: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(mostPlaces)),
    label: v.pipe(v.string(), v.maxLength(longestName)),
  }),
);

/** Reads what the page of a brief asks: untrusted, so everything is checked, sizes too. */
export const briefReaders: Readers<FromBrief['requests']> = {
  'page/ready': readNothing,
  'records/open': readSelection,
  'record/open': readId,
  'action/run': readPlace,
  'brief/copy': readNothing,
  'brief/open': readNothing,
  'draft/copy': readPlace,
  'draft/open': readPlace,
  'logbook/initialize': readNothing,
};

/** Reads the events of all pages. */
export const pageEventReaders: EventReaders<FromDashboard['events'] & FromProgress['events']> = {
  'page/failed': readerOf(failureSchema),
};
