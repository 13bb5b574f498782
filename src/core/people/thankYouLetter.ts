import { createRedactor } from '../export/redactor.ts';
import type { LogbookContents } from '../index/logbookContents.ts';
import type { RecordOf } from '../records/logbookRecord.ts';
import { formatLetter, letterList } from './letter.ts';
import type { ThankReason } from './thanks.ts';

/** Most reasons in one letter: a longer list reads like a report. */
export const mostReasons = 5;

/**
 * A thank-you to complete by hand.
 *
 * @param to - whom the letter greets by name; nobody is named where it is absent.
 * @param reasons - in the order in which they are told.
 */
export function formatThankYou(
  contents: LogbookContents,
  to: RecordOf<'contact'> | undefined,
  reasons: readonly ThankReason[],
): string {
  const site = createRedactor(contents).redact(contents.profile.site ?? '');
  const where = site === '' ? 'during my internship' : `during my internship (${site})`;
  return formatLetter({
    to,
    from: contents.profile,
    paragraphs: [
      `thank you for your time and your help ${where}. [Say in your own words what it meant to you.]`,
      reasons.length === 0
        ? '[What do you thank for?]'
        : `I thank you for:\n${letterList(reasons.map(({ text }) => text))}`,
      '[Say what you do with it now, or where it leads you.]',
    ],
  });
}
