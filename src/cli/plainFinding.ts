import type { Finding } from '../core/privacy/finding.ts';
import { formatWording } from '../core/text/wording.ts';

/** A finding as JSON has it. */
export function plainFinding({ range, reason, ...facts }: Finding): object {
  const { class: letter, type, severity, confidence, rule } = facts;
  return { ...range, class: letter, type, severity, confidence, reason: formatWording(reason), rule };
}
