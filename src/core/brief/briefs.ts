import type { LogbookView } from '../index/logbookContents.ts';
import { computeAchievementsBrief } from './achievementsBrief.ts';
import { computeAdviceBrief } from './adviceBrief.ts';
import { computeAnswersBrief } from './answersBrief.ts';
import { computeApplicationBrief } from './applicationBrief.ts';
import { computeApplicationsBrief } from './applicationsBrief.ts';
import type { Brief } from './brief.ts';
import { computeCheckInBrief } from './checkInBrief.ts';
import { computeCloseOutBrief } from './closeOutBrief.ts';
import { computeEvidenceBrief } from './evidenceBrief.ts';
import { computeExportBrief } from './exportBrief.ts';
import { computeExposureBrief } from './exposureBrief.ts';
import { withGuardedDrafts } from './guardedDrafts.ts';
import { computeGuideBrief } from './guideBrief.ts';
import { computeInterviewBrief } from './interviewBrief.ts';
import { computeMeetingBrief } from './meetingBrief.ts';
import { computeMentorsBrief } from './mentorsBrief.ts';
import { computeOfferBrief } from './offerBrief.ts';
import { computePresenceBrief } from './presenceBrief.ts';
import { computePrivacyBrief } from './privacyBrief.ts';
import { computeProgramBrief } from './programBrief.ts';
import { computeProgramsBrief } from './programsBrief.ts';
import { computeQuestionBrief } from './questionBrief.ts';
import { reviewBriefOf } from './reviewBrief.ts';
import { computeStoriesBrief } from './storiesBrief.ts';
import { computeStoryBrief } from './storyBrief.ts';
import { computeTailorBrief } from './tailorBrief.ts';
import { computeThankYouBrief } from './thankYouBrief.ts';
import { computeTrackBrief } from './trackBrief.ts';
import { computeTrainingsBrief } from './trainingsBrief.ts';
import { computeWorkloadBrief } from './workloadBrief.ts';

/**
 * Computes one kind of brief.
 *
 * @param subject - the contact slug or record id that it is about, a day of the period for reviews, an order for exports; absent for briefs about
 *   the whole logbook, and for reviews of today.
 * @returns `undefined` where the subject is not there.
 */
export type BriefComputation = (view: LogbookView, subject: string | undefined) => Brief | undefined;

/** Every kind of brief: what the page of the extension and the `brief` command of the command line show. */
export const briefs = {
  guide: computeGuideBrief,
  exposure: withGuardedDrafts(computeExposureBrief),
  offer: withGuardedDrafts(computeOfferBrief),
  workload: computeWorkloadBrief,
  trainings: computeTrainingsBrief,
  mentors: computeMentorsBrief,
  advice: computeAdviceBrief,
  closeOut: computeCloseOutBrief,
  weeklyReview: reviewBriefOf('weekly'),
  monthlyReview: reviewBriefOf('monthly'),
  finalReview: reviewBriefOf('final'),
  question: withGuardedDrafts(computeQuestionBrief),
  answers: computeAnswersBrief,
  story: withGuardedDrafts(computeStoryBrief),
  stories: computeStoriesBrief,
  meeting: computeMeetingBrief,
  thankYou: withGuardedDrafts(computeThankYouBrief),
  checkIn: withGuardedDrafts(computeCheckInBrief),
  interview: withGuardedDrafts(computeInterviewBrief),
  program: computeProgramBrief,
  programs: computeProgramsBrief,
  track: computeTrackBrief,
  presence: computePresenceBrief,
  export: computeExportBrief,
  applications: computeApplicationsBrief,
  application: computeApplicationBrief,
  tailor: withGuardedDrafts(computeTailorBrief),
  achievements: computeAchievementsBrief,
  evidence: computeEvidenceBrief,
  privacy: computePrivacyBrief,
} as const satisfies Readonly<Record<string, BriefComputation>>;

export type BriefKind = keyof typeof briefs;

/** Whether a text names a kind of brief. */
export function isBriefKind(text: string): text is BriefKind {
  return Object.hasOwn(briefs, text);
}
