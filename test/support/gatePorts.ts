import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GatePorts } from '../../src/core/export/gate/exportGate.ts';

/** Files without a text: the gate looks only at what an export would say. */
export const emptyFiles: GatePorts = { readText: () => Promise.resolve('') };

/** The files of a folder. */
export function filesIn(folder: string): GatePorts {
  return { readText: (path) => readFile(join(folder, path), 'utf8').catch(() => undefined) };
}

/** These texts by path. */
export function textFiles(texts: Readonly<Record<string, string>>): GatePorts {
  return { readText: (path) => Promise.resolve(texts[path]) };
}
