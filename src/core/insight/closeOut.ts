import { chosenProgram, resourcesOf, unusedResourcesOf } from '../career/unusedResources.ts';
import { addDays } from '../dates/civilDate.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import { recordsOfType, type StoredOf } from '../index/recordLists.ts';
import type { LogbookRecord, RecordOf } from '../records/logbookRecord.ts';
import { contactSlug, peopleOfRecord } from '../records/recordPeople.ts';
import type { RecordType } from '../records/recordTypes.ts';
import { type AdviceStage, adviceStageOf } from './adviceFacts.ts';
import { computeCertificates } from './certificateFacts.ts';
import type { InternshipClock } from './dashboardData.ts';
import { isSourced } from './isSourced.ts';
import { computeOpenQuestions } from './questionFacts.ts';
import { RecordSkills } from './recordSkills.ts';

/** Weeks before the end in which one closes out. */
export const closeOutWeeks = 3;
/** Days within which a rating or a word of thanks belongs to the end of the internship: four weeks. */
export const freshDays = 28;
/** Tag of an open question that somebody else takes over. */
export const handedOverTag = 'handed-over';
/** Tag of a contact or interaction by which somebody was asked to be a reference. */
export const referenceTag = 'reference';

/** What there is to be done before one leaves. */
export type CloseOutTask =
  | 'final-reflection'
  | 'goals-rated'
  | 'people-thanked'
  | 'questions-closed'
  | 'advice-reported'
  | 'certificates-complete'
  | 'achievements-sourced'
  | 'references-asked'
  | 'figures-evidenced'
  | 'cadence-set'
  | 'resources-used';

/** One line of the checklist, computed from the records. */
export interface CloseOutItem {
  readonly task: CloseOutTask;
  /** Everything of it is done. */
  readonly isDone: boolean;
  /** How much of `of` is done. */
  readonly done: number;
  readonly of: number;
  /** Records that are left, in the order of the contents. */
  readonly open: readonly LogbookRecord[];
  /** What is left and is no record: people without a contact, resources. */
  readonly openTexts: readonly string[];
}

/** Whether the internship is in its last weeks or over. */
export function isCloseOutTime({ week, weeks }: InternshipClock): boolean {
  return week > weeks - closeOutWeeks;
}

/** The checklist; lines for which there is nothing to do or to show in this logbook are left out. */
export function computeCloseOut(view: LogbookView): readonly CloseOutItem[] {
  return [
    finalReflection(view),
    goalsRated(view),
    peopleThanked(view),
    questionsClosed(view),
    adviceReported(view),
    certificatesComplete(view),
    achievementsSourced(view),
    referencesAsked(view),
    figuresEvidenced(view),
    cadenceSet(view),
    resourcesUsed(view),
  ].filter(({ of }) => of > 0);
}

/** A line about records that are each done or not. */
function itemOf<T extends LogbookRecord>(
  task: CloseOutTask,
  records: readonly T[],
  isDone: (record: T) => boolean,
): CloseOutItem {
  const open = records.filter((record) => !isDone(record));
  return {
    task,
    isDone: open.length === 0,
    done: records.length - open.length,
    of: records.length,
    open,
    openTexts: [],
  };
}

/** A line about one thing that is there or not. */
function oneOf(task: CloseOutTask, isDone: boolean): CloseOutItem {
  return { task, isDone, done: isDone ? 1 : 0, of: 1, open: [], openTexts: [] };
}

function recordsOf<T extends RecordType>({ contents }: LogbookView, type: T): readonly RecordOf<T>[] {
  return recordsOfType(contents, type).map(({ record }) => record);
}

function finalReflection(view: LogbookView): CloseOutItem {
  return oneOf(
    'final-reflection',
    recordsOf(view, 'reflection').some(({ period }) => period === 'final'),
  );
}

/** The last day that counts as the internship: today, or its end once that is past. */
function lastDay({ contents, today }: LogbookView) {
  const { end } = contents.profile;
  return end !== undefined && end < today ? end : today;
}

/** Goals whose skill was rated, by anybody, in the last `freshDays` of the internship or later. */
function goalsRated(view: LogbookView): CloseOutItem {
  const { contents, today } = view;
  const since = addDays(lastDay(view), -freshDays);
  const recordSkills = new RecordSkills(contents.catalogue);
  const rated = new Set(
    contents.records.flatMap(({ record }) =>
      record.date !== undefined && record.date >= since && record.date <= today
        ? recordSkills.ratedBy(record)
        : [],
    ),
  );
  const goals = recordsOf(view, 'goal').filter(
    ({ kind = 'skill', skill, status }) => kind === 'skill' && skill !== undefined && status !== 'dropped',
  );
  return itemOf('goals-rated', goals, ({ skill = '' }) => rated.has(recordSkills.idOf(skill)));
}

/** Supervisors and mentors, the profile's supervisor among them, with a thank-you in the last `freshDays` or later. */
function peopleThanked(view: LogbookView): CloseOutItem {
  const { contents, today } = view;
  const since = addDays(lastDay(view), -freshDays);
  const thanked = new Set(
    recordsOf(view, 'interaction')
      .filter(
        ({ kind, date }) => kind === 'thank-you' && date !== undefined && date >= since && date <= today,
      )
      .flatMap((record) => peopleOfRecord(record)),
  );
  const contacts = contactsOf(view, ['supervisor', 'mentor']);
  const slugs = new Set(contacts.map(({ path }) => contactSlug(path)));
  const { supervisor } = contents.profile;
  const strangers = supervisor === undefined || slugs.has(supervisor) ? [] : [supervisor];
  const open = contacts.filter(({ path }) => !thanked.has(contactSlug(path)));
  const openTexts = strangers.filter((slug) => !thanked.has(slug));
  const of = contacts.length + strangers.length;
  const left = open.length + openTexts.length;
  return {
    task: 'people-thanked',
    isDone: left === 0,
    done: of - left,
    of,
    open: open.map(({ record }) => record),
    openTexts,
  };
}

type Relation = NonNullable<RecordOf<'contact'>['relation']>;

/** Contacts of some relations, and that of the profile's supervisor where a supervisor is among them. */
function contactsOf(
  { contents }: LogbookView,
  relations: readonly Relation[],
): readonly StoredOf<'contact'>[] {
  const { supervisor } = contents.profile;
  return recordsOfType(contents, 'contact').filter(({ path, record }) => {
    const isSupervisor = relations.includes('supervisor') && contactSlug(path) === supervisor;
    return isSupervisor || (record.relation !== undefined && relations.includes(record.relation));
  });
}

function questionsClosed(view: LogbookView): CloseOutItem {
  const open = new Set(computeOpenQuestions(view).map(({ question }) => question));
  return itemOf(
    'questions-closed',
    recordsOf(view, 'question'),
    (question) => !open.has(question) || question.tags?.includes(handedOverTag) === true,
  );
}

/** Interactions with advice that was not dropped: all of it reported back. */
function adviceReported(view: LogbookView): CloseOutItem {
  const stagesOf = ({ advice = [] }: RecordOf<'interaction'>): readonly AdviceStage[] =>
    advice.map((item) => adviceStageOf(item, view.today));
  const withAdvice = recordsOf(view, 'interaction').filter((interaction) =>
    stagesOf(interaction).some((stage) => stage !== 'dropped'),
  );
  return itemOf('advice-reported', withAdvice, (interaction) =>
    stagesOf(interaction).every((stage) => stage === 'dropped' || stage === 'reported'),
  );
}

/** Certificates that no other one took the place of: their number, and how long they are valid, written down. */
function certificatesComplete(view: LogbookView): CloseOutItem {
  const facts = computeCertificates(view).filter(({ state }) => state !== 'renewed');
  const complete = new Set(
    facts.flatMap(({ training, isAssumed }) =>
      training.certificateId !== undefined && !isAssumed ? [training] : [],
    ),
  );
  return itemOf(
    'certificates-complete',
    facts.map(({ training }) => training),
    (training) => complete.has(training),
  );
}

function achievementsSourced(view: LogbookView): CloseOutItem {
  const achievements = recordsOf(view, 'achievement');
  if (achievements.length === 0) return oneOf('achievements-sourced', false);
  const ids = new Set(view.contents.records.map(({ record }) => record.id));
  return itemOf('achievements-sourced', achievements, (one) => isSourced(one, ids));
}

function referencesAsked(view: LogbookView): CloseOutItem {
  const isAsked = [...recordsOf(view, 'interaction'), ...recordsOf(view, 'contact')].some(({ tags }) =>
    tags?.includes(referenceTag),
  );
  return oneOf('references-asked', isAsked);
}

/** Activities with figures that name the files which show them. */
function figuresEvidenced(view: LogbookView): CloseOutItem {
  const withFigures = recordsOf(view, 'activity').filter(({ metrics = [] }) => metrics.length > 0);
  return itemOf('figures-evidenced', withFigures, hasEvidence);
}

function hasEvidence({ evidence = [], metrics = [] }: RecordOf<'activity'>): boolean {
  return evidence.length > 0 || metrics.every((metric) => (metric.evidence ?? []).length > 0);
}

function cadenceSet(view: LogbookView): CloseOutItem {
  const contacts = contactsOf(view, ['supervisor', 'mentor', 'potential-mentor']).map(({ record }) => record);
  return itemOf('cadence-set', contacts, ({ cadenceDays }) => cadenceDays !== undefined);
}

/** Resources of the programme that this internship is. */
function resourcesUsed({ contents }: LogbookView): CloseOutItem {
  const program = chosenProgram(contents)?.record;
  const of = program === undefined ? 0 : resourcesOf(program).length;
  const openTexts = program === undefined ? [] : unusedResourcesOf(program);
  return {
    task: 'resources-used',
    isDone: openTexts.length === 0,
    done: of - openTexts.length,
    of,
    open: [],
    openTexts,
  };
}
