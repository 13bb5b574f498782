/** A section in its place on the page. */
export interface SectionPlace<S> {
  readonly section: S;
  /** Whether it shares its row with a neighbour. */
  readonly isHalf: boolean;
  /** In pixels. */
  readonly width: number;
}

/** Space between two sections of one row in pixels (`.sections` of `dashboard.css`). */
const sectionGap = 56;
/** From this width of the window on, two small sections share a row: each then has 550 pixels at least. */
const widthForTwo = 1_220;
const widestContent = 1_880;
/** Of a window that has no width yet, as on its first paint, charts are drawn for the narrowest one that is supported. */
const narrowestWindow = 320;

/** The width of the page's content in a window, without the space at both sides (`.dashboard` of `dashboard.css`). */
export function contentWidth(windowWidth: number): number {
  const padding = windowWidth < 480 ? 16 : 32;
  return Math.min(Math.max(windowWidth, narrowestWindow) - 2 * padding, widestContent);
}

/** Gives each section a row, and two small ones that follow one another half of one where the window is wide. */
export function placeSections<S extends { readonly isSmall?: true }>(
  sections: readonly S[],
  windowWidth: number,
): readonly SectionPlace<S>[] {
  const whole = contentWidth(windowWidth);
  const half = Math.floor((whole - sectionGap) / 2);
  const places: SectionPlace<S>[] = [];
  for (let position = 0; position < sections.length; ) {
    const [section, next] = sections.slice(position, position + 2);
    if (section === undefined) break;
    const isPair = windowWidth >= widthForTwo && section.isSmall && next?.isSmall;
    const row = isPair && next !== undefined ? [section, next] : [section];
    for (const placed of row) {
      places.push({ section: placed, isHalf: row.length === 2, width: row.length === 2 ? half : whole });
    }
    position += row.length;
  }
  return places;
}
