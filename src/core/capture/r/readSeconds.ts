const units: ReadonlyMap<string, number> = new Map([
  ['s', 1],
  ['m', 60],
  ['h', 3_600],
  ['d', 86_400],
]);

const part = /(\d{1,9}(?:\.\d{1,9})?) ?(s|m|h|d)(?:ec|in|our|ay|r)?[a-z]{0,6}\b/g;

/** Seconds of a time as R's packages write it, `4 seconds`, `1m 2.5s`, `2.5 mins`; `undefined` where it is none. */
export function readSeconds(text: string): number | undefined {
  let seconds: number | undefined;
  for (const [, number = '', unit = ''] of text.slice(0, 80).matchAll(part)) {
    seconds = (seconds ?? 0) + Number(number) * (units.get(unit) ?? 0);
  }
  return seconds === undefined ? undefined : Math.round(seconds * 1000) / 1000;
}
