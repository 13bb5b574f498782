/** A number of rows as R's packages print it: `1,234`, `one`; `undefined` for `??` and anything else. */
export function readInteger(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (text === 'one') return 1;
  return /^\d{1,15}$|^\d{1,3}(?:,\d{3}){1,4}$/.test(text) ? Number(text.replaceAll(',', '')) : undefined;
}
