import type { LogbookRecord, RecordOf } from '../records/logbookRecord.ts';
import { wording } from '../text/wording.ts';
import type { GuideElement } from './guideElement.ts';

/** What the guide asks while the internship lasts. */
export const engageElements: readonly GuideElement[] = [
  {
    advice: wording('Work in several phases of a study'),
    command: 'researchLogbook.reviewExposure',
    label: wording('Review Exposure'),
    shows: ({ phase }) => phase !== undefined,
  },
  {
    advice: wording('Look for ways to contribute'),
    command: 'researchLogbook.offerToHelp',
    label: wording('Offer to Help'),
    types: ['opportunity'],
  },
  {
    advice: wording('Ask clear questions: what you understand, what you do not, what you tried'),
    command: 'researchLogbook.composeQuestion',
    label: wording('Compose Question'),
    types: ['question'],
    shows: (record) => record.type === 'question' && record.unclear !== undefined,
  },
  {
    advice: wording('Keep the answers where you find them again'),
    command: 'researchLogbook.browseAnswers',
    label: wording('Browse Answers'),
    types: ['question'],
    shows: (record) => record.type === 'question' && record.answer !== undefined,
  },
  {
    advice: wording('Volunteer without overcommitting'),
    command: 'researchLogbook.reviewWorkload',
    label: wording('Review Workload'),
    types: ['opportunity'],
    shows: (record) => record.type === 'opportunity' && /^(?:accepted|done)$/.test(record.status ?? ''),
  },
  {
    advice: wording('Log what you did, one line at a time'),
    command: 'researchLogbook.quickEntry',
    label: wording('Quick Entry'),
    types: ['activity'],
  },
  {
    advice: wording('Keep one portfolio, and find everything in it'),
    command: 'researchLogbook.findRecord',
    label: wording('Find Record'),
  },
  {
    advice: wording('Build technical skills, and rate yourself as they grow'),
    command: 'researchLogbook.openDashboard',
    label: wording('Open Dashboard'),
    shows: ({ ratings }) => ratings !== undefined,
  },
  {
    advice: wording('Take courses, and renew certificates in time'),
    command: 'researchLogbook.newTraining',
    label: wording('New Training'),
    types: ['training'],
  },
  {
    advice: wording('Speak, write and present, and check yourself afterwards'),
    command: 'researchLogbook.addSelfCheck',
    label: wording('Add Self-Check'),
    types: ['interaction'],
    shows: (record) => isKind(record, 'presentation', 'discussion', 'email'),
  },
  {
    advice: wording('Help, let others help you, and act on what they say'),
    command: 'researchLogbook.recordFeedback',
    label: wording('Record Feedback'),
    types: ['feedback', 'activity', 'interaction'],
    shows: (record) => record.type === 'feedback' || hasHelp(record),
  },
  {
    advice: wording('Solve problems, and remember how'),
    command: 'researchLogbook.newChallenge',
    label: wording('New Challenge'),
    types: ['challenge'],
  },
  {
    advice: wording('Ask people about their work in informational interviews'),
    command: 'researchLogbook.prepareInterview',
    label: wording('Prepare Informational Interview'),
    types: ['interaction'],
    shows: (record) => isKind(record, 'informational-interview'),
  },
  {
    advice: wording('Go to seminars and conferences, ask, and meet people'),
    command: 'researchLogbook.logEvent',
    label: wording('Log Event'),
    types: ['interaction'],
    shows: (record) => isKind(record, 'seminar', 'conference'),
  },
  {
    advice: wording('Keep your online profile up to date, and connect with people you met'),
    command: 'researchLogbook.refreshProfile',
    label: wording('Refresh Profile'),
    types: ['presence', 'contact'],
    shows: (record) =>
      record.type === 'contact'
        ? record.connected !== undefined
        : record.type === 'presence' && /^(?:profile-refresh|follow)$/.test(record.kind ?? ''),
  },
  {
    advice: wording('Find mentors for your goals'),
    command: 'researchLogbook.findMentors',
    label: wording('Find Mentors'),
    types: ['contact'],
    shows: (record) => record.type === 'contact' && /mentor$/.test(record.relation ?? ''),
  },
  {
    advice: wording('Come prepared, and report back on advice'),
    command: 'researchLogbook.prepareMeeting',
    label: wording('Prepare Meeting'),
    types: ['interaction'],
    shows: (record) => record.type === 'interaction' && (record.advice?.length ?? 0) > 0,
  },
];

type InteractionKind = NonNullable<RecordOf<'interaction'>['kind']>;

function isKind(record: LogbookRecord, ...kinds: readonly InteractionKind[]): boolean {
  return record.type === 'interaction' && kinds.includes(record.kind ?? 'meeting');
}

function hasHelp(record: LogbookRecord): boolean {
  const { helped = [], helpedBy = [] } =
    record.type === 'activity' || record.type === 'interaction' ? record : {};
  return helped.length > 0 || helpedBy.length > 0;
}
