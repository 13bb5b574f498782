import type { CivilDate } from '../dates/civilDate.ts';
import type { FileEntry, FileStore, FileText } from '../index/fileStore.ts';
import { forEachBounded } from '../index/forEachBounded.ts';
import { isSettledAt } from '../index/indexedFile.ts';
import type { LogbookContents } from '../index/logbookContents.ts';
import { type Scheduler, TimeSlice } from '../index/scheduler.ts';
import { computeInternshipClock } from '../insight/internshipClock.ts';
import type { StoredRecord } from '../records/logbookRecord.ts';
import type { Wording } from '../text/wording.ts';
import { readDocumentTerms } from './documentTerms.ts';
import { createSearchFilter } from './searchFilter.ts';
import { computeSearchOrder, type SearchedFile, type SearchOrder } from './searchOrder.ts';
import { findPassage, type Passage } from './searchPassage.ts';
import { readSearchQuery, type SearchQuery } from './searchQuery.ts';
import { TermIndex } from './termIndex.ts';

/** A file that was found. */
export interface FoundRecord {
  /** Relative to the logbook's root. */
  readonly path: string;
  /** Absent for a file that gives no record. */
  readonly stored?: StoredRecord;
  /** Where in the file the words stand; absent where it could not be read again. */
  readonly passage?: Passage;
}

/** The answer to a query. */
export interface SearchResult {
  /** Best first, of equals the newest first; no more than were asked for. */
  readonly found: readonly FoundRecord[];
  /** Records and broken files found in all. */
  readonly total: number;
  /** What could not be understood in the query. */
  readonly remarks: readonly Wording[];
}

/** A question to the search. */
export interface SearchRequest {
  /** As `readSearchQuery` takes it; an empty one finds all records. */
  readonly query: string;
  readonly today: CivilDate;
  /** Most files that are given back. */
  readonly limit: number;
}

/** What a search works with. */
export interface RecordSearchOptions {
  readonly store: FileStore;
  readonly scheduler: Scheduler;
}

/** What is kept of a file whose words are in the index. */
interface ReadFile {
  readonly entry: FileEntry;
  readonly isSettled: boolean;
  readonly title: string;
  readonly names: string;
  readonly document: number;
}

/** Files read side by side, as many as the index of records reads. */
const mostReads = 32;
/** Files between two reports of progress. */
const progressStep = 250;
/** More than the files of any logbook: a score and a place make one number. */
const placeFactor = 2 ** 24;

/**
 * Full-text search over the records of one logbook and over files that give none.
 *
 * It reads bodies, which the index of records does not keep: all files at the first call of `update`, later those that
 * changed. It keeps words and no texts.
 */
export class RecordSearch {
  readonly #store: FileStore;
  readonly #scheduler: Scheduler;
  readonly #index = new TermIndex();
  readonly #filesByPath = new Map<string, ReadFile>();
  readonly #pathsByDocument = new Map<number, string>();
  #order: SearchOrder | undefined;
  #queue: Promise<void> = Promise.resolve();

  constructor({ store, scheduler }: RecordSearchOptions) {
    this.#store = store;
    this.#scheduler = scheduler;
  }

  /**
   * Brings the search in step with the logbook; files that did not change are not read again.
   *
   * @param entries - the files of the logbook as they are now.
   * @param onProgress - told every so often how many of the changed files were read.
   */
  async update(
    contents: LogbookContents,
    entries: readonly FileEntry[],
    onProgress: (read: number, total: number) => void = () => undefined,
  ): Promise<void> {
    const update = this.#queue.then(() => this.#update(contents, entries, onProgress));
    // Whoever asked hears of a failure; the next update starts either way.
    this.#queue = update.catch(() => undefined);
    await update;
  }

  /** Finds what a query asks for among the files that were read so far; nothing before the first `update`. */
  async find({ query: text, today, limit }: SearchRequest): Promise<SearchResult> {
    const order = this.#order;
    if (order === undefined) return { found: [], total: 0, remarks: [] };
    const clock = computeInternshipClock({ contents: order.contents, today });
    const query = readSearchQuery(text, { today, ...(clock && { clock }) });
    if (query.remarks.length > 0) return { found: [], total: 0, remarks: query.remarks };
    const { files, nearTerms } = this.#rank(query, order);
    const found: FoundRecord[] = [];
    await forEachBounded([...files.slice(0, limit).entries()], mostReads, async ([place, file]) => {
      const { path, stored } = file;
      const passage = await this.#passageIn(path, query.words, nearTerms);
      found[place] = { path, ...(stored && { stored }), ...(passage && { passage }) };
    });
    return { found, total: files.length, remarks: [] };
  }

  async #update(
    contents: LogbookContents,
    entries: readonly FileEntry[],
    onProgress: (read: number, total: number) => void,
  ): Promise<void> {
    const slice = new TimeSlice(this.#scheduler);
    const order =
      this.#order?.contents === contents ? this.#order : await computeSearchOrder(contents, slice);
    this.#order = order;
    for (const path of [...this.#filesByPath.keys()]) if (!order.placesByPath.has(path)) this.#forget(path);
    const entriesByPath = new Map(entries.map((entry) => [entry.path, entry]));
    const changed = order.files.filter((file) => {
      const entry = entriesByPath.get(file.path);
      return entry !== undefined && !isKnown(this.#filesByPath.get(file.path), file, entry);
    });
    let read = 0;
    await forEachBounded(changed, mostReads, async (file) => {
      const entry = entriesByPath.get(file.path);
      if (entry !== undefined) await this.#read(file, entry, slice);
      read++;
      if (read % progressStep === 0) onProgress(read, changed.length);
      if (slice.isOver) await slice.rest();
    });
    await this.#index.tidy(slice);
  }

  async #read({ path, title, names }: SearchedFile, entry: FileEntry, slice: TimeSlice): Promise<void> {
    const readMs = this.#scheduler.now();
    const text = textOf(await this.#readText(path));
    const terms = await readDocumentTerms({ title, names, text }, slice);
    const document = await this.#index.add(terms, slice);
    this.#forget(path);
    this.#pathsByDocument.set(document, path);
    this.#filesByPath.set(path, { entry, isSettled: isSettledAt(entry, readMs), title, names, document });
  }

  #forget(path: string): void {
    const known = this.#filesByPath.get(path);
    if (known === undefined) return;
    this.#index.remove(known.document);
    this.#pathsByDocument.delete(known.document);
    this.#filesByPath.delete(path);
  }

  async #readText(path: string): Promise<FileText> {
    // A store answers with values; should one throw all the same, one file may not hide the others.
    return this.#store.read(path).catch(() => ({ kind: 'missing' }) as const);
  }

  /** What a query finds, best first. */
  #rank(
    query: SearchQuery,
    { contents, files, placesByPath }: SearchOrder,
  ): { readonly files: readonly SearchedFile[]; readonly nearTerms: ReadonlySet<string> } {
    const holds = createSearchFilter(query.filters, contents);
    const isMeant = ({ stored }: SearchedFile): boolean =>
      // A broken file has nothing that a filter could ask for.
      stored === undefined ? query.words.length > 0 && !query.hasFilters : holds(stored);
    if (query.words.length === 0) return { files: files.filter(isMeant), nearTerms: new Set() };
    const { scores, nearTerms } = this.#index.match(query.words);
    const ranks: number[] = [];
    for (const [document, score] of scores) {
      const place = placesByPath.get(this.#pathsByDocument.get(document) ?? '') ?? -1;
      const file = files[place];
      if (file !== undefined && isMeant(file)) ranks.push(score * placeFactor - place);
    }
    // Sorted as numbers, which is many times as fast as with a comparison.
    const sorted = Float64Array.from(ranks).sort().reverse();
    const ranked = [...sorted].map((rank) => files[(placeFactor - (rank % placeFactor)) % placeFactor]);
    return { files: ranked.filter((file) => file !== undefined), nearTerms };
  }

  async #passageIn(
    path: string,
    words: readonly string[],
    nearTerms: ReadonlySet<string>,
  ): Promise<Passage | undefined> {
    const text = textOf(await this.#readText(path));
    return text === '' ? undefined : findPassage(text, words, nearTerms);
  }
}

function isKnown(known: ReadFile | undefined, { title, names }: SearchedFile, entry: FileEntry): boolean {
  return (
    known?.isSettled === true &&
    known.entry.modifiedMs === entry.modifiedMs &&
    known.entry.sizeBytes === entry.sizeBytes &&
    known.title === title &&
    known.names === names
  );
}

function textOf(text: FileText): string {
  return text.kind === 'text' ? text.text : '';
}
