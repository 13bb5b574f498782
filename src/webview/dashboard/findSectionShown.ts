/** The last section whose head is in the upper third of the window or above it; at the end of the page the last one. */
export function findSectionShown(page: Document, ids: readonly string[]): string | undefined {
  const { clientHeight, scrollHeight, scrollTop } = page.documentElement;
  if (scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 1) return ids.at(-1);
  return ids
    .filter((id) => {
      const top = page.getElementById(id)?.getBoundingClientRect().top;
      return top !== undefined && top < clientHeight / 3;
    })
    .at(-1);
}
