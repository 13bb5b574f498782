import type { FieldPath } from '../problems.ts';
import type { OffsetRange } from '../text/textEdit.ts';

/** What the YAML around an offset is, found without a parser: the line that is being typed is rarely valid. */
export interface CaretPlace {
  /**
   * `value`: after `key:`, the path is that of the key. `entry`: where a key or an item of a list may stand, the path
   * is that of the mapping or item; what it is to be, the field says.
   */
  readonly kind: 'entry' | 'value';
  readonly path: FieldPath;
  /** The token at the offset, without quotes; empty between tokens. */
  readonly token: string;
  /** The part of it before the offset. */
  readonly typed: string;
  /** The token with its quotes. */
  readonly range: OffsetRange;
  /** Inside brackets or braces, where more characters have a meaning. */
  readonly style: 'block' | 'flow';
  /** For an entry: a colon follows, so it is a key already. */
  readonly hasColon: boolean;
  /** For an entry: it stands behind a dash, or is an item in brackets. */
  readonly isItem: boolean;
  /** The other keys of the mapping that the entry is in. */
  readonly keys: ReadonlySet<string>;
  /** Blanks before a line that would continue the mapping. */
  readonly indentation: string;
}

/** A text and the offset in it that is asked for; what is found is left here. */
export class CaretSearch {
  readonly yaml: string;
  readonly caret: number;
  found: CaretPlace | undefined;

  constructor(yaml: string, caret: number) {
    this.yaml = yaml;
    this.caret = caret;
  }

  /** Whether the offset is in or at the ends of a token. */
  wants({ start, end }: OffsetRange): boolean {
    return this.caret >= start && this.caret <= end;
  }

  /** Notes the place if the offset is in or at the ends of a token. */
  notice(token: OffsetRange, place: Omit<CaretPlace, 'token' | 'typed' | 'range'>): void {
    const { yaml, caret } = this;
    if (this.found !== undefined || !this.wants(token)) return;
    const source = yaml.slice(token.start, token.end);
    const opening = /^["']/.test(source) ? 1 : 0;
    const isClosed = opening === 1 && source.length > 1 && source.endsWith(source.charAt(0));
    const typed = yaml.slice(Math.min(token.start + opening, caret), caret);
    const inner = source.slice(opening, isClosed ? -1 : undefined);
    this.found = { ...place, token: inner, typed, range: token };
  }
}

/** A key, an item or a value, with its quotes. */
export interface YamlToken {
  readonly range: OffsetRange;
  /** As that of a `CaretPlace`. */
  readonly path: FieldPath;
}

/** The same search without an offset, which notes all tokens. */
export class TokenList extends CaretSearch {
  readonly tokens: YamlToken[] = [];

  constructor(yaml: string) {
    super(yaml, -1);
  }

  override wants(): boolean {
    return true;
  }

  override notice(range: OffsetRange, { path }: Pick<CaretPlace, 'path'>): void {
    this.tokens.push({ range, path });
  }
}

/** A key at the start of a text: quoted, or plain up to a colon that a blank or the end of the line follows. */
export const keyPattern =
  /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#"'[\]{},&*!|>%@`-][^#]*?|-[^\s#:][^#:]*?)(?=[ \t]*:(?:[ \t]|$))/;

/** The text of a token without its quotes. */
export function unquote(source: string): string {
  const isQuoted = /^(["']).*\1$/s.test(source) && source.length > 1;
  return isQuoted ? source.slice(1, -1) : source;
}

/** Where a plain or quoted text on one line ends, before blanks and a comment. */
export function tokenEnd(line: string): number {
  const quoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(line);
  if (quoted !== null) return quoted[0].length;
  const comment = line.search(/(?:^|[ \t])#/);
  return (comment === -1 ? line : line.slice(0, comment)).trimEnd().length;
}
