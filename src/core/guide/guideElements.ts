import { engageElements } from './engageElements.ts';
import type { GuideElement, GuidePhase } from './guideElement.ts';
import { leverageElements } from './leverageElements.ts';
import { prepareElements } from './prepareElements.ts';

/** What the guide asks, by phase and in its order: the page of the guide and the README's table are made of it. */
export const guideElements: Readonly<Record<GuidePhase, readonly GuideElement[]>> = {
  prepare: prepareElements,
  engage: engageElements,
  leverage: leverageElements,
};
