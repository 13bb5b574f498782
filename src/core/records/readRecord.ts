import { findConflictMarkers } from '../format/conflictMarkers.ts';
import { readFrontMatter } from '../format/readFrontMatter.ts';
import { type FrontMatterSplit, splitFrontMatter } from '../format/splitFrontMatter.ts';
import { type Problem, problem } from '../problems.ts';
import { interpretRecord, type RecordReading, typeOfPath } from './interpretRecord.ts';

/** Most bytes of front matter, fences included, as UTF-8. */
export const mostFrontMatterBytes = 64 * 1024;

/**
 * Reads a record from the beginning of its file, in bulk: problems say where in the front matter they are, and have
 * a range only for bad syntax. It never throws, and gives nothing for a Markdown file without front matter outside
 * the folders of the record types (a README, an export).
 *
 * @param head - the text of the file at least up to and including the closing fence; what follows is not looked at.
 * @param path - relative to the logbook's root, with forward slashes.
 */
export function readRecord(head: string, path: string): RecordReading {
  const split = splitFrontMatter(head);
  if (split.kind !== 'front-matter') return { problems: explainSplit(split, head, path) };
  if (isTooLarge(head, split.bodyStart)) return { problems: [problem('front-matter-too-large')] };
  const conflict = findConflictMarkers(split.yaml);
  if (conflict !== undefined) {
    return { problems: [{ ...problem('conflict-markers'), range: shift(conflict, split.yamlStart) }] };
  }
  const { map, problems } = readFrontMatter(split.yaml);
  if (map === undefined) return { problems: problems.map((one) => shiftProblem(one, split.yamlStart)) };
  if (map.size === 0) return { problems: [...problems, problem('no-front-matter')] };
  const reading = interpretRecord(map, path);
  return problems.length === 0 ? reading : { ...reading, problems: [...problems, ...reading.problems] };
}

function explainSplit(
  split: Exclude<FrontMatterSplit, { kind: 'front-matter' }>,
  head: string,
  path: string,
): readonly Problem[] {
  const conflict = findConflictMarkers(head);
  if (conflict !== undefined) return [{ ...problem('conflict-markers'), range: conflict }];
  switch (split.kind) {
    case 'empty':
      return [problem('empty-file')];
    case 'none':
      return typeOfPath(path) === undefined ? [] : [problem('no-front-matter')];
    case 'unsupported':
      return [problem('unsupported-front-matter', [], { fence: split.fence })];
    default:
      return [
        problem(isTooLarge(head, head.length) ? 'front-matter-too-large' : 'unterminated-front-matter'),
      ];
  }
}

/** Whether the text up to an offset has more bytes than front matter may have; a store cuts a head there. */
function isTooLarge(text: string, end: number): boolean {
  // A UTF-16 unit is one to three bytes of UTF-8: short texts need no count.
  if (end * 3 <= mostFrontMatterBytes) return false;
  let bytes = 0;
  for (let offset = 0; offset < end; offset++) {
    const unit = text.charCodeAt(offset);
    const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
    bytes += unit < 0x80 ? 1 : unit < 0x800 || isSurrogate ? 2 : 3;
  }
  // A head that was cut inside a character is up to 3 bytes shorter.
  return bytes > mostFrontMatterBytes - 4;
}

function shiftProblem(one: Problem, by: number): Problem {
  return one.range === undefined ? one : { ...one, range: shift(one.range, by) };
}

function shift({ start, end }: { start: number; end: number }, by: number): { start: number; end: number } {
  return { start: start + by, end: end + by };
}
