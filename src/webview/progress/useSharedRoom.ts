import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type ListSpace, type SharedRoom, shareRoom } from './shareRoom.ts';

/** The lists of the view, and what they are in. */
export interface RoomParts {
  readonly page: RefObject<HTMLElement>;
  readonly due: RefObject<HTMLUListElement>;
  readonly skills: RefObject<HTMLUListElement>;
}

/**
 * How many rows of each list fit into the view: measured, because fonts and languages differ.
 *
 * A list that does not fit stays in the page, out of sight and of the flow (`unfit`), and so can be measured.
 *
 * @param height - of the view, in pixels.
 * @param counts - rows that there are.
 */
export function useSharedRoom(
  height: number,
  counts: SharedRoom,
): { readonly parts: RoomParts; readonly rows: SharedRoom } {
  const parts: RoomParts = {
    page: useRef<HTMLElement>(null),
    due: useRef<HTMLUListElement>(null),
    skills: useRef<HTMLUListElement>(null),
  };
  const [rows, setRows] = useState<SharedRoom>({ due: 1, skills: 1 });
  useLayoutEffect(() => {
    const page = parts.page.current;
    if (!page) return;
    const gap = Number.parseFloat(getComputedStyle(page).rowGap) || 0;
    const due = measureList(parts.due.current, gap, counts.due);
    const skills = measureList(parts.skills.current, gap, counts.skills);
    const around = page.getBoundingClientRect().height - due.heightShown - skills.heightShown;
    const next = shareRoom(height - Math.ceil(around), { due, skills });
    if (next.due !== rows.due || next.skills !== rows.skills) setRows(next);
  });
  return { parts, rows };
}

interface MeasuredList extends ListSpace {
  /** What of the page it takes now. */
  readonly heightShown: number;
}

function measureList(list: HTMLUListElement | null, gap: number, count: number): MeasuredList {
  const row = list?.firstElementChild;
  const section = list?.parentElement;
  if (!list || !row || !section) return { rowHeight: 0, heightBeside: 0, count: 0, heightShown: 0 };
  const heightOf = (element: Element): number => element.getBoundingClientRect().height;
  const height = heightOf(section) + gap;
  return {
    rowHeight: heightOf(row),
    heightBeside: height - heightOf(list),
    count,
    heightShown: section.classList.contains('unfit') ? 0 : height,
  };
}
