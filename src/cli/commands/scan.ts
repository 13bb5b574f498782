import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { LogbookError } from '../../core/logbookError.ts';
import { locateFindings } from '../../core/privacy/fileFindings.ts';
import { findIdentifiers } from '../../core/privacy/findIdentifiers.ts';
import { findInFile } from '../../core/privacy/findInFile.ts';
import {
  emptyPrivacyContext,
  type PrivacyContext,
  readPrivacyContext,
} from '../../core/privacy/privacyContext.ts';
import { reportByFile } from '../../core/privacy/reportByFile.ts';
import { formatProblem, problem } from '../../core/problems.ts';
import { decodeText, refuseLargeFile } from '../../platform/decodeText.ts';
import { errorCodeOf } from '../../platform/nodeErrors.ts';
import { isPathBelow } from '../../platform/pathBelow.ts';
import type { CliIo } from '../cliIo.ts';
import type { Command, CommandInput, ExitCode } from '../command.ts';
import { filesOf } from '../filesOf.ts';
import { formatJson } from '../formatJson.ts';
import { formatScans, plainScan, type Scan, type ScanTotals } from '../formatScans.ts';
import { linesOf } from '../linesOf.ts';
import { type OpenLogbook, openLogbook } from '../openLogbook.ts';
import { printable } from '../printable.ts';
import { scanLines } from '../scanLines.ts';
import { scanLogbook } from '../scanLogbook.ts';
import { UsageError } from '../usageError.ts';

/** `scan`: what in texts may identify a person or is to be kept. */
export const scanCommand: Command = {
  name: 'scan',
  summary: 'Look for identifiers of patients, secrets and confidential terms',
  operands: '[FILE...|-]',
  options: {
    lines: { doc: 'Read JSON Lines {"id", "text"} and print one line {"id", "findings"} for each.' },
  },
  notes: [
    'Without FILE it looks at every file of the logbook: records, notes, exports that lie in it. Hidden files, node_modules and links are left out; of pictures only the names are looked at; what is no text or larger than 2 MB is named.',
    'Reads files, patterns such as "logbook/**/*.md" (quote them), or standard input for -. Nothing leaves this computer.',
    'Each line is FILE:LINE:COLUMN: SEVERITY TYPE (SHAPE) REASON, counted from 1. What was found is never printed: in its shape, # is a digit and x a letter.',
    'Confidential terms, contacts and shapes of numbers come from the logbook, where there is one. Names have a low recall, and finding nothing proves nothing: docs/privacy.md says how well each check works.',
    'The exit code is 1 where a finding is high, or a file that was named cannot be read.',
    'JSON is [{file, findings: [{start, end, class, type, severity, confidence, reason, rule}]}], with UTF-16 offsets, end exclusive; {file, problem} for what cannot be read. Of a whole logbook it has the files with findings.',
    'With --lines a line that is no such object gets {"id", "problem"} with its number as the id, and the exit code is 2.',
  ],
  async run(input) {
    const { operands, options, io } = input;
    if (options.has('lines')) return runLines(input);
    if (operands.length === 0) return runLogbook(input);
    const known = await readKnown(input);
    const scans: Scan[] = [];
    for (const file of (await filesOf(operands, io.cwd)).files) scans.push(await scanFile(file, known, io));
    tell(scans, { files: scans.filter((scan) => 'findings' in scan).length }, input);
    return scans.some((scan) => 'problem' in scan || isGrave(scan)) ? 1 : 0;
  },
};

/** Lines of every file as they come, so that inputs of any size are read. */
async function runLines(input: CommandInput): Promise<ExitCode> {
  const { operands, io } = input;
  if (operands.length === 0) throw new UsageError('FILE is missing; use - for standard input.');
  const { context } = await readKnown(input);
  let exitCode: ExitCode = 0;
  for (const file of (await filesOf(operands, io.cwd)).files) {
    const chunks = file === '-' ? io.stdinChunks() : createReadStream(resolve(io.cwd, file));
    try {
      if (await scanLines(linesOf(chunks), context, io)) exitCode = 1;
    } catch (error) {
      if (errorCodeOf(error) === '') throw error;
      io.stderr(`${printable(file)}: ${unreadable(error)}\n`);
      exitCode = 1;
    }
  }
  return exitCode;
}

/** Every file of the logbook, those to be mended first. */
async function runLogbook(input: CommandInput): Promise<ExitCode> {
  const logbook = await openLogbook(input);
  const report = await scanLogbook(logbook, readPrivacyContext(await logbook.contents()));
  const scans: readonly Scan[] = [
    ...reportByFile(report).map(({ shownPath, marked, hints }) => ({
      file: logbook.shownPath(shownPath),
      findings: [...marked, ...hints],
    })),
    ...report.unread.map(({ path, problem }) => ({
      file: logbook.shownPath(path),
      problem: formatProblem(problem),
    })),
  ];
  tell(scans, { files: report.scanned, pictures: report.pictures }, input);
  return scans.some(isGrave) ? 1 : 0;
}

function tell(scans: readonly Scan[], totals: ScanTotals, { io, options }: CommandInput): void {
  for (const scan of scans) if ('problem' in scan) io.stderr(`${printable(scan.file)}: ${scan.problem}\n`);
  io.stdout(options.has('json') ? formatJson(scans.map(plainScan)) : formatScans(scans, totals));
}

/** What the logbook of `--logbook`, or the nearest one, knows; nothing where there is none. */
interface Known {
  readonly context: PrivacyContext;
  readonly logbook?: OpenLogbook;
}

async function readKnown(input: CommandInput): Promise<Known> {
  try {
    const logbook = await openLogbook(input);
    return { logbook, context: readPrivacyContext(await logbook.contents()) };
  } catch (error) {
    const isAbsent = error instanceof LogbookError && error.code === 'not-found';
    if (!isAbsent || input.options.text('logbook') !== undefined) throw error;
    return { context: emptyPrivacyContext };
  }
}

/** A file of the logbook is looked at as such: its own day, ids and links are none. */
async function scanFile(file: string, { context, logbook }: Known, io: CliIo): Promise<Scan> {
  const reading = await readText(file, io);
  if (!('text' in reading)) return reading;
  const { text } = reading;
  const path = logbook && relative(logbook.rootPath, resolve(io.cwd, file)).split(sep).join('/');
  const isInside = file !== '-' && path !== undefined && isPathBelow(logbook?.rootPath ?? '', path);
  const findings = isInside ? findInFile(text, path, context) : findIdentifiers(text, context);
  return { file, findings: locateFindings(text, findings) };
}

type Reading = { readonly text: string } | { readonly file: string; readonly problem: string };

async function readText(file: string, io: CliIo): Promise<Reading> {
  if (file === '-') return { text: await io.stdin() };
  const path = resolve(io.cwd, file);
  try {
    const found = await stat(path);
    if (found.isDirectory()) return { file, problem: folderProblem(file) };
    const decoded = refuseLargeFile(found.size) ?? decodeText(await readFile(path));
    // Places are those of an editor, which does not count a byte order mark.
    if (decoded.kind === 'text') return { text: decoded.text.replace(/^\uFEFF/, '') };
    return { file, problem: formatProblem(problem(decoded.code, [], decoded.facts)) };
  } catch (error) {
    return { file, problem: unreadable(error) };
  }
}

function folderProblem(file: string): string {
  return `This is a folder. Name its files by a pattern, such as "${printable(file)}/**".`;
}

function unreadable(error: unknown): string {
  return formatProblem(problem('unreadable-file', [], { reason: errorCodeOf(error) }));
}

function isGrave(scan: Scan): boolean {
  return 'findings' in scan && scan.findings.some(({ severity }) => severity === 'high');
}
