import { advanceChanges } from '../application/advanceApplication.ts';
import { type ApplicationStatus, nextDayOf } from '../application/applicationFacts.ts';
import { addDays, type CivilDate } from '../dates/civilDate.ts';
import type { RecordOf, StoredRecord } from '../records/logbookRecord.ts';
import type { LoopChange } from '../records/planLoopChanges.ts';
import { wording } from '../text/wording.ts';
import { adviceStageOf } from './adviceFacts.ts';
import { agoWords, deadlineWords, dueWords, interviewWords } from './loopWords.ts';
import type { LoopDraft } from './openLoop.ts';

/** An offer that nobody answered for so long deserves a friendly question. */
const daysForDecision = 7;
/** After two weeks without an answer one may ask how an application stands. */
const daysForAnswer = 14;

/** The loops that one record leaves open by itself. */
export function loopsOfRecord(stored: StoredRecord, today: CivilDate): readonly LoopDraft[] {
  const { record } = stored;
  switch (record.type) {
    case 'interaction':
      return [...followUpOf(stored, record, today), ...adviceOf(stored, record, today)];
    case 'feedback':
      return feedbackOf(stored, record, today);
    case 'application':
      return applicationOf(stored, record, today);
    case 'opportunity':
      return opportunityOf(stored, record, today);
    case 'presence':
      return articleOf(stored, record, today);
    default:
      return [];
  }
}

function followUpOf(
  stored: StoredRecord,
  { title, followUp, followedUp }: RecordOf<'interaction'>,
  today: CivilDate,
): readonly LoopDraft[] {
  if (followUp === undefined || followedUp !== undefined) return [];
  return [
    {
      kind: 'follow-up',
      stored,
      title,
      note: dueWords(followUp, today),
      due: followUp,
      isDue: followUp <= today,
      completion: { kind: 'change', changes: [setTo('followedUp', today)] },
      postponeKey: 'followUp',
    },
  ];
}

function adviceOf(
  stored: StoredRecord,
  { advice = [], date }: RecordOf<'interaction'>,
  today: CivilDate,
): readonly LoopDraft[] {
  return advice.flatMap((item, index): readonly LoopDraft[] => {
    const { text } = item;
    const stage = adviceStageOf(item, today);
    const set = (field: string, value: string): LoopDraft['completion'] => ({
      kind: 'change',
      changes: [{ kind: 'set-entry', key: 'advice', index, field, value, text }],
    });
    const common = { stored, title: text, isDue: false, part: index };
    if (stage === 'dropped' || stage === 'reported') return [];
    if (stage === 'to-report') {
      const note = wording('advice followed; not told yet');
      return [{ ...common, kind: 'report-back', note, completion: set('reportedBack', today) }];
    }
    const note = stage === 'doing' ? wording('under way') : heardWords(date, today);
    return [{ ...common, kind: 'advice', note, completion: set('status', 'done') }];
  });
}

function heardWords(date: CivilDate | undefined, today: CivilDate): LoopDraft['note'] {
  return agoWords(date, today, {
    undated: wording('heard'),
    today: wording('heard today'),
    yesterday: wording('heard yesterday'),
    earlier: (days) => wording('heard {days} days ago', { days }),
  });
}

function feedbackOf(
  stored: StoredRecord,
  { title, changed, reportedBack }: RecordOf<'feedback'>,
  today: CivilDate,
): readonly LoopDraft[] {
  if (changed === undefined || reportedBack !== undefined) return [];
  return [
    {
      kind: 'report-back',
      stored,
      title,
      note: wording('changed; not told yet'),
      isDue: false,
      completion: { kind: 'change', changes: [setTo('reportedBack', today)] },
    },
  ];
}

function applicationOf(
  stored: StoredRecord,
  application: RecordOf<'application'>,
  today: CivilDate,
): readonly LoopDraft[] {
  const { title, status = 'drafting', deadline, interviewOn, sent, date } = application;
  const next = nextDayOf(application, status, today)?.date;
  const common = { kind: 'application' as const, stored, title };
  switch (status) {
    case 'drafting':
      return [
        {
          ...common,
          note: deadline === undefined ? wording('being drafted') : deadlineWords(deadline, today),
          ...dueOn(next, today),
          completion: { kind: 'change', changes: advanceTo('sent', [['sent', today]]) },
        },
      ];
    case 'sent': {
      const sentOn = sent ?? date;
      return [
        {
          ...common,
          note: sentWords(sentOn, today),
          ...dueOn(next ?? (sentOn && addDays(sentOn, daysForAnswer)), today),
          completion: outcomeOf(['interview', 'offer', 'closed']),
          postponeKey: 'followUp',
        },
      ];
    }
    case 'interview': {
      const isToCome = interviewOn !== undefined && interviewOn >= today;
      return [
        {
          ...common,
          note: interviewWords(interviewOn, today),
          ...dueOn(next, today),
          completion: outcomeOf(['offer', 'closed']),
          ...(!isToCome && { postponeKey: 'followUp' }),
        },
      ];
    }
    case 'offer':
      return [
        {
          ...common,
          note: wording('offer to answer'),
          ...dueOn(next, today),
          completion: outcomeOf(['closed']),
          postponeKey: 'followUp',
        },
      ];
    case 'closed':
      return [];
  }
}

function sentWords(sentOn: CivilDate | undefined, today: CivilDate): LoopDraft['note'] {
  return agoWords(sentOn, today, {
    undated: wording('sent, no answer yet'),
    today: wording('sent today'),
    yesterday: wording('sent yesterday'),
    earlier: (days) => wording('sent {days} days ago', { days }),
  });
}

const outcomeLabels = {
  interview: wording('An interview'),
  offer: wording('An offer'),
  closed: wording('Nothing more comes of it'),
} as const;

function outcomeOf(outcomes: readonly (keyof typeof outcomeLabels)[]): LoopDraft['completion'] {
  return {
    kind: 'choose',
    question: wording('What came of it?'),
    options: outcomes.map((status) => ({ label: outcomeLabels[status], changes: advanceTo(status) })),
  };
}

/** What the command for a new status changes. */
function advanceTo(
  status: ApplicationStatus,
  answers: readonly (readonly [key: string, answer: string])[] = [],
): readonly LoopChange[] {
  return advanceChanges(status, new Map(answers)).map(([key, value]) => setTo(key, value));
}

function opportunityOf(
  stored: StoredRecord,
  { title, status, offered, date }: RecordOf<'opportunity'>,
  today: CivilDate,
): readonly LoopDraft[] {
  if (status !== 'offered') return [];
  const since = offered ?? date;
  return [
    {
      kind: 'opportunity',
      stored,
      title,
      note: agoWords(since, today, {
        undated: wording('offered'),
        today: wording('offered today'),
        yesterday: wording('offered yesterday'),
        earlier: (days) => wording('offered {days} days ago', { days }),
      }),
      ...dueOn(since && addDays(since, daysForDecision), today),
      completion: { kind: 'decide' },
    },
  ];
}

function articleOf(
  stored: StoredRecord,
  { title, status, date }: RecordOf<'presence'>,
  today: CivilDate,
): readonly LoopDraft[] {
  if (status !== 'queued') return [];
  return [
    {
      kind: 'article',
      stored,
      title,
      note: agoWords(date, today, {
        undated: wording('queued'),
        today: wording('queued today'),
        yesterday: wording('queued yesterday'),
        earlier: (days) => wording('queued {days} days ago', { days }),
      }),
      isDue: false,
      completion: { kind: 'change', changes: [setTo('status', 'done'), setTo('done', today)] },
    },
  ];
}

function setTo(key: string, value: string): LoopChange {
  return { kind: 'set', key, value };
}

function dueOn(due: CivilDate | undefined, today: CivilDate): Pick<LoopDraft, 'due' | 'isDue'> {
  return { ...(due && { due }), isDue: due !== undefined && due <= today };
}
