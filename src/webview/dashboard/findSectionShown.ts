/** A head that is this near to the top of the window, in pixels, is what is looked at. */
const nearTop = 120;

/** The last section whose head is near the top of the window or above it; at the end of the page the last one. */
export function findSectionShown(page: Document, ids: readonly string[]): string | undefined {
  const { clientHeight, scrollHeight, scrollTop } = page.documentElement;
  if (scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 1) return ids.at(-1);
  return ids
    .filter((id) => {
      const top = page.getElementById(id)?.getBoundingClientRect().top;
      return top !== undefined && top < nearTop;
    })
    .at(-1);
}
