import type { RunDataset, RunFile, RunOutput } from '../runSummary.ts';
import { baseName } from './baseName.ts';
import { argumentsAt, type CodeArgument, literalOf } from './codeCall.ts';
import type { CodeStatement } from './codeScan.ts';
import { shownName } from './dataFrameName.ts';
import { type FileWriter, fileWriters } from './fileWriters.ts';

/** What a statement does besides printing, if it succeeds. */
export interface CodeEffects {
  readonly packages: readonly string[];
  readonly files: readonly RunFile[];
  readonly outputs: readonly RunOutput[];
  readonly datasets: readonly RunDataset[];
  /** Objects that were stored: data frames perhaps. */
  readonly objects: readonly RunDataset[];
}

const attaching =
  /\b(?:library|require|requireNamespace|loadNamespace)\s{0,8}\(\s{0,8}["']?([A-Za-z][\w.]{0,60})/g;
const mayAttach = /library|require|loadNamespace/;
const qualified = /(?<![\w.:])([A-Za-z][A-Za-z0-9.]{1,60}):{2,3}[A-Za-z.`]/g;
const calls = /(?<![\w.$@])([A-Za-z][\w.]{1,40})\s{0,8}\(/g;

/** No statement writes more files; each call is read to its end. */
const mostWriters = 10;

/** A function, a branch or a loop: what stands in it may never run, or many times. */
const notPlain = /\bfunction\s{0,8}\(|\\\(|^\s{0,40}(?:if|for|while|repeat|switch)\b/;

/** A part of the name of every function that writes. */
const mayWrite = /write|save|export|dput|sink|pdf|png|jpeg|tiff|bmp|svg/i;

const none: readonly string[] = [];

const nothing: CodeEffects = { packages: [], files: [], outputs: [], datasets: [], objects: [] };

/** Reads what a statement of R does; only calls that stand plainly in it count as done. */
export function readCodeEffects(statement: CodeStatement): CodeEffects {
  if (!statement.bare.includes('(') && !statement.bare.includes('::')) return nothing;
  const packages = packagesOf(statement);
  // Most statements write nothing; that is told in a fraction of the time that it takes to read their calls.
  if (!mayWrite.test(statement.bare)) return packages.length === 0 ? nothing : { ...nothing, packages };
  return notPlain.test(statement.bare) ? { ...nothing, packages } : { packages, ...writtenBy(statement) };
}

function packagesOf({ text, bare }: CodeStatement): readonly string[] {
  const isAttaching = mayAttach.test(bare);
  if (!isAttaching && !bare.includes('::')) return none;
  const attached = isAttaching ? [...text.matchAll(attaching)] : [];
  const named = bare.includes('::') ? [...bare.matchAll(qualified)] : [];
  return [
    ...attached.flatMap((found) =>
      // The call must be code, not the text of a string.
      bare.startsWith(found[0].slice(0, 4), found.index) ? [found[1] ?? ''] : [],
    ),
    ...named.map((found) => found[1] ?? ''),
  ];
}

function writtenBy(statement: CodeStatement): Omit<CodeEffects, 'packages'> {
  const files: RunFile[] = [];
  const outputs: RunOutput[] = [];
  const datasets: RunDataset[] = [];
  const objects: RunDataset[] = [];
  let read = 0;
  for (const found of statement.bare.matchAll(calls)) {
    const writer = fileWriters.get(found[1] ?? '');
    if (writer === undefined) continue;
    read += 1;
    if (read > mostWriters) break;
    const line = statement.line + linesBefore(statement.bare, found.index);
    const bracket = found.index + found[0].length - 1;
    const before = statement.bare.slice(0, found.index).trimEnd();
    const isPiped = /(?:%>%|\|>)(?:\s{0,20}[A-Za-z][\w.]{0,60}::)?$/.test(before.slice(-90));
    const written = argumentsAt(statement, bracket);
    const name = fileOf(written, writer, isPiped);
    if (name !== undefined && writer.makes === 'document') outputs.push({ name, kind: 'document', line });
    if (name !== undefined && writer.makes !== 'document') files.push({ name, direction: 'written', line });
    const named = isPiped ? pipedName(statement, before) : nameIn(written[0]);
    // `.x`, `.SD` and their like stand for whatever a function is given.
    const data = named?.startsWith('.') === true ? undefined : named;
    if (writer.makes === 'object' && data !== undefined)
      objects.push({ name: data, direction: 'written', line });
    // Without a path the data are printed.
    if (writer.makes !== 'dataset' || pathIn(written, writer, isPiped) === undefined) continue;
    const dataset = data ?? name?.replace(/\.[A-Za-z0-9]{1,8}$/, '');
    if (dataset !== undefined) datasets.push({ name: dataset, direction: 'written', line });
  }
  return { files, outputs, datasets, objects };
}

function linesBefore(text: string, end: number): number {
  return text.slice(0, end).split('\n').length - 1;
}

function nameIn(argument: CodeArgument | undefined): string | undefined {
  if (argument === undefined) return undefined;
  return shownName({ text: argument.text, bare: argument.text, line: 0 });
}

/** The data frame at the head of a pipe, where nothing changes it on the way. */
function pipedName(statement: CodeStatement, before: string): string | undefined {
  const head = before.replace(/(?:%>%|\|>)(?:\s{0,20}[A-Za-z][\w.]{0,60}::)?$/, '');
  return shownName({ text: statement.text.slice(0, head.length), bare: head, line: 0 });
}

const pathNames = new Set([
  'con',
  'dsn',
  'file',
  'filename',
  'fname',
  'outfile',
  'output_file',
  'path',
  'target',
]);

function fileOf(written: readonly CodeArgument[], writer: FileWriter, isPiped: boolean): string | undefined {
  const path = pathIn(written, writer, isPiped);
  return path === undefined ? undefined : fileNameIn(path.text);
}

function pathIn(
  written: readonly CodeArgument[],
  writer: FileWriter,
  isPiped: boolean,
): CodeArgument | undefined {
  const named = written.find((one) => one.name !== undefined && pathNames.has(one.name));
  const positional = written.filter((one) => one.name === undefined);
  const place = writer.place - (isPiped && writer.place > 0 ? 1 : 0);
  return named ?? positional[place];
}

/** Calls that put a path together from folders; others compute a name that only the run knows. */
const joining = /^(?:[\w.]{1,40}::)?(?:file\.path|here|path|path_home|normalizePath)\s{0,8}\(/;

function fileNameIn(code: string): string | undefined {
  const joined = joining.exec(code);
  const last = joined === null ? code : lastArgument(code, joined[0].length - 1);
  const path = literalOf(last);
  const name = path === undefined ? undefined : baseName(path);
  return name !== undefined && /^[^%{}]{1,100}\.[A-Za-z0-9]{1,10}$/.test(name) ? name : undefined;
}

function lastArgument(code: string, bracket: number): string {
  const parts = argumentsAt({ text: code, bare: code, line: 0 }, bracket).filter(
    (one) => one.name === undefined,
  );
  return parts.at(-1)?.text ?? '';
}
