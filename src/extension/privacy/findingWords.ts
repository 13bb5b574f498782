import type { LocatedFinding } from '../../core/privacy/fileFindings.ts';
import { identifierTypes } from '../../core/privacy/identifierTypes.ts';
import { sayWording } from '../words/sayWording.ts';

/** What was found, as a list may name it: its type, and its shape where that tells nothing. */
export function findingLabel({ type, shape }: Pick<LocatedFinding, 'type' | 'shape'>): string {
  const label = sayWording(identifierTypes[type].label);
  return shape === undefined ? label : `${label} ${shape}`;
}

/** What was found and why it is told; the words never repeat the text. */
export function findingWords({ type, reason }: Pick<LocatedFinding, 'type' | 'reason'>): string {
  return `${sayWording(identifierTypes[type].label)}: ${sayWording(reason)}`;
}
