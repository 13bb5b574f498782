import { readdirSync, readFileSync, statSync } from 'node:fs';

/** Floor F: walks a folder and reads all bytes of every file, one after another. */
export function readEverything(folder: string): void {
  for (const path of walk(folder)) readFileSync(path);
}

/** Floor S: walks a folder and asks for size and time of every file, one after another. */
export function statEverything(folder: string): void {
  for (const path of walk(folder)) statSync(path);
}

function walk(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? walk(path) : [path];
  });
}
