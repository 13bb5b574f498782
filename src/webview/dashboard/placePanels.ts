/** Space between two panels in pixels (`.panels` of `dashboard.css`). */
const panelGap = 40;
/** Widths of the section from which on two and three panels share a row. */
const widthForTwo = 760;
const widthForThree = 1_300;

/** How the three panels of a section stand. */
export interface PanelPlaces {
  readonly columns: 1 | 2 | 3;
  /** Width of each in pixels: the first one has a row of its own where two share one. */
  readonly widths: readonly [first: number, second: number, third: number];
}

/** Places three panels in a section of a width in pixels. */
export function placePanels(width: number): PanelPlaces {
  const columns = width >= widthForThree ? 3 : width >= widthForTwo ? 2 : 1;
  const shared = Math.floor((width - panelGap * (columns - 1)) / columns);
  return { columns, widths: [columns === 3 ? shared : width, shared, shared] };
}
