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
];
