/** Lines of a file, counted from 1, both included. */
export type LineSpan = readonly [from: number, to: number];

const written = /^L?(\d{1,7})(?:\s*[-–]\s*L?(\d{1,7}))?$/i;

/** The lines that `12`, `12-18` or `L12-L18` means; `undefined` for anything else. */
export function readLineSpan(text: string): LineSpan | undefined {
  const [, first, last = first] = written.exec(text.trim()) ?? [];
  const span = [Number(first), Number(last)] as const;
  if (first === undefined || span[0] < 1 || span[1] < 1) return undefined;
  return span[0] <= span[1] ? span : [span[1], span[0]];
}

/** `12` or `12-18`, as the key `lines` has it. */
export function formatLineSpan([from, to]: LineSpan): string {
  return from === to ? String(from) : `${from}-${to}`;
}

/** `L12` or `L12-L18`: the fragment by which VS Code and GitHub link to lines. */
export function lineFragment([from, to]: LineSpan): string {
  return from === to ? `L${from}` : `L${from}-L${to}`;
}
