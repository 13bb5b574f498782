import { typeOfPath } from '../records/interpretRecord.ts';
import type { Finding } from './finding.ts';

/** Fields that every record has and whose value is its own, on one line as they are usually written. */
const ownLine =
  /^(?:(?:date|study):[ \t]+[^\s"'&*!|>{[#%@`][^\n#]*|(?:people|skills):[ \t]+\[[\w., \t-]*\][ \t\r]*)$/;

const openingFence = /^\uFEFF?---[ \t]*\r?\n/;

/**
 * Whether a finding stands in a plain value of one of these fields at the start of its line: nearly every record names
 * its study, and to see that this is no finding takes no YAML. Others may be own values all the same.
 *
 * @param path - relative to the logbook's root.
 */
export function isOnOwnLine(text: string, path: string): (finding: Finding) => boolean {
  const [fence] = openingFence.exec(text) ?? [];
  const end =
    fence === undefined || typeOfPath(path) === undefined ? -1 : text.indexOf('\n---', fence.length - 1);
  return ({ range }) => {
    if (range.end > end) return false;
    const start = text.lastIndexOf('\n', range.start - 1) + 1;
    const lineEnd = text.indexOf('\n', range.start);
    const line = text.slice(start, lineEnd);
    return range.end <= lineEnd && range.start > start + line.indexOf(':') && ownLine.test(line);
  };
}
