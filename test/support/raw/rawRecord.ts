import { isDay } from './rawDays.ts';

/** A mapping of YAML in which every scalar is the text that was written. */
export type RawMap = Readonly<Record<string, unknown>>;

const levels = ['none', 'exposed', 'fundamental', 'skilled', 'advanced'];

/** How high a level is, from 0. */
export function rankOf(level: string | undefined): number {
  return Math.max(0, levels.indexOf(level ?? 'none'));
}

export function isMap(value: unknown): value is RawMap {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Keys and values of a file, or of an entry in it, read by the words of docs/format.md. */
export class RawEntry {
  readonly #map: RawMap;

  constructor(map: RawMap) {
    this.#map = map;
  }

  has(key: string): boolean {
    const value = this.#map[key];
    return value !== undefined && value !== null && value !== '';
  }

  text(key: string): string | undefined {
    const value = this.#map[key];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  }

  /** One of a few words, in any case. */
  word(key: string): string | undefined {
    return this.text(key)?.toLowerCase();
  }

  number(key: string): number | undefined {
    const text = this.text(key);
    return text !== undefined && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
  }

  day(key: string): string | undefined {
    const text = this.text(key);
    return text !== undefined && isDay(text) ? text : undefined;
  }

  texts(key: string): readonly string[] {
    const value = this.#map[key];
    return Array.isArray(value) ? value.map(String) : [];
  }

  map(key: string): Readonly<Record<string, string>> {
    const value = this.#map[key];
    return isMap(value)
      ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, String(one)]))
      : {};
  }

  entries(key: string): readonly RawEntry[] {
    const value = this.#map[key];
    return Array.isArray(value) ? value.filter(isMap).map((entry) => new RawEntry(entry)) : [];
  }
}

/** A record as its file has it. */
export class RawRecord extends RawEntry {
  readonly path: string;
  readonly type: string;

  constructor(path: string, type: string, map: RawMap) {
    super(map);
    this.path = path;
    this.type = type;
  }

  get id(): string {
    return this.text('id') ?? `file:${this.path}`;
  }

  /** By which others name a person. */
  get slug(): string {
    return (this.path.split('/').at(-1) ?? '').replace(/\.md$/, '');
  }

  get date(): string | undefined {
    return this.day('date');
  }

  get title(): string {
    return this.text('title') ?? this.slug;
  }

  get isPrivate(): boolean {
    return this.has('private') && this.text('private') !== 'false';
  }

  get hours(): number {
    const hours = this.number('hours') ?? 0;
    return hours > 0 && hours <= 744 ? hours : 0;
  }

  /** The role of an activity. */
  get role(): string {
    return this.word('role') ?? 'performed';
  }

  /** Whether a day of it lies between two, both included. */
  isIn(from: string, to: string): boolean {
    return this.date !== undefined && this.date >= from && this.date <= to;
  }
}

export function sumOf(records: readonly RawRecord[]): number {
  return Math.round(records.reduce((sum, { hours }) => sum + hours, 0) * 1e6) / 1e6;
}
