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

/** As many rows as fit without a scroll bar, at least one. */
export function computeFittingRows({ height, heightAround, rowHeight }: RowSpace): number {
  const fitting = Math.floor((height - heightAround) / Math.max(1, rowHeight));
  return Math.max(1, Math.min(mostRows, fitting));
}

/**
 * How many rows of a list fit into the view: measured, because fonts and languages differ.
 *
 * @param height - of the view, in pixels.
 */
export function useFittingRows(height: number): {
  readonly page: RefObject<HTMLElement>;
  readonly list: RefObject<HTMLUListElement>;
  readonly count: number;
} {
  const page = useRef<HTMLElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const [count, setCount] = useState(1);
  useLayoutEffect(() => {
    const row = list.current?.firstElementChild;
    if (!page.current || !list.current || !row) return;
    const heightAround = Math.ceil(page.current.offsetHeight - list.current.offsetHeight);
    setCount(computeFittingRows({ height, heightAround, rowHeight: row.getBoundingClientRect().height }));
  });
  return { page, list, count };
}
