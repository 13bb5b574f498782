import { parse as parseToml, TomlDate, TomlError, type TomlTable, type TomlValue } from 'smol-toml';
import { formatFrontMatter, type WritableMap, type WritableValue } from '../format/formatFrontMatter.ts';
import type { FrontMatterMap } from '../format/frontMatterValue.ts';
import { readDocument } from '../format/readDocument.ts';
import { splitFrontMatter } from '../format/splitFrontMatter.ts';
import { valueAsRead } from '../format/valueAsRead.ts';
import { type Problem, problem } from '../problems.ts';

/** How the keys of a note are written. */
export type NoteFormat = 'yaml' | 'toml' | 'properties' | 'none';

/** A note file taken apart. */
export interface NoteSource {
  readonly format: NoteFormat;
  /** What its keys say; empty where it has none. */
  readonly map: FrontMatterMap;
  /** The lines of its keys as YAML: its own bytes where they are YAML, else written anew. */
  readonly yaml: string;
  readonly body: string;
  /** Line of the file on which the body starts, counted from 1. */
  readonly bodyLine: number;
  readonly hasBom: boolean;
  /** Why its keys could not be read; then all of its text is the body. */
  readonly problems: readonly Problem[];
}

/**
 * Takes a note apart: YAML between `---`, TOML between `+++` (Hugo), `key:: value` lines at the top (Logseq), or text
 * alone. Keys that cannot be read are a problem and stay in the body as text; nothing is ever lost or evaluated.
 */
export function readNoteSource(text: string): NoteSource {
  const hasBom = text.startsWith('\uFEFF');
  const plain = hasBom ? text.slice(1) : text;
  const source = readYaml(plain) ?? readTomlNote(plain) ?? readProperties(plain) ?? withoutKeys(plain);
  return { ...source, hasBom };
}

type Source = Omit<NoteSource, 'hasBom'>;

function withoutKeys(text: string, problems: readonly Problem[] = []): Source {
  return { format: 'none', map: new Map(), yaml: '', body: text, bodyLine: 1, problems };
}

function readYaml(text: string): Source | undefined {
  const split = splitFrontMatter(text);
  if (split.kind === 'unsupported' && split.fence.startsWith('---')) {
    return withoutKeys(text, [problem('unsupported-front-matter', [], { fence: split.fence })]);
  }
  if (split.kind === 'unterminated') return withoutKeys(text);
  if (split.kind !== 'front-matter') return undefined;
  const { map, problems } = readDocument(text);
  if (map === undefined) return withoutKeys(text, problems);
  const bodyLine = lineOf(text, split.bodyStart);
  return { format: 'yaml', map, yaml: split.yaml, body: text.slice(split.bodyStart), bodyLine, problems: [] };
}

const tomlBlock = /^\+\+\+[ \t]*\r?\n([\s\S]*?)^\+\+\+[ \t]*(?:\r?\n|$)/m;

function readTomlNote(text: string): Source | undefined {
  if (!text.startsWith('+++')) return undefined;
  const block = tomlBlock.exec(text);
  if (block?.index !== 0) return undefined;
  try {
    const table = tomlMap(parseToml(block[1] ?? '', { integersAsBigInt: true }));
    const end = block[0].length;
    return {
      format: 'toml',
      map: new Map([...table].map(([key, value]) => [key, valueAsRead(value)])),
      yaml: formatFrontMatter(table),
      body: text.slice(end),
      bodyLine: lineOf(text, end),
      problems: [],
    };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const detail = error.message.split('\n')[0] ?? '';
    return withoutKeys(text, [problem('toml-syntax', [], { detail, line: error.line + 1 })]);
  }
}

function tomlMap(table: TomlTable): WritableMap {
  return new Map(Object.entries(table).map(([key, value]) => [key, tomlValue(value)]));
}

function tomlValue(value: TomlValue): WritableValue {
  if (typeof value === 'string') return value;
  if (value instanceof TomlDate) return { plain: value.toISOString() };
  if (Array.isArray(value)) return value.map(tomlValue);
  return typeof value === 'object' ? tomlMap(value) : { plain: String(value) };
}

const propertyLine = /^([\p{L}\p{N}][\p{L}\p{N}_-]*)::[ \t]*([^\r\n]*)(?:\r?\n|$)/u;

function readProperties(text: string): Source | undefined {
  const map = new Map<string, string>();
  let end = 0;
  for (
    let line = propertyLine.exec(text);
    line?.[1] !== undefined;
    line = propertyLine.exec(text.slice(end))
  ) {
    if (line[0] === '') break;
    map.set(line[1], (line[2] ?? '').trimEnd());
    end += line[0].length;
  }
  if (map.size === 0) return undefined;
  return {
    format: 'properties',
    map,
    yaml: formatFrontMatter(map),
    body: text.slice(end),
    bodyLine: lineOf(text, end),
    problems: [],
  };
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\n|\r/).length;
}
