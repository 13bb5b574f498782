import { lineEndAt, nextLineAt } from '../format/lines.ts';
import type { FieldPath } from '../problems.ts';
import {
  type CaretPlace,
  CaretSearch,
  keyPattern,
  TokenList,
  tokenEnd,
  unquote,
  type YamlToken,
} from './caretPlace.ts';
import { scanFlow } from './scanFlow.ts';

/** A mapping or list on lines of its own, from the column in which its keys or dashes stand. */
interface BlockLevel {
  readonly column: number;
  readonly isList: boolean;
  readonly path: FieldPath;
  readonly keys: Set<string>;
  index: number;
}

/** A key or dash behind which a collection on deeper lines may follow. */
interface OpenPlace {
  readonly column: number;
  readonly path: FieldPath;
  /** A list may stand in the very column of its key. */
  readonly isKey: boolean;
}

/**
 * So much of a line is looked at: where it asks for thousands of steps a character, as a long row of blanks does, typing
 * must not wait. Longer lines are texts.
 */
const longestLook = 2_000;

/**
 * The place of an offset in YAML as records have it; it goes by columns and brackets alone, so that a mistake on
 * another line, or on this one, does not matter.
 *
 * @returns `undefined` in comments, in texts of several lines, and where no key or value can be.
 */
export function findCaret(yaml: string, caret: number): CaretPlace | undefined {
  const search = new CaretSearch(yaml, caret);
  scanBlocks(search);
  return search.found;
}

/** Every key, item and value that `findCaret` finds, by range, in one pass over the YAML. */
export function listTokens(yaml: string): readonly YamlToken[] {
  const list = new TokenList(yaml);
  scanBlocks(list);
  return list.tokens;
}

function scanBlocks(search: CaretSearch): void {
  const { yaml, caret } = search;
  const scanner = new BlockScanner(search);
  for (let at = 0; at < yaml.length || at === 0; ) {
    const next = scanner.takeLine(at);
    if (next <= at) break;
    at = next;
  }
  // On a last line without anything.
  if (caret === yaml.length && /[\r\n]$/.test(yaml)) scanner.takeLine(yaml.length);
}

class BlockScanner {
  readonly #search: CaretSearch;
  #levels: BlockLevel[] = [];
  #open: OpenPlace | undefined = { column: -1, path: [], isKey: true };
  /** The lines of a text block are indented more than this. */
  #textColumn: number | undefined;

  constructor(search: CaretSearch) {
    this.#search = search;
  }

  /** Takes the line that starts at an offset, with what belongs to it; returns where the next one starts. */
  takeLine(start: number): number {
    const { yaml, caret } = this.#search;
    const end = Math.min(lineEndAt(yaml, start), start + longestLook);
    const line = yaml.slice(start, end);
    const column = line.search(/\S/);
    const next = nextLineAt(yaml, start);
    if (column === -1) {
      if (caret >= start && caret <= end) this.#noticeBlank(caret - start, caret);
      return next;
    }
    if (this.#textColumn !== undefined) {
      if (column > this.#textColumn) return next;
      this.#textColumn = undefined;
    }
    if (line.charAt(column) === '#') return next;
    return this.#takeContent(start + column, column, end) ?? next;
  }

  /** Dashes, then a key with its value, or a bare text. */
  #takeContent(start: number, column: number, lineEnd: number): number | undefined {
    const { yaml, caret } = this.#search;
    const content = yaml.slice(start, lineEnd);
    const dash = /^-(?:[ \t]+|$)/.exec(content)?.[0];
    if (dash !== undefined) {
      const path = this.#takeDash(column);
      if (path === undefined) return undefined;
      const inner = column + Math.max(dash.length, 2);
      this.#open = { column, path, isKey: false };
      if (dash.length === content.length && caret > start && caret <= lineEnd && /[ \t]$/.test(dash)) {
        this.#noticeEntry({ start: caret, end: caret }, this.#levelAt(inner), {
          isItem: true,
          hasColon: false,
        });
      }
      if (dash.length === content.length) return undefined;
      return this.#takeContent(start + dash.length, inner, lineEnd);
    }
    const key = keyPattern.exec(content)?.[0];
    if (key === undefined) return this.#takeText(start, column, content);
    return this.#takePair(start, column, key, lineEnd);
  }

  #takePair(start: number, column: number, key: string, lineEnd: number): number | undefined {
    const { yaml } = this.#search;
    const isItem = this.#open?.isKey === false && this.#open.column < column;
    const level = this.#levelAt(column);
    if (level === undefined) return undefined;
    const keyEnd = start + key.length;
    this.#noticeEntry({ start, end: keyEnd }, level, { isItem, hasColon: true });
    const name = unquote(key);
    level.keys.add(name);
    const path = [...level.path, name];
    const afterColon = yaml.indexOf(':', keyEnd) + 1;
    const rest = yaml.slice(afterColon, lineEnd);
    const blanks = rest.length - rest.trimStart().length;
    return this.#takeValue({ start: afterColon + blanks, lineEnd, path, column }, blanks);
  }

  #takeValue(
    value: { start: number; lineEnd: number; path: FieldPath; column: number },
    blanks: number,
  ): number | undefined {
    const { yaml, caret } = this.#search;
    const { start, lineEnd, path, column } = value;
    const source = yaml.slice(start, lineEnd);
    this.#open = undefined;
    if (/^[|>]/.test(source)) {
      this.#textColumn = column;
      return undefined;
    }
    if (/^[[{]/.test(source)) return this.#takeFlow(start, path, column);
    const place = { kind: 'value', path, style: 'block', isItem: false, hasColon: false } as const;
    const shared = { keys: noKeys, indentation: ' '.repeat(column) };
    if (source === '' || source.startsWith('#')) {
      this.#open = { column, path, isKey: true };
      if (blanks > 0 && caret > start - blanks && caret <= start && (source === '' || caret < start)) {
        this.#search.notice({ start: caret, end: caret }, { ...place, ...shared });
      }
      return undefined;
    }
    this.#search.notice({ start, end: start + tokenEnd(source) }, { ...place, ...shared });
    return undefined;
  }

  /** A collection in brackets; where the line after it starts. */
  #takeFlow(start: number, path: FieldPath, column: number): number {
    const { yaml } = this.#search;
    const end = scanFlow(this.#search, start, path, ' '.repeat(column));
    const isAtLineStart = /[\r\n]/.test(yaml.charAt(end - 1));
    return isAtLineStart ? end : nextLineAt(yaml, end);
  }

  /** A text without a colon: an item behind a dash, or a key that is still being typed. */
  #takeText(start: number, column: number, content: string): number | undefined {
    const isItem = this.#open?.isKey === false;
    if (/^[[{]/.test(content)) {
      const path = this.#open?.path;
      return path === undefined ? undefined : this.#takeFlow(start, path, column);
    }
    const token = { start, end: start + tokenEnd(content) };
    if (this.#search.wants(token)) {
      this.#noticeEntry(token, this.#levelAt(column), { isItem, hasColon: false });
    }
    return undefined;
  }

  #noticeBlank(column: number, caret: number): void {
    if (this.#textColumn !== undefined && column > this.#textColumn) return;
    const range = { start: caret, end: caret };
    this.#noticeEntry(range, this.#levelAt(column), { isItem: false, hasColon: false });
  }

  #noticeEntry(
    range: { start: number; end: number },
    level: BlockLevel | undefined,
    entry: { readonly isItem: boolean; readonly hasColon: boolean },
  ): void {
    if (level === undefined) return;
    const indentation = ' '.repeat(level.column);
    const { path, keys } = level;
    this.#search.notice(range, { kind: 'entry', path, style: 'block', keys, indentation, ...entry });
  }

  /** The path of the item that a dash in a column begins. */
  #takeDash(column: number): FieldPath | undefined {
    this.#close((level) => level.column > column);
    const top = this.#levels.at(-1);
    if (top?.isList && top.column === column) {
      top.index++;
      return [...top.path, top.index];
    }
    const open = this.#open;
    if (open === undefined || (open.isKey ? open.column > column : open.column >= column)) return undefined;
    this.#levels.push({ column, isList: true, path: open.path, keys: new Set(), index: 0 });
    return [...open.path, 0];
  }

  /** The mapping whose keys stand in a column; one that begins here where a key or a dash waits for it. */
  #levelAt(column: number): BlockLevel | undefined {
    this.#close((level) => level.column > column || (level.isList && level.column === column));
    const top = this.#levels.at(-1);
    if (top !== undefined && top.column === column) return top;
    const open = this.#open;
    if (open === undefined || open.column >= column) return undefined;
    const level = { column, isList: false, path: open.path, keys: new Set<string>(), index: 0 };
    this.#levels.push(level);
    this.#open = undefined;
    return level;
  }

  #close(isOver: (level: BlockLevel) => boolean): void {
    for (let top = this.#levels.at(-1); top !== undefined && isOver(top); top = this.#levels.at(-1)) {
      this.#levels.pop();
    }
  }
}

const noKeys: ReadonlySet<string> = new Set();
