import type { CivilDate } from '../dates/civilDate.ts';
import { createRedactor } from '../export/redactor.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import { adviceStageOf } from '../insight/adviceFacts.ts';
import type { ContactFacts } from '../insight/contactFacts.ts';
import { figuresBesideTitle } from '../insight/figuresBesideTitle.ts';
import { computeOpenQuestions, isQuestionFor } from '../insight/questionFacts.ts';
import { type NewsSince, recordsSince } from '../insight/recordsSince.ts';
import { draftQuestion } from '../question/draftQuestion.ts';
import { asSentence, tidyPhrase } from '../question/phrase.ts';
import { readinessOf } from '../question/readinessOf.ts';
import type { LogbookRecord, StoredRecord } from '../records/logbookRecord.ts';
import type { RecordType } from '../records/recordTypes.ts';
import { lastSpoken } from './lastSpoken.ts';
import { letterDay } from './letter.ts';

/** Most points of news in one letter: nobody reads a list of everything. */
export const mostNews = 5;
/** Most questions in one letter: more are a meeting. */
const mostQuestions = 2;

/** A sentence or point of a check-in, and the record it comes from. */
export interface CheckInPoint {
  readonly record: LogbookRecord;
  readonly text: string;
}

/** What to tell a person since we last spoke. */
export interface CheckIn {
  /** As `lastSpoken` says. */
  readonly since: CivilDate | undefined;
  /** Work, oldest first; what is in their field or was done with them goes before other work. */
  readonly news: readonly CheckInPoint[];
  /** Advice and feedback of the person, with what came of it, that they were not told yet. */
  readonly reports: readonly CheckInPoint[];
  /** Questions for the person that are ready to be asked, or were asked and wait. */
  readonly questions: readonly CheckInPoint[];
}

/** Work that one tells of. */
const toldTypes: ReadonlySet<RecordType> = new Set(['activity', 'challenge', 'training', 'achievement']);

/** The digest for a check-in; private records are left out, and terms that no export may hold are replaced. */
export function computeCheckIn(view: LogbookView, person: ContactFacts): CheckIn {
  const redactor = createRedactor(view.contents);
  const plain = (text: string): string => tidyPhrase(redactor.redact(text));
  const since = lastSpoken(person, view.today);
  const teller = { slug: person.slug, today: view.today, plain };
  return {
    since,
    news: newsOf(recordsSince(view, person.slug, since), plain),
    reports: person.records.flatMap(({ record }) => (record.private ? [] : reportsOf(record, teller))),
    questions: computeOpenQuestions(view)
      .filter(({ question }) => isQuestionFor(question, person.slug))
      .filter(({ question, status }) => status === 'asked' || readinessOf(question).length === 0)
      .map(({ question }) => ({ record: question, text: draftQuestion(question, redactor) }))
      .filter(({ text }) => text !== '')
      .slice(0, mostQuestions),
  };
}

function newsOf(
  { named, inTheirField, others }: NewsSince,
  plain: (text: string) => string,
): readonly CheckInPoint[] {
  const isTold = ({ record }: StoredRecord): boolean => toldTypes.has(record.type) && !record.private;
  const chosen = [...named, ...inTheirField, ...others].filter(isTold).slice(0, mostNews);
  return chosen
    .map(({ record }) => ({ record, text: newsText(record, plain) }))
    .sort((a, b) => ((a.record.date ?? '') < (b.record.date ?? '') ? -1 : 1));
}

/** `20 March: Resolved 48 queries (I assisted)`: the title as it is, never more than the role allows. */
function newsText(record: LogbookRecord, plain: (text: string) => string): string {
  const day = record.date === undefined ? '' : `${letterDay(record.date)}: `;
  const remarks = [...figuresBesideTitle(record).map(plain), ...partOf(record)].join(', ');
  return `${day}${plain(record.title)}${remarks === '' ? '' : ` (${remarks})`}`;
}

function partOf(record: LogbookRecord): readonly string[] {
  if (record.type !== 'activity') return [];
  const { role, teamSize = 1 } = record;
  const isPart = role === 'observed' || role === 'assisted' || role === 'contributed';
  return [...(isPart ? [`I ${role}`] : []), ...(teamSize > 1 ? [`in a team of ${teamSize}`] : [])];
}

/** What the reports to a person are told with. */
interface ReportTeller {
  readonly slug: string;
  readonly today: CivilDate;
  readonly plain: (text: string) => string;
}

function reportsOf(record: LogbookRecord, { slug, today, plain }: ReportTeller): readonly CheckInPoint[] {
  if (record.type === 'feedback') {
    const { from, said, title, changed = '', reportedBack } = record;
    const change = plain(changed);
    if (from !== slug || change === '' || reportedBack !== undefined) return [];
    return [{ record, text: `You said: "${plain(said ?? title)}". What I changed: ${asSentence(change)}` }];
  }
  // Where several people were there, nobody knows whose advice it was.
  if (record.type !== 'interaction' || record.people?.length !== 1 || record.people[0] !== slug) return [];
  return (record.advice ?? []).flatMap((advice) => {
    const { text, action = '' } = advice;
    if (adviceStageOf(advice, today) !== 'to-report' || plain(text) === '') return [];
    const done = plain(action) === '' ? 'I followed it.' : `What I did: ${asSentence(plain(action))}`;
    return [{ record, text: `You advised me: "${plain(text)}". ${done}` }];
  });
}
