import { parseEvents, YAMLException } from 'js-yaml';
import { type Problem, problem } from '../problems.ts';
import type { OffsetRange } from '../text/textEdit.ts';
import { detachText } from './detachText.ts';
import { lineEndAt, lineStartAt } from './lines.ts';
import { visibleRange } from './visibleRange.ts';

/** What is wrong, in words for somebody who does not know YAML, and where. */
interface Explanation {
  readonly detail: string;
  readonly range: OffsetRange;
  /** Quotes around the range are what is missing. */
  readonly cure?: 'quotes';
}

/** js-yaml often notices only on the next lines what is wrong on one. */
const mostLinesBack = 8;
/** Longest line that is looked at; quoting is explained for one that somebody typed. */
const mostLineLength = 2000;

const pairOnLine = /^(\s*(?:- +)*)([^\s:#'"[{][^:#]*?)[ \t]*:[ \t]+(\S.*?)[ \t]*$/;
const quoted = /"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'/g;

/**
 * The problem of YAML that js-yaml refuses: its own reason speaks of the grammar, this says which value has to be
 * quoted or closed where that can be told from the line, and shows that value.
 */
export function explainSyntax(yaml: string, { reason, mark }: YAMLException): Problem {
  const start = Math.min(mark?.position ?? 0, yaml.length);
  const here = visibleRange(yaml, { start, end: start });
  if (reason.startsWith('tab characters')) return { ...problem('yaml-tab'), range: here };
  const found: Explanation = explainReason(yaml, reason, start) ?? { detail: reason, range: here };
  const facts = { detail: detachText(found.detail), ...(found.cure && { cure: found.cure }) };
  return { ...problem('yaml-syntax', [], facts), range: visibleRange(yaml, found.range) };
}

function explainReason(yaml: string, reason: string, start: number): Explanation | undefined {
  const character = { start, end: start + 1 };
  if (/non-printable|null byte/.test(reason)) {
    return { detail: 'there is a control character here, which does not show; delete it', range: character };
  }
  if (/escape sequence|hexadecimal/.test(reason)) {
    const backslash = Math.max(0, yaml.lastIndexOf('\\', start));
    const range = { start: backslash, end: backslash + 1 };
    return { detail: 'in double quotes a backslash has to be written twice', range };
  }
  return explainLines(yaml, start) ?? explainLine(yaml, reason, start);
}

/** The nearest line, from an offset backwards, whose value is no YAML, not even with the lines up to the offset. */
function explainLines(yaml: string, offset: number): Explanation | undefined {
  // What is not closed is noticed at the end of the text.
  let at = yaml.slice(offset).trim() === '' ? yaml.trimEnd().length : offset;
  const upTo = lineStartAt(yaml, at);
  for (let lines = 0; lines < mostLinesBack; lines++) {
    const line = lineAt(yaml, at);
    const found = explainPair(yaml, line, Math.max(upTo, line.end));
    if (found !== undefined) return found;
    if (line.start === 0) return undefined;
    at = line.start - 1;
  }
  return undefined;
}

function explainPair(yaml: string, { start, end }: OffsetRange, upTo: number): Explanation | undefined {
  if (end - start > mostLineLength) return undefined;
  const line = yaml.slice(start, end);
  const [, , key, value] = pairOnLine.exec(line) ?? [];
  if (key === undefined || value === undefined || isYaml(`${key}: ${value}`)) return undefined;
  const valueStart = start + line.trimEnd().length - value.length;
  if (isYaml(`${key}: ${yaml.slice(valueStart, upTo)}`)) return undefined;
  const range = { start: valueStart, end: valueStart + value.length };
  if (isOpen(value)) {
    return {
      detail: `the ${value.charAt(0)} after "${key}:" is not closed; close it on the same line`,
      range,
    };
  }
  const detail = `the value of "${key}" has to stand in quotes, because of characters in it`;
  return { detail, range, cure: 'quotes' };
}

/** Whether a value starts with a quote or a bracket that does not end on its line. */
function isOpen(value: string): boolean {
  const opening = value.charAt(0);
  if (opening === '"' || opening === "'") return value.search(quoted) !== 0;
  if (opening !== '[' && opening !== '{') return false;
  const bare = value.replace(quoted, '');
  return bare.replace(/[^[{]/g, '').length > bare.replace(/[^\]}]/g, '').length;
}

function explainLine(yaml: string, reason: string, start: number): Explanation | undefined {
  if (/implicit (?:key|mapping)|mapping entry;|after a mapping key/.test(reason)) {
    const detail = 'this line is not "key: value", with a blank after the colon';
    return { detail, range: findKeyless(yaml, start) ?? lineAt(yaml, start) };
  }
  if (/indentation/.test(reason)) {
    const detail = 'the lines here are not indented alike; start the keys in the same column';
    return { detail, range: lineAt(yaml, start) };
  }
  return undefined;
}

/** The nearest line, from an offset backwards, that has words but no key; of several in a row the first. */
function findKeyless(yaml: string, offset: number): OffsetRange | undefined {
  let found: OffsetRange | undefined;
  let at = offset;
  for (let lines = 0; lines < mostLinesBack; lines++) {
    const range = lineAt(yaml, at);
    const line = yaml.slice(range.start, range.end);
    const isKeyless =
      (found === undefined ? /^\s*[^\s#]/ : /^[^\s#]/).test(line) && !/:(?:[ \t]|$)/.test(line);
    if (isKeyless) found = range;
    else if (found !== undefined) return found;
    if (range.start === 0) return found;
    at = range.start - 1;
  }
  return found;
}

function lineAt(yaml: string, offset: number): OffsetRange {
  return { start: lineStartAt(yaml, offset), end: lineEndAt(yaml, offset) };
}

function isYaml(text: string): boolean {
  try {
    parseEvents(text, {});
    return true;
  } catch (error) {
    if (error instanceof YAMLException) return false;
    throw error;
  }
}
