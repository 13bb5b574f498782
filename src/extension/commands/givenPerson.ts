/** The slug of the person that a page or a tree of people gives; `undefined` for anything else. */
export function personOf(given: unknown): string | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const { person } = given as { readonly person?: unknown };
  return typeof person === 'string' && person !== '' ? person : undefined;
}
