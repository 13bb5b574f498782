import { formatBlockScalar, formatDoubleQuoted, formatScalar } from './formatScalar.ts';

/** A value that is written as it stands, without quotes: a number, a date, a flag. */
export interface PlainValue {
  readonly plain: string;
}

/** What can be written: front matter as it is read, and plain values where the table says that they are typed. */
export type WritableValue =
  | string
  | PlainValue
  | readonly WritableValue[]
  | ReadonlyMap<string, WritableValue>;
export type WritableMap = ReadonlyMap<string, WritableValue>;

/** How a collection is written. `auto`: lists of scalars in `[]`, the rest on lines of their own. */
export type CollectionStyle = 'auto' | 'flow' | 'block';

/** A value as YAML: what follows `key: ` on its line, and the lines below it, relative to the key's indentation. */
export interface FormattedValue {
  /** Empty where the value starts on the next line. */
  readonly inline: string;
  readonly below: readonly string[];
}

/**
 * A mapping as lines of YAML, LF at the end of each; an empty mapping as no line.
 *
 * Texts are quoted where any reader of YAML 1.1 or 1.2 would take them for something else, so that reading gives
 * the mapping back. A text of several lines becomes a literal block where that is exact.
 */
export function formatFrontMatter(map: WritableMap): string {
  return formatLines(map)
    .map((line) => `${line}\n`)
    .join('');
}

/** A value on one line, as it may stand after `key: `; collections in flow style. */
export function formatValue(value: WritableValue): string {
  if (typeof value === 'string') return formatOneLine(value, 'block');
  return formatFlow(value);
}

/** One key with its value as lines, without indentation. */
export function formatPair(
  key: string,
  value: WritableValue,
  style: CollectionStyle = 'auto',
): readonly string[] {
  const { inline, below } = formatCollection(value, style);
  return [inline === '' ? `${formatKey(key)}:` : `${formatKey(key)}: ${inline}`, ...below];
}

/** A value in the given style, lines below indented by two spaces. */
export function formatCollection(value: WritableValue, style: CollectionStyle): FormattedValue {
  if (typeof value === 'string') return formatText(value);
  if (isPlainValue(value)) return { inline: value.plain, below: [] };
  if (isEmpty(value) || style === 'flow' || (style === 'auto' && isListOfScalars(value))) {
    return { inline: formatFlow(value), below: [] };
  }
  const lines = isList(value) ? formatItems(value) : formatLines(value);
  return { inline: '', below: lines.map(indent) };
}

/** The entries of a block list, without indentation. */
export function formatItems(items: readonly WritableValue[]): readonly string[] {
  return items.flatMap((item) => {
    if (item instanceof Map && item.size > 0) {
      const [first = '', ...rest] = formatLines(item);
      return [`- ${first}`, ...rest.map(indent)];
    }
    const { inline, below } = formatCollection(item, typeof item === 'string' ? 'auto' : 'flow');
    return [`- ${inline}`, ...below];
  });
}

function formatLines(map: WritableMap): readonly string[] {
  return [...map].flatMap(([key, value]) => formatPair(key, value));
}

function formatText(text: string): FormattedValue {
  const [header, ...lines] = formatBlockScalar(text) ?? [];
  if (header === undefined) return { inline: formatOneLine(text, 'block'), below: [] };
  return { inline: header, below: lines.map(indent) };
}

function formatFlow(value: WritableValue): string {
  if (typeof value === 'string') return formatOneLine(value, 'flow');
  if (isPlainValue(value)) return value.plain;
  if (isList(value)) return `[${value.map(formatFlow).join(', ')}]`;
  const pairs = [...value].map(([key, item]) => `${formatKey(key)}: ${formatFlow(item)}`);
  return `{${pairs.join(', ')}}`;
}

function formatOneLine(text: string, place: 'block' | 'flow'): string {
  return text.includes('\n') ? formatDoubleQuoted(text) : formatScalar(text, place);
}

function formatKey(key: string): string {
  return formatOneLine(key, 'flow');
}

function indent(line: string): string {
  return line === '' ? '' : `  ${line}`;
}

/** Whether a value is written as it stands. */
export function isPlainValue(value: WritableValue): value is PlainValue {
  return typeof value === 'object' && 'plain' in value;
}

/** Whether a value is a list; `Array.isArray` does not tell read-only ones from maps. */
export function isList(value: WritableValue): value is readonly WritableValue[] {
  return Array.isArray(value);
}

function isEmpty(value: readonly WritableValue[] | WritableMap): boolean {
  return (isList(value) ? value.length : value.size) === 0;
}

function isListOfScalars(value: readonly WritableValue[] | WritableMap): boolean {
  return isList(value) && value.every((item) => typeof item === 'string' || isPlainValue(item));
}
