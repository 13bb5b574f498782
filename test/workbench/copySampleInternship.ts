import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { fromPlainDate } from '../../src/core/dates/civilDate.ts';
import { rewindRecord } from './rewindRecord.ts';

const sampleFolder = join(import.meta.dirname, '../fixtures/internship');
const sampleStart = Temporal.PlainDate.from('2026-03-02');
/** Dates of the internship and of its certificates. */
const datePattern = /(?<!\d)20(?:2[6-9]|3\d)-\d{2}-\d{2}(?!\d)/g;

/** The week of the internship that a copy stands in, so that views have a past, a present and a near end. */
export const sampleWeek = 10;

/**
 * Copies the sample internship to a folder that is made anew, all dates moved by whole weeks so that
 * `today` falls into week 10 of 12; weekdays stay.
 *
 * Records after `today` are left out, and what was answered, sent or told after it is taken back: the copy is a
 * logbook as it would stand on that day.
 */
export async function copySampleInternship(target: string, today: Temporal.PlainDate): Promise<void> {
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  const weeks = sampleStart.until(monday, { largestUnit: 'weeks' }).weeks - (sampleWeek - 1);
  const move = (text: string): string => text.replace(datePattern, (date) => movedDate(date, weeks) ?? date);
  await rm(target, { recursive: true, force: true });
  await cp(sampleFolder, target, {
    recursive: true,
    filter: (path) => !path.startsWith(join(sampleFolder, 'logbook')),
  });
  for (const path of await listFiles(join(sampleFolder, 'logbook'))) {
    const name = move(relative(sampleFolder, path)).replace(/\/\d{4}\/(?=(\d{4})-)/, '/$1/');
    const date = /(\d{4}-\d{2}-\d{2})-/.exec(name)?.[1];
    if (date !== undefined && Temporal.PlainDate.compare(date, today) > 0) continue;
    await mkdir(dirname(join(target, name)), { recursive: true });
    const text = move(await readFile(path, 'utf8'));
    const isRecord = name.endsWith('.md');
    await writeFile(
      join(target, name),
      isRecord ? rewindRecord(text, relative('logbook', name), fromPlainDate(today)) : text,
    );
  }
}

function movedDate(date: string, weeks: number): string | undefined {
  try {
    return Temporal.PlainDate.from(date).add({ weeks }).toString();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
