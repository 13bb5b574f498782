/** Keys of rows by the ids of their records: the id itself, and for copies of one file, which share it, `id/2` and so on. */
export function rowKeys(ids: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return ids.map((id) => {
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}/${count}`;
  });
}
