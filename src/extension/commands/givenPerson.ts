/** The slug of the person that a node of the People view stands for; `undefined` for anything else. */
export function slugOf(given: unknown): string | undefined {
  const slug = typeof given === 'object' && given !== null && 'slug' in given ? given.slug : undefined;
  return typeof slug === 'string' && slug !== '' ? slug : undefined;
}
