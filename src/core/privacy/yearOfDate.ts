/** The year of a date in any order; `undefined` where it has two digits, or could be another. */
export function yearOfDate(date: string): string | undefined {
  const [digits] = /(?<!\d)\d{8}(?!\d)/.exec(date) ?? [];
  if (digits === undefined) return /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(date)?.[0];
  // A month where the year would end makes sure that it comes first: no month is 19 or 20.
  if (/^(?:19|20)\d\d(?:0[1-9]|1[0-2])/.test(digits)) return digits.slice(0, 4);
  return /(?:19|20)\d\d$/.exec(digits)?.[0];
}
