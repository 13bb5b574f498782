import type { LogbookView } from '../index/logbookContents.ts';
import { computeAdviceBrief } from './adviceBrief.ts';
import type { Brief } from './brief.ts';
import { computeExposureBrief } from './exposureBrief.ts';
import { computeGuideBrief } from './guideBrief.ts';
import { computeMentorsBrief } from './mentorsBrief.ts';
import { computeWorkloadBrief } from './workloadBrief.ts';

/**
 * Computes one kind of brief.
 *
 * @param subject - the contact slug or record id that it is about; absent for briefs about the whole logbook.
 * @returns `undefined` where the subject is not there.
 */
export type BriefComputation = (view: LogbookView, subject: string | undefined) => Brief | undefined;

/** Every kind of brief: what the page of the extension and the `brief` command of the command line show. */
export const briefs = {
  guide: computeGuideBrief,
  exposure: computeExposureBrief,
  workload: computeWorkloadBrief,
  mentors: computeMentorsBrief,
  advice: computeAdviceBrief,
} as const satisfies Readonly<Record<string, BriefComputation>>;

export type BriefKind = keyof typeof briefs;

/** Whether a text names a kind of brief. */
export function isBriefKind(text: string): text is BriefKind {
  return Object.hasOwn(briefs, text);
}
