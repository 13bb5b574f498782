import type { FileFindings } from './fileFindings.ts';
import { findingShape } from './findingShape.ts';

/** The path of a file as it may be shown: what was found in the name of a picture is shown by its shape alone. */
export function shownPath({ path, findings, isOfName }: FileFindings): string {
  if (isOfName === undefined) return path;
  const nameStart = path.lastIndexOf('/') + 1;
  // What says that it is a picture tells nothing of anybody.
  const nameEnd = Math.max(nameStart, path.lastIndexOf('.'));
  let shown = '';
  let end = nameStart;
  for (const { range, shape } of findings) {
    const from = Math.min(nameStart + range.start, nameEnd);
    const to = Math.min(nameStart + range.end, nameEnd);
    shown += path.slice(end, from) + (shape === undefined ? '…' : findingShape(path.slice(from, to)));
    end = to;
  }
  return path.slice(0, nameStart) + shown + path.slice(end);
}
