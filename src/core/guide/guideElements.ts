import { wording } from '../text/wording.ts';
import type { GuideElement } from './guideElement.ts';

/** What the guide asks, in its order: the page of the guide and the README's table are made of it. */
export const guideElements: readonly GuideElement[] = [
  {
    phase: 'prepare',
    advice: wording('Set goals for the skills you want to take home'),
    command: 'researchLogbook.newGoal',
    label: wording('New Goal'),
    types: ['goal'],
    shows: (record) => record.type === 'goal' && (record.kind ?? 'skill') === 'skill',
  },
  {
    phase: 'engage',
    advice: wording('Ask clear questions early, and keep the answers'),
    command: 'researchLogbook.newQuestion',
    label: wording('New Question'),
    types: ['question'],
  },
  {
    phase: 'engage',
    advice: wording('See several phases of a study, and ask for those that are missing'),
    command: 'researchLogbook.reviewExposure',
    label: wording('Review Exposure'),
    types: ['activity'],
    shows: ({ phase }) => phase !== undefined,
  },
  {
    phase: 'engage',
    advice: wording('Look for ways to contribute, and offer to help'),
    command: 'researchLogbook.newOpportunity',
    label: wording('New Opportunity'),
    types: ['opportunity'],
  },
  {
    phase: 'engage',
    advice: wording('Volunteer without promising more hours than you have'),
    command: 'researchLogbook.reviewWorkload',
    label: wording('Review Workload'),
    types: ['opportunity'],
    shows: (record) =>
      record.type === 'opportunity' && (record.status === 'accepted' || record.status === 'done'),
  },
  {
    phase: 'engage',
    advice: wording('Look back on every week: what went well, what was hard, what comes next'),
    command: 'researchLogbook.weeklyReview',
    label: wording('Weekly Review'),
    types: ['reflection'],
  },
  {
    phase: 'leverage',
    advice: wording('Close out before the last day: evidence, thanks, references and open ends'),
    command: 'researchLogbook.closeOutInternship',
    label: wording('Close Out Internship'),
    types: ['reflection'],
    shows: (record) => record.type === 'reflection' && record.period === 'final',
  },
];
