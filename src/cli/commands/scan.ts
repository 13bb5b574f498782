import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { LogbookError } from '../../core/logbookError.ts';
import { findIdentifiers } from '../../core/privacy/findIdentifiers.ts';
import type { Finding } from '../../core/privacy/finding.ts';
import { findingShape } from '../../core/privacy/findingShape.ts';
import {
  emptyPrivacyContext,
  type PrivacyContext,
  readPrivacyContext,
} from '../../core/privacy/privacyContext.ts';
import { formatProblem, problem } from '../../core/problems.ts';
import { LineCounter } from '../../core/text/lineCounter.ts';
import { formatWording } from '../../core/text/wording.ts';
import { decodeText, refuseLargeFile } from '../../platform/decodeText.ts';
import { errorCodeOf } from '../../platform/nodeErrors.ts';
import type { CliIo } from '../cliIo.ts';
import type { Command, CommandInput } from '../command.ts';
import { filesOf } from '../filesOf.ts';
import { formatCount } from '../formatCount.ts';
import { formatJson } from '../formatJson.ts';
import { openLogbook } from '../openLogbook.ts';
import { plainFinding } from '../plainFinding.ts';
import { printable } from '../printable.ts';
import { scanLines } from '../scanLines.ts';
import { UsageError } from '../usageError.ts';

/** `scan`: what in texts may identify a person or is to be kept. */
export const scanCommand: Command = {
  name: 'scan',
  summary: 'Look for identifiers of patients, secrets and confidential terms',
  operands: 'FILE...|-',
  options: {
    lines: { doc: 'Read JSON Lines {"id", "text"} and print one line {"id", "findings"} for each.' },
  },
  notes: [
    'Reads files, patterns such as "logbook/**/*.md" (quote them), or standard input for -. Nothing leaves this computer.',
    'Each line is FILE:LINE:COLUMN: SEVERITY TYPE (SHAPE) REASON, counted from 1. What was found is never printed: in its shape, # is a digit and x a letter.',
    'Confidential terms, contacts and shapes of numbers come from the logbook, where there is one. Names have a low recall, and finding nothing proves nothing: docs/privacy.md says how well each check works.',
    'The exit code is 1 where a finding is high, or a file cannot be read.',
    'JSON is [{file, findings: [{start, end, class, type, severity, confidence, reason, rule}]}], with UTF-16 offsets, end exclusive; {file, problem} for what cannot be read.',
  ],
  async run(input) {
    const { operands, options, io } = input;
    if (operands.length === 0) throw new UsageError('FILE is missing; use - for standard input.');
    const context = await readContext(input);
    const { files } = await filesOf(operands, io.cwd);
    const scans: Scan[] = [];
    for (const file of files) {
      const reading = await readText(file, io);
      if (!('text' in reading)) scans.push(reading);
      else if (options.has('lines')) scans.push({ file, findings: scanLines(reading.text, context, io) });
      else
        scans.push({
          file,
          text: reading.text,
          findings: findIdentifiers(reading.text, contextOf(file, context)),
        });
    }
    for (const scan of scans) if ('problem' in scan) io.stderr(`${printable(scan.file)}: ${scan.problem}\n`);
    if (!options.has('lines'))
      io.stdout(options.has('json') ? formatJson(scans.map(plainScan)) : formatScans(scans));
    return scans.some(isGrave) ? 1 : 0;
  },
};

/** What was found in a file; without its text where that was printed already. */
type Scan =
  | { readonly file: string; readonly problem: string }
  | { readonly file: string; readonly text?: string; readonly findings: readonly Finding[] };

/** What the logbook of `--logbook`, or the nearest one, knows; nothing where there is none. */
async function readContext(input: CommandInput): Promise<PrivacyContext> {
  try {
    return readPrivacyContext(await (await openLogbook(input)).contents());
  } catch (error) {
    const isAbsent = error instanceof LogbookError && error.code === 'not-found';
    if (!isAbsent || input.options.text('logbook') !== undefined) throw error;
    return emptyPrivacyContext;
  }
}

/** The profile is where terms and ids of studies are kept; they are no findings there. */
function contextOf(file: string, context: PrivacyContext): PrivacyContext {
  return basename(file) === 'logbook.yml' ? { ...context, terms: [], studies: [], names: [] } : context;
}

type Reading = { readonly text: string } | { readonly file: string; readonly problem: string };

async function readText(file: string, io: CliIo): Promise<Reading> {
  if (file === '-') return { text: await io.stdin() };
  const path = resolve(io.cwd, file);
  try {
    const decoded = refuseLargeFile((await stat(path)).size) ?? decodeText(await readFile(path));
    if (decoded.kind === 'text') return { text: decoded.text };
    return { file, problem: formatProblem(problem(decoded.code, [], decoded.facts)) };
  } catch (error) {
    return { file, problem: formatProblem(problem('unreadable-file', [], { reason: errorCodeOf(error) })) };
  }
}

function isGrave(scan: Scan): boolean {
  return 'problem' in scan || scan.findings.some(({ severity }) => severity === 'high');
}

function plainScan(scan: Scan): object {
  if ('problem' in scan) return scan;
  return { file: scan.file, findings: scan.findings.map(plainFinding) };
}

function formatScans(scans: readonly Scan[]): string {
  const lines = scans.flatMap((scan) =>
    'text' in scan && scan.text !== undefined ? formatScan(scan.file, scan.text, scan.findings) : [],
  );
  const findings = scans.flatMap((scan) => ('findings' in scan ? scan.findings : []));
  const scanned = formatCount(scans.filter((scan) => 'findings' in scan).length, 'file', 'files');
  const summary =
    findings.length === 0
      ? `No identifiers found by these checks. (${scanned})`
      : `${formatCount(findings.length, 'finding', 'findings')}, ${findings.filter(({ severity }) => severity === 'high').length} of them high (${scanned})`;
  return `${lines.join('')}${summary}\n`;
}

function formatScan(file: string, text: string, findings: readonly Finding[]): readonly string[] {
  const lines = new LineCounter(text);
  const shownFile = printable(file === '-' ? '(standard input)' : file);
  return findings.map(({ range, severity, type, reason }) => {
    const { line, character } = lines.positionAt(range.start);
    const isSecret = type === 'secret' || type === 'confidential';
    const shape = isSecret ? '' : ` (${printable(findingShape(text.slice(range.start, range.end)))})`;
    return `${shownFile}:${line + 1}:${character + 1}: ${severity} ${type}${shape} ${formatWording(reason)}\n`;
  });
}
