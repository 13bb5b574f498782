import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { waitUntil } from '../../workbench/driver/waitUntil.ts';

/** Texts or bytes by path, forward slashes. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** The day on which the extension of a test stands: that of this machine. */
export function today(): Temporal.PlainDate {
  return Temporal.Now.plainDateISO();
}

/** Monday of the week that holds a day. */
export function mondayOf(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.subtract({ days: day.dayOfWeek - 1 });
}

/** Writes files beneath a folder as another program would, folders to them included. */
export async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

/** What `openWindow` takes to fill a new folder with files. */
export function filesIn(files: Files): (folder: string) => Promise<void> {
  return (folder) => writeFiles(folder, files);
}

/** Paths of the Markdown files beneath `logbook`, sorted; relative to it. */
export async function listRecords(folder: string): Promise<readonly string[]> {
  const root = join(folder, 'logbook');
  const entries = await readdir(root, { recursive: true }).catch(() => []);
  return entries
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.md'))
    .sort();
}

/** Waits until the logbook has so many records, and returns their paths. */
export function waitForRecords(folder: string, count: number): Promise<readonly string[]> {
  return waitUntil(
    () => listRecords(folder),
    (paths) => paths.length === count,
    `${count} records on disk`,
  );
}

/** The text of a record with its id masked. */
export async function readRecord(folder: string, path: string): Promise<string> {
  const text = await readFile(join(folder, 'logbook', path), 'utf8');
  return text.replace(/^id: [0-9A-HJKMNP-TV-Z]{26}$/m, 'id: *');
}

/** Front matter of an activity with a valid id that ends in `number`. */
export function activity(
  number: number,
  title: string,
  date: Temporal.PlainDate | string,
  lines = '',
): string {
  const id = `01JD3Z8Q4N6W2K5R7T9V1X${String(number).padStart(4, '0')}`;
  return `---\nid: ${id}\ntype: activity\ntitle: ${title}\ndate: ${date}\n${lines}---\n`;
}
