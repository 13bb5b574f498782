import { linesOf, plainOutput } from './linesOf.ts';
import { runDialectDefinitions } from './runDialects.ts';
import type { RunDialectDefinition, RunText } from './runReader.ts';
import type { RunSummary } from './runSummary.ts';

const headLength = 65_536;

/** Larger files are refused: read whole they would take seconds and hundreds of megabytes. */
export const largestRunBytes = 50 * 1024 * 1024;

/** Lines, and characters of them, between two pauses: a millisecond or two of work. */
const linesBetweenPauses = 100;
const charactersBetweenPauses = 65_536;

export interface ReadRunOptions {
  /** Awaited every millisecond or two: lets others run, and throws what ends the reading. */
  readonly pause?: () => Promise<void>;
}

/** The dialect of a file, `undefined` where it is no output that is known. */
export function findRunDialect({ name, text }: RunText): RunDialectDefinition | undefined {
  // A file with NUL is no text, whatever its name says.
  if (text.slice(0, headLength).includes('\0')) return undefined;
  const file = { name, head: plainOutput(text.slice(0, headLength)) };
  return runDialectDefinitions.find((dialect) => dialect.fits(file));
}

/** What a run tells in its output; `undefined` where the file is no output that is known. */
export async function readRun(
  file: RunText,
  { pause }: ReadRunOptions = {},
): Promise<RunSummary | undefined> {
  const dialect = findRunDialect(file);
  if (dialect === undefined) return undefined;
  const reader = dialect.createReader();
  let lines = 0;
  let characters = 0;
  for (const line of (dialect.linesOf ?? linesOf)(file.text)) {
    reader.read(line);
    lines += 1;
    characters += line.text.length;
    if (lines < linesBetweenPauses && characters < charactersBetweenPauses) continue;
    lines = 0;
    characters = 0;
    await pause?.();
  }
  return reader.finish();
}
