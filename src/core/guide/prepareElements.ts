import type { LogbookRecord } from '../records/logbookRecord.ts';
import { wording } from '../text/wording.ts';
import type { GuideElement } from './guideElement.ts';

/** What the guide asks before and at the start of an internship. */
export const prepareElements: readonly GuideElement[] = [
  {
    advice: wording('Take stock and agree on dates, hours and expectations before you start'),
    command: 'researchLogbook.startInternship',
    label: wording('Start Internship'),
    types: ['contact'],
    shows: (record) => record.type === 'contact' && record.relation === 'supervisor',
  },
  {
    advice: wording('Set goals for the skills you want to take home'),
    command: 'researchLogbook.newGoal',
    label: wording('New Goal'),
    types: ['goal'],
    shows: (record) => isGoalOf(record, 'skill'),
  },
  {
    advice: wording('Try a career track, and see which skills and people it asks for'),
    command: 'researchLogbook.exploreTrack',
    label: wording('Explore Career Track'),
    types: ['goal'],
    shows: (record) => isGoalOf(record, 'career'),
  },
  {
    advice: wording('Say whom you want to meet, and how many of which role'),
    command: 'researchLogbook.newGoal',
    label: wording('New Goal'),
    types: ['goal'],
    shows: (record) => isGoalOf(record, 'network'),
  },
  {
    advice: wording('Grow relationships, not a pile of cards'),
    command: 'researchLogbook.people.focus',
    label: wording('People'),
    types: ['contact'],
  },
  {
    advice: wording('Collect the programmes that you consider'),
    command: 'researchLogbook.newProgram',
    label: wording('New Program'),
    types: ['program'],
  },
  {
    advice: wording('Compare programmes side by side with your own goals and weights'),
    command: 'researchLogbook.comparePrograms',
    label: wording('Compare Programs'),
    types: ['program'],
    shows: (record) =>
      record.type === 'program' && (record.status === 'chosen' || record.scores !== undefined),
  },
  {
    advice: wording('Use what your programme offers'),
    command: 'researchLogbook.markResourceUsed',
    label: wording('Mark Resource as Used'),
    types: ['program'],
    shows: (record) => record.type === 'program' && (record.resourcesUsed?.length ?? 0) > 0,
  },
];

function isGoalOf(record: LogbookRecord, kind: 'skill' | 'career' | 'network'): boolean {
  return record.type === 'goal' && (record.kind ?? 'skill') === kind;
}
