import { type LineSpan, lineFragment, readLineSpan } from './lineSpan.ts';

/** A file of the workspace folder and the lines that are meant. */
export interface EvidenceLink {
  /** As it was written, without the fragment. */
  readonly path: string;
  readonly lines?: LineSpan;
}

/** `#L31`, `#L31-L40` or `#L31-40`; with columns as VS Code (`#L31,5-L40,2`) and GitHub (`#L31C5`) write them. */
const fragment = /^(.+)#L(\d{1,7})(?:[,C]\d{1,7})?(?:-L?(\d{1,7})(?:[,C]\d{1,7})?)?$/;

/**
 * Reads evidence as it is written in one text: `logs/adae.log`, or with its lines `logs/adae.log#L31-L40`.
 *
 * @param lines - what a key of its own says of the lines; a fragment of the text goes before it.
 */
export function readEvidenceLink(text: string, lines?: string): EvidenceLink {
  const [, path, from, to = from] = fragment.exec(text.trim()) ?? [];
  const inside = path === undefined ? undefined : readLineSpan(`${from}-${to}`);
  if (path !== undefined && inside !== undefined) return { path, lines: inside };
  const span = lines === undefined ? undefined : readLineSpan(lines);
  return { path: text.trim(), ...(span && { lines: span }) };
}

/** The text that `readEvidenceLink` reads: for a metric's `evidence`, which has no key for lines. */
export function formatEvidenceLink({ path, lines }: EvidenceLink): string {
  return lines === undefined ? path : `${path}#${lineFragment(lines)}`;
}
