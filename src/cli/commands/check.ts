import type { Command } from '../command.ts';
import { type Finding, findProblems } from '../findProblems.ts';
import { formatCount } from '../formatCount.ts';
import { formatJson } from '../formatJson.ts';
import { openLogbook } from '../openLogbook.ts';
import { printable } from '../printable.ts';
import { assertOperands } from '../readOptions.ts';

/** `check`: every problem of every file, with its place. */
export const checkCommand: Command = {
  name: 'check',
  summary: 'Find problems in the files of the logbook',
  operands: '',
  options: {},
  notes: [
    'Each line is FILE:LINE:COLUMN: SEVERITY CODE WORDS, counted from 1.',
    'The exit code is 1 if there is an error; warnings and remarks (info) alone leave it at 0.',
    'JSON is an array of {path, line, column, severity, code, message}; paths are relative to the logbook.',
  ],
  async run(input) {
    const { operands, options, io } = input;
    assertOperands(operands, []);
    const logbook = await openLogbook(input);
    const contents = await logbook.contents();
    const findings = await findProblems(logbook.store, { contents, today: io.today });
    const formatLine = ({ path, line, column, severity, code, message }: Finding): string =>
      `${printable(logbook.shownPath(path))}:${line}:${column}: ${severity} ${code} ${printable(message)}\n`;
    io.stdout(options.has('json') ? formatJson(findings) : findings.map(formatLine).join(''));
    io.stderr(`${formatCount(contents.records.length, 'record', 'records')}, ${formatSummary(findings)}\n`);
    return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
};

const severityWords = [
  ['error', 'error', 'errors'],
  ['warning', 'warning', 'warnings'],
  ['info', 'remark', 'remarks'],
] as const;

function formatSummary(findings: readonly Finding[]): string {
  if (findings.length === 0) return 'no problems';
  const files = new Set(findings.map(({ path }) => path)).size;
  const counts = severityWords
    .map(([severity, one, many]) => ({
      count: findings.filter((found) => found.severity === severity).length,
      one,
      many,
    }))
    .filter(({ count }) => count > 0)
    .map(({ count, one, many }) => formatCount(count, one, many));
  return `${counts.join(', ')} in ${formatCount(files, 'file', 'files')}`;
}
