import { daysFrom, plusDays, plusMonths } from './rawDays.ts';
import type { RawLogbook } from './rawLogbook.ts';
import type { RawRecord } from './rawRecord.ts';

/** Days after which an open question is late. */
const lateAfter = 7;

/** A question without an answer. */
export interface RawQuestion {
  readonly record: RawRecord;
  readonly status: string;
  /** When it was asked, if by today, else its own day. */
  readonly since: string | undefined;
  readonly days: number | undefined;
  readonly isLate: boolean;
}

/** Questions without an answer, the one that waits longest first. */
export function openQuestions(raw: RawLogbook, today: string): readonly RawQuestion[] {
  const open = raw.of('question').flatMap((record): readonly RawQuestion[] => {
    const isAnswered = record.has('answered') || record.has('answer');
    const asked = record.day('asked');
    const isAsked = record.has('asked') && !(asked !== undefined && asked > today);
    const derived = isAnswered ? 'answered' : isAsked ? 'asked' : 'to-ask';
    const status = record.word('status') ?? derived;
    const since = (isAsked ? asked : undefined) ?? record.date;
    const days = since === undefined ? undefined : Math.max(0, daysFrom(since, today));
    const isLate = status !== 'draft' && days !== undefined && days >= lateAfter;
    return status === 'answered' ? [] : [{ record, status, since, days, isLate }];
  });
  return open.sort((a, b) => (b.days ?? -1) - (a.days ?? -1) || (a.record.path < b.record.path ? -1 : 1));
}

/** A certificate that nothing took the place of. */
export interface RawCertificate {
  readonly record: RawRecord;
  readonly expires: string;
  readonly daysLeft: number;
  readonly state: 'expired' | 'due-soon' | 'fine';
  readonly isAssumed: boolean;
}

/** Certificates by the day on which they expire: three years after they were got, where they do not say. */
export function certificates(raw: RawLogbook, today: string): readonly RawCertificate[] {
  const trainings = raw.of('training');
  const gotOn = (record: RawRecord): string | undefined => {
    const day = record.day('completed') ?? record.date;
    return day !== undefined && day <= today ? day : undefined;
  };
  const isRenewedBy = (old: RawRecord, other: RawRecord): boolean => {
    const [before, after] = [gotOn(old), gotOn(other)];
    if (other === old || after === undefined || (before ?? '') >= after) return false;
    const isSame = old.title.toLowerCase() === other.title.toLowerCase();
    return other.text('renews') === old.id || (before !== undefined && isSame);
  };
  return trainings
    .filter((record) => ['expires', 'validMonths', 'certificateId'].some((key) => record.has(key)))
    .filter((record) => !trainings.some((other) => isRenewedBy(record, other)))
    .flatMap((record): readonly RawCertificate[] => {
      const [got, months] = [gotOn(record), record.number('validMonths')];
      const expires = record.day('expires') ?? (got && plusMonths(got, months ?? 36));
      if (expires === undefined) return [];
      const daysLeft = daysFrom(today, expires);
      const state = daysLeft < 0 ? 'expired' : daysLeft <= 90 ? 'due-soon' : 'fine';
      const isAssumed = !record.has('expires') && months === undefined;
      return [{ record, expires, daysLeft, state, isAssumed }];
    })
    .sort((a, b) => (`${a.expires} ${a.record.path}` < `${b.expires} ${b.record.path}` ? -1 : 1));
}

export const stages = ['drafting', 'sent', 'interview', 'offer', 'closed'];

export function stageOf(application: RawRecord): string {
  return application.word('status') ?? 'drafting';
}

/** The day that comes next for an application: deadline, interview, or when to ask. */
export function nextDayOf(application: RawRecord, today: string): string | undefined {
  const interview = application.day('interviewOn');
  switch (stageOf(application)) {
    case 'drafting':
      return application.day('deadline');
    case 'interview':
      return interview !== undefined && (interview >= today || !application.has('followUp'))
        ? interview
        : application.day('followUp');
    case 'closed':
      return undefined;
    default:
      return application.day('followUp');
  }
}

/** Something that calls for the user, on a day or without one. */
export interface RawDue {
  readonly kind: string;
  /** Absent for a review, which is not written yet. */
  readonly id: string | undefined;
  readonly due: string | undefined;
  readonly isDue: boolean;
}

/** What single records leave open and a day makes due. */
export function dueOfRecords(raw: RawLogbook, today: string): readonly RawDue[] {
  const dueOn = (kind: string, { id }: RawRecord, due: string | undefined): RawDue => ({
    kind,
    id,
    due,
    isDue: due !== undefined && due <= today,
  });
  const later = (day: string | undefined, days: number) => day && plusDays(day, days);
  return [
    ...openQuestions(raw, today)
      .filter(({ status }) => status !== 'draft')
      .map(({ record, since }) => dueOn('question', record, later(since, lateAfter))),
    ...raw
      .of('interaction')
      .filter((record) => record.has('followUp') && !record.has('followedUp'))
      .map((record) => dueOn('follow-up', record, record.day('followUp'))),
    ...raw
      .of('application')
      .filter((record) => stageOf(record) !== 'closed')
      .map((record) => {
        const answer = later(record.day('sent') ?? record.date, 14);
        const next = nextDayOf(record, today);
        return dueOn('application', record, stageOf(record) === 'sent' ? (next ?? answer) : next);
      }),
    ...raw
      .of('opportunity')
      .filter((record) => record.word('status') === 'offered')
      .map((record) => dueOn('opportunity', record, later(record.day('offered') ?? record.date, 7))),
    ...certificates(raw, today)
      .filter(({ state }) => state !== 'fine')
      .map(({ record, expires, daysLeft }) => ({
        kind: 'certificate',
        id: record.id,
        due: expires,
        isDue: daysLeft <= 30,
      })),
  ];
}
