/**
 * An element of a drawing as data, in the vocabulary of SVG 2: what a page and an exported file both can show.
 *
 * No scripts, links, images or styles from elsewhere: `name` is a shape, `g`, `text`, `title` or `svg`.
 */
export interface SvgElement {
  readonly name: 'svg' | 'g' | 'title' | 'desc' | 'text' | 'rect' | 'line' | 'path' | 'circle';
  /** As SVG spells them: `stroke-width`, `text-anchor`. */
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgElement | string)[];
}
