const hoursPattern = /^(\d{1,4}(?:[.,]\d{1,2})?|[.,]\d{1,2})(?:h|hr|hrs|hour|hours)$/i;
const hoursAndMinutesPattern = /^(\d{1,3})h([0-5]?\d)(?:m|min)?$/i;
// Lower case: 45M are millions.
const minutesPattern = /^(\d{1,4})(?:m|min|mins|minutes|minute)$/;

/**
 * Hours that one word says: `2h`, `1.5h`, `1,5h`, `1h30`, `1h30m`, `45m`, `90min`; `undefined` where it says none.
 *
 * Rounded to hundredths of an hour, so that minutes stay readable in the file: `20m` is 0.33.
 */
export function readHours(word: string): number | undefined {
  const pair = hoursAndMinutesPattern.exec(word);
  if (pair) return roundHours(Number(pair[1]) + Number(pair[2]) / 60);
  const hours = hoursPattern.exec(word)?.[1];
  if (hours !== undefined) return roundHours(Number(hours.replace(',', '.')));
  const minutes = minutesPattern.exec(word)?.[1];
  return minutes === undefined ? undefined : roundHours(Number(minutes) / 60);
}

/** A number of hours to hundredths. */
export function roundHours(hours: number): number {
  return Math.round(hours * 100) / 100;
}

// "Within 24h", "from 2h to 20min", "the 2h sample": times of the study or of a program, not of the work.
const beforeOtherTimes = new Set(
  (
    'the a an at every each within after before per over under below than first last by to from of post pre until ' +
    'about next only'
  ).split(' '),
);

/** Whether a duration after this word says something else than how long the work took. */
export function isOtherTime(wordBefore: string | undefined): boolean {
  return beforeOtherTimes.has(wordBefore?.toLowerCase() ?? '');
}
