import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecordFilter } from '../../../src/core/insight/recordSelection.ts';
import { aDate } from '../builders.ts';
import { LogbookFixture } from '../logbookFixture.ts';
import { generatedFiles } from './generatedFiles.ts';
import { RawCase } from './rawCase.ts';
import { type RawFiles, RawLogbook } from './rawLogbook.ts';

/** Days on which a logbook is looked at, on the first of them also under filters. */
interface CaseList {
  readonly name: string;
  readonly days: readonly string[];
  readonly filters: readonly RecordFilter[];
}

const sampleFolder = join(import.meta.dirname, '../../fixtures/internship/logbook');

/** The sample internship: in the middle, in its first week, and a month after it. */
const sampleList: CaseList = {
  name: 'the sample internship',
  days: ['2026-05-06', '2026-03-05', '2026-06-20'],
  filters: [
    { range: 'last-4-weeks' },
    { range: 'this-week', group: 'unassigned' },
    { range: 'this-month', study: 'onc-2' },
    // Turned, to see that their order does not matter.
    { range: 'dates', from: aDate('2026-04-12'), to: aDate('2026-03-16'), group: 'data-management' },
    { range: 'dates', from: aDate('2026-04-03'), study: 'card-3', group: 'sas' },
  ],
};

/** The generated logbook: in ISO week 53, on the leap day, and after the internship. */
const generatedList: CaseList = {
  name: 'the generated logbook',
  days: ['2020-12-31', '2020-02-29', '2021-01-10'],
  filters: [
    { range: 'this-week' },
    { range: 'last-4-weeks', study: 'beta', group: 'r' },
    { range: 'dates', from: aDate('2020-02-29'), to: aDate('2020-02-29') },
    { study: 'unknown', group: 'circus' },
  ],
};

async function readFiles(folder: string): Promise<RawFiles> {
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => /\.(?:md|yml)$/.test(name)).sort();
  const texts = files.map(async (name) => {
    return [name.replaceAll('\\', '/'), await readFile(join(folder, name), 'utf8')] as const;
  });
  return Object.fromEntries(await Promise.all(texts));
}

async function casesOf(files: RawFiles, { name, days, filters }: CaseList): Promise<readonly RawCase[]> {
  const raw = new RawLogbook(files);
  const contents = await new LogbookFixture(files).openIndex().contents();
  return days.flatMap((day, place) => {
    const view = { contents, today: aDate(day) };
    return [{}, ...(place === 0 ? filters : [])].map((filter) => new RawCase({ name, raw, view, filter }));
  });
}

async function readCases(): Promise<readonly RawCase[]> {
  const sample = await casesOf(await readFiles(sampleFolder), sampleList);
  return [...sample, ...(await casesOf(generatedFiles(), generatedList))];
}

// Read and computed once for all suites.
const cases = readCases();

/** Logbooks on several days and under filters of every kind. */
export function rawCases(): Promise<readonly RawCase[]> {
  return cases;
}
