import type { StudyPhase } from '../insight/exposure.ts';
import { type Wording, wording } from '../text/wording.ts';

/** The stages of a study as people say them. */
export const phaseWords: Readonly<Record<StudyPhase, Wording>> = {
  'start-up': wording('Start-up'),
  conduct: wording('Conduct'),
  'close-out': wording('Close-out'),
  analysis: wording('Analysis'),
  reporting: wording('Reporting'),
};
