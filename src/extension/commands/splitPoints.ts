/** Points that somebody typed into one box with semicolons between: sentences have commas of their own. */
export function splitPoints(answer: string): readonly string[] {
  return answer
    .split(';')
    .map((point) => point.trim())
    .filter((point) => point !== '');
}
