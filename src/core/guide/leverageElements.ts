import { wording } from '../text/wording.ts';
import type { GuideElement } from './guideElement.ts';

/** What the guide asks to make of an internship, before its end and after. */
export const leverageElements: readonly GuideElement[] = [
  {
    advice: wording('Close out before the last day, while people and files are there'),
    command: 'researchLogbook.closeOutInternship',
    label: wording('Close Out Internship'),
    types: ['reflection'],
    shows: (record) => record.type === 'reflection' && record.period === 'final',
  },
  {
    advice: wording('Curate achievements, each with its sources'),
    command: 'researchLogbook.curateAchievement',
    label: wording('Curate Achievement'),
    types: ['achievement'],
  },
  {
    advice: wording('Put figures to them, none without a record behind it'),
    command: 'researchLogbook.exportAchievements',
    label: wording('Export Achievements'),
    types: ['activity'],
    shows: (record) => record.type === 'activity' && (record.metrics?.length ?? 0) > 0,
  },
  {
    advice: wording('Sum up what you learned, month by month and at the end'),
    command: 'researchLogbook.monthlyReview',
    label: wording('Monthly Review'),
    types: ['reflection'],
    shows: (record) => record.type === 'reflection' && /^(?:monthly|final)$/.test(record.period ?? ''),
  },
  {
    advice: wording('Thank people for what they really did'),
    command: 'researchLogbook.draftThankYou',
    label: wording('Draft Thank-You'),
    types: ['interaction'],
    shows: (record) => record.type === 'interaction' && record.kind === 'thank-you',
  },
  {
    advice: wording('Stay in touch: check in before people drift away'),
    command: 'researchLogbook.draftCheckIn',
    label: wording('Draft Check-In'),
    types: ['interaction'],
    shows: (record) => record.type === 'interaction' && record.kind === 'check-in',
  },
  {
    advice: wording('Be seen: share and comment on what you read'),
    command: 'researchLogbook.queueArticle',
    label: wording('Queue Article'),
    types: ['presence'],
    shows: (record) =>
      record.type === 'presence' && /^(?:article|comment|post)$/.test(record.kind ?? 'article'),
  },
  {
    advice: wording('Apply, with deadlines and stages in sight'),
    command: 'researchLogbook.newApplication',
    label: wording('New Application'),
    types: ['application'],
  },
  {
    advice: wording('Tie stories and people to each application'),
    command: 'researchLogbook.linkStoryToApplication',
    label: wording('Link Story to Application'),
    types: ['application'],
    shows: (record) => record.type === 'application' && (record.stories?.length ?? 0) > 0,
  },
  {
    advice: wording('Prepare for interviews with stories that you can prove'),
    command: 'researchLogbook.draftInterviewStory',
    label: wording('Draft Interview Story'),
    types: ['challenge', 'feedback'],
    shows: (record) =>
      record.type === 'challenge'
        ? record.outcome !== undefined
        : record.type === 'feedback' && record.changed !== undefined,
  },
  {
    advice: wording('Look back every week'),
    command: 'researchLogbook.weeklyReview',
    label: wording('Weekly Review'),
    types: ['reflection'],
    shows: (record) => record.type === 'reflection' && (record.period ?? 'weekly') === 'weekly',
  },
];
