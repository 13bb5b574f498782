import { findConflictMarkers } from '../format/conflictMarkers.ts';
import { readFrontMatter } from '../format/readFrontMatter.ts';
import { type FrontMatterSplit, splitFrontMatter } from '../format/splitFrontMatter.ts';
import { splitProblem } from '../format/splitProblem.ts';
import { type Problem, problem } from '../problems.ts';
import { interpretRecord, type RecordReading, typeOfPath } from './interpretRecord.ts';
import { mostFrontMatterBytes } from './mostFrontMatterBytes.ts';

/**
 * Reads a record from the beginning of its file, in bulk: problems say where in the front matter they are; those
 * of the YAML have a range in the text, those of fields have none. It never throws, and gives nothing for a Markdown file without front matter outside
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
  const { map, problems: found } = readFrontMatter(split.yaml);
  const problems = found.map((one) => shiftProblem(one, split.yamlStart));
  if (map === undefined) return { problems };
  if (map.size === 0) return { problems: [...problems, problem('no-front-matter')] };
  const reading = interpretRecord(map, path);
  if (problems.length === 0) return reading;
  const ofFields = reading.problems.filter((one) => !isSaidBy(problems, one));
  return { ...reading, problems: [...problems, ...ofFields] };
}

/** Whether a key is missing only because its value is an alias, which is a problem already. */
function isSaidBy(problems: readonly Problem[], { code, at }: Problem): boolean {
  const isMissing = code === 'missing-field' || code === 'missing-id';
  return isMissing && problems.some((one) => one.at.join('/') === at.join('/'));
}

function explainSplit(
  split: Exclude<FrontMatterSplit, { kind: 'front-matter' }>,
  head: string,
  path: string,
): readonly Problem[] {
  const conflict = findConflictMarkers(head);
  if (conflict !== undefined) return [{ ...problem('conflict-markers'), range: conflict }];
  if (split.kind === 'none' && typeOfPath(path) === undefined) return [];
  if (split.kind === 'unterminated' && isTooLarge(head, head.length)) {
    return [problem('front-matter-too-large')];
  }
  return [splitProblem(split)];
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
