import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** More belong to the dashboard. */
const mostRows = 12;

/** What decides how many rows fit; all in pixels. */
export interface RowSpace {
  /** Height of the view. */
  readonly height: number;
  /** Height of everything but the rows. */
  readonly heightAround: number;
  readonly rowHeight: number;
}

/** As many rows as fit without a scroll bar, at least so many. */
export function computeFittingRows({ height, heightAround, rowHeight }: RowSpace, fewest = 1): number {
  const fitting = Math.floor((height - heightAround) / Math.max(1, rowHeight));
  return Math.max(fewest, Math.min(mostRows, fitting));
}

/** The section of a list as it was when it was last in sight; in pixels. */
interface SeenSection {
  readonly rowHeight: number;
  /** Of its heading, and the gap before it. */
  readonly heightBeside: number;
}

/**
 * How many rows of a list fit into the view: measured, because fonts and languages differ.
 *
 * @param height - of the view, in pixels.
 * @param fewest - 0 where the section of the list may be hidden as a whole; one row then stays in it, unseen.
 */
export function useFittingRows(
  height: number,
  fewest: 0 | 1,
): {
  readonly page: RefObject<HTMLElement>;
  readonly list: RefObject<HTMLUListElement>;
  readonly count: number;
} {
  const page = useRef<HTMLElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const seen = useRef<SeenSection>({ rowHeight: 0, heightBeside: 0 });
  const [count, setCount] = useState(1);
  useLayoutEffect(() => {
    const row = list.current?.firstElementChild;
    if (!page.current || !list.current || !row) return;
    const { height: rowHeight } = row.getBoundingClientRect();
    if (rowHeight > 0) {
      const section = list.current.parentElement?.offsetHeight ?? 0;
      const gap = Number.parseFloat(getComputedStyle(page.current).rowGap) || 0;
      seen.current = { rowHeight, heightBeside: section - list.current.offsetHeight + gap };
    }
    const { heightBeside } = seen.current;
    const hidden = rowHeight > 0 ? -list.current.offsetHeight : heightBeside;
    const heightAround = Math.ceil(page.current.offsetHeight + hidden);
    setCount(computeFittingRows({ height, heightAround, rowHeight: seen.current.rowHeight }, fewest));
  });
  return { page, list, count };
}
