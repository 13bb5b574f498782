import { profilePath } from '../../index/recordPath.ts';
import { cardTypes } from '../../privacy/contactCard.ts';
import type { Finding } from '../../privacy/finding.ts';

/**
 * Whether a finding of a file blocks an export that draws on it. Confidential terms do not: every export says their
 * alias instead.
 *
 * @param keepsNames - whether the export may name people of the site; then the profile may say where they are found.
 */
export function isOpenInFile({ severity, type }: Finding, path: string, keepsNames: boolean): boolean {
  if (severity !== 'high' || type === 'confidential') return false;
  return !(keepsNames && path === profilePath && cardTypes.has(type));
}

/**
 * Whether a finding of a text that would leave blocks its export. Dates do not: our own words put days next to words for
 * people. What is confidential does: it should have been replaced.
 */
export function isOpenInLeaving({ severity, type }: Finding): boolean {
  return severity === 'high' && type !== 'date';
}
