import { isBlank, lineEndAt } from '../format/lines.ts';
import type { FieldPath } from '../problems.ts';
import { type CaretSearch, unquote } from './caretPlace.ts';

interface FlowLevel {
  readonly isList: boolean;
  readonly path: FieldPath;
  readonly keys: Set<string>;
  index: number;
  key: string | undefined;
}

const quotedToken = /"(?:[^"\\\r\n]|\\.)*"?|'(?:[^'\r\n]|'')*'?/y;
const plainToken = /(?:(?!:(?:[\s,[\]{}]|$)|[ \t]#)[^,[\]{}\r\n])+/y;
/** The next key of the block around it: then a bracket was not closed. */
const blockLine = /[ \t]*(?:[\w.-]+:(?:[ \t]|[\r\n]|$)|- )/y;

/**
 * Looks for the caret in a collection in brackets or braces.
 *
 * @param start - offset of the opening bracket.
 * @param path - that of the collection.
 * @param indentation - of the line the collection is on: a line indented as little that starts with a key ends it.
 * @returns where it ends: behind its bracket, or at the start of the line that shows that it is not closed.
 */
export function scanFlow(search: CaretSearch, start: number, path: FieldPath, indentation: string): number {
  const { yaml } = search;
  const levels: FlowLevel[] = [];
  let at = start;
  while (at < yaml.length) {
    const character = yaml.charAt(at);
    const level = levels.at(-1);
    if (character === '[' || character === '{') {
      levels.push(openLevel(character === '[', level === undefined ? path : valuePath(level)));
      at = noticeGap(search, levels, at + 1, indentation);
    } else if (level === undefined) {
      return at;
    } else if (character === ']' || character === '}') {
      levels.pop();
      at++;
      if (levels.length === 0) return at;
    } else if (character === ',') {
      level.index++;
      level.key = undefined;
      at = noticeGap(search, levels, at + 1, indentation);
    } else if (character === ':') {
      at = noticeGap(search, levels, at + 1, indentation);
    } else if (/[\r\n]/.test(character)) {
      at = yaml.startsWith('\r\n', at) ? at + 2 : at + 1;
      if (isBlockLine(yaml, at, indentation) || isCaretLine(search, at, indentation)) return at;
    } else if (/\s/.test(character)) {
      at++;
    } else if (character === '#' && /\s/.test(yaml.charAt(at - 1))) {
      at = lineEndAt(yaml, at);
    } else {
      at = takeToken(search, level, at, indentation);
    }
  }
  return at;
}

function openLevel(isList: boolean, path: FieldPath): FlowLevel {
  return { isList, path, keys: new Set(), index: 0, key: undefined };
}

/** Where a value of the level stands now. */
function valuePath({ isList, path, index, key }: FlowLevel): FieldPath {
  if (isList) return [...path, index];
  return key === undefined ? path : [...path, key];
}

function isBlockLine(yaml: string, at: number, indentation: string): boolean {
  blockLine.lastIndex = at;
  const [found] = blockLine.exec(yaml) ?? [];
  return found !== undefined && found.search(/\S/) <= indentation.length;
}

/** Whether the caret waits on a line without anything, where a key of the block around could stand. */
function isCaretLine({ yaml, caret }: CaretSearch, at: number, indentation: string): boolean {
  const column = caret - at;
  return column >= 0 && column <= indentation.length && isBlank(yaml.slice(at, lineEndAt(yaml, caret)));
}

/** The blanks behind a bracket, comma or colon: a place for a token where there is none yet. */
function noticeGap(
  search: CaretSearch,
  levels: readonly FlowLevel[],
  start: number,
  indentation: string,
): number {
  const { yaml, caret } = search;
  const level = levels.at(-1);
  const end = start + (/^[ \t]*/.exec(yaml.slice(start, start + 200))?.[0].length ?? 0);
  const isEmpty = end === yaml.length || /[,\]}\r\n#]/.test(yaml.charAt(end));
  if (level !== undefined && isEmpty && caret >= start && caret <= end) {
    search.notice({ start: caret, end: caret }, { ...placeIn(level, indentation), hasColon: false });
  }
  return end;
}

function takeToken(search: CaretSearch, level: FlowLevel, start: number, indentation: string): number {
  const { yaml } = search;
  const pattern = /["']/.test(yaml.charAt(start)) ? quotedToken : plainToken;
  pattern.lastIndex = start;
  const source = (pattern.exec(yaml)?.[0] ?? yaml.charAt(start)).trimEnd();
  const end = start + Math.max(source.length, 1);
  const isKey = !level.isList && level.key === undefined;
  const hasColon = isKey && /^[ \t]*:/.test(yaml.slice(end, end + 50));
  search.notice({ start, end }, { ...placeIn(level, indentation), hasColon });
  if (isKey && hasColon) {
    level.key = unquote(source);
    level.keys.add(level.key);
  }
  return end;
}

function placeIn(level: FlowLevel, indentation: string) {
  const isValue = !level.isList && level.key !== undefined;
  return {
    kind: isValue ? ('value' as const) : ('entry' as const),
    path: valuePath(level),
    style: 'flow' as const,
    isItem: level.isList,
    keys: level.keys,
    indentation,
  };
}
