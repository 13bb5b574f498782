/** A found text as a terminal may show it: digits as `#`, letters as `x`, at most so many characters. */
export function findingShape(text: string, longest = 24): string {
  const shape = text.replace(/\p{L}/gu, 'x').replace(/\p{N}/gu, '#').replace(/\s+/g, ' ');
  return shape.length > longest ? `${shape.slice(0, longest)}...` : shape;
}
