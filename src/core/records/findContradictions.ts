import { isUsableShape } from '../privacy/localPattern.ts';
import { type FieldPath, type Problem, type ProblemCode, problem } from '../problems.ts';
import type { LogbookRecord } from './logbookRecord.ts';
import type { LogbookProfile } from './profile.ts';
import type { RecordType } from './recordTypes.ts';

/** Two dates of which one cannot, or hardly, come before the other. */
interface DateOrder {
  readonly key: string;
  /** Stands beside `key`, or at the root of the front matter. */
  readonly notBefore: string;
  /** Somebody may have had a reason: a remark instead of a warning. */
  readonly isDoubtful?: true;
}

/** The dates that say where a stretch of days begins, by the key of its end: swapping the two is a sure fix. */
export const spanStarts: Readonly<Record<string, string>> = { to: 'from', end: 'start' };

const dateOrders: Partial<Readonly<Record<RecordType, readonly DateOrder[]>>> = {
  question: [
    { key: 'answered', notBefore: 'asked' },
    // Its date is the day of the question, or that on which it was written down.
    { key: 'answered', notBefore: 'date', isDoubtful: true },
  ],
  opportunity: [
    { key: 'to', notBefore: 'from' },
    { key: 'decided', notBefore: 'offered' },
  ],
  training: [{ key: 'expires', notBefore: 'completed' }],
  program: [{ key: 'end', notBefore: 'start' }],
  interaction: [
    { key: 'followedUp', notBefore: 'date' },
    { key: 'followUp', notBefore: 'date', isDoubtful: true },
  ],
  feedback: [{ key: 'reportedBack', notBefore: 'date' }],
  reflection: [{ key: 'to', notBefore: 'from' }],
  application: [{ key: 'interviewOn', notBefore: 'sent', isDoubtful: true }],
};
const adviceOrders: readonly DateOrder[] = [{ key: 'reportedBack', notBefore: 'date' }];
const profileOrders: readonly DateOrder[] = [{ key: 'end', notBefore: 'start' }];
const leaveOrders: readonly DateOrder[] = [{ key: 'to', notBefore: 'from' }];

/** A status that says less than a date which is filled in. */
interface StatusRule {
  readonly behind: readonly string[];
  readonly date: string;
  readonly expected: string;
}
const statusRules: Partial<Readonly<Record<RecordType, readonly StatusRule[]>>> = {
  question: [{ behind: ['draft', 'to-ask', 'asked'], date: 'answered', expected: 'answered' }],
  application: [{ behind: ['drafting'], date: 'sent', expected: 'sent' }],
};

/**
 * What a record says that cannot all be true: dates in an impossible order, a status behind its dates, a claim that
 * is sourced from nothing. Nothing is left out of the record for it.
 */
export function findContradictions(record: LogbookRecord): readonly Problem[] {
  const found: Problem[] = [];
  for (const order of dateOrders[record.type] ?? []) checkOrder(found, record, order);
  for (const rule of statusRules[record.type] ?? []) checkStatus(found, record, rule);
  if (record.type === 'interaction') checkEntries(found, record, 'advice', adviceOrders);
  if (record.type === 'achievement' && record.state === 'sourced' && !record.sources?.length) {
    found.push(problem('claim-without-sources', ['state'], { value: record.state }));
  }
  return found;
}

/** The dates of `logbook.yml` that cannot both be true, and shapes of numbers that are of no use. */
export function findProfileContradictions(profile: LogbookProfile): readonly Problem[] {
  const found: Problem[] = [];
  for (const order of profileOrders) checkOrder(found, profile, order);
  checkEntries(found, profile, 'leave', leaveOrders);
  for (const [position, { shape }] of (profile.identifierShapes ?? []).entries()) {
    if (isUsableShape(shape)) continue;
    found.push(problem('unusable-shape', ['identifierShapes', position, 'shape'], { value: shape }));
  }
  return found;
}

/** Values by key; what is looked at is always an optional date, word or list of entries of the table. */
type Values = Readonly<Record<string, unknown>>;

function checkEntries(found: Problem[], root: Values, key: string, orders: readonly DateOrder[]): void {
  const entries = root[key];
  if (!Array.isArray(entries)) return;
  for (const [position, entry] of (entries as readonly Values[]).entries()) {
    // The date of the record itself stands for one that the entry does not have.
    for (const order of orders) checkOrder(found, { ...root, ...entry }, order, [key, position]);
  }
}

function checkOrder(
  found: Problem[],
  values: Values,
  { key, notBefore, isDoubtful }: DateOrder,
  at: FieldPath = [],
): void {
  const value = values[key];
  const earliest = values[notBefore];
  if (typeof value !== 'string' || typeof earliest !== 'string' || value >= earliest) return;
  const code: ProblemCode = isDoubtful ? 'doubtful-dates' : 'contradictory-dates';
  found.push(problem(code, [...at, key], { key, value, other: notBefore, earliest }));
}

function checkStatus(found: Problem[], values: Values, { behind, date, expected }: StatusRule): void {
  const { status } = values;
  if (typeof status !== 'string' || !behind.includes(status) || values[date] === undefined) return;
  const facts = { key: 'status', value: status, other: date, expected };
  found.push(problem('contradictory-status', ['status'], facts));
}
