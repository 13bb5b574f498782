import { dirname, relative, resolve, sep } from 'node:path';
import type { LeftOut } from '../../core/achievement/achievementReport.ts';
import type { ExportTargetId } from '../../core/export/exportTarget.ts';
import { exportTargets } from '../../core/export/exportTargets.ts';
import { planExport } from '../../core/export/planExport.ts';
import { LogbookError } from '../../core/logbookError.ts';
import type { Command, OptionValues } from '../command.ts';
import { didYouMean } from '../didYouMean.ts';
import { formatCount } from '../formatCount.ts';
import { formatJson } from '../formatJson.ts';
import { openLogbook } from '../openLogbook.ts';
import { assertOperands, dateRangeOptions, readDateRange, readToday } from '../readOptions.ts';
import { remarkBrokenFiles } from '../remarkBrokenFiles.ts';
import { UsageError } from '../usageError.ts';
import { writeOnce } from '../writeOnce.ts';

/** `export`: achievements as a new file. */
export const exportCommand: Command = {
  name: 'export',
  summary: 'Write quantified achievements to a new file',
  operands: '',
  options: {
    format: { value: 'md|jsonresume', doc: 'Markdown with links to its sources, or JSON Resume.' },
    out: { value: 'FILE', doc: 'The file to write; it may not exist yet.' },
    ...dateRangeOptions,
    today: { value: 'DATE', doc: 'The day that counts as today; later records are left out.' },
  },
  notes: [
    'Private records are always left out. No file is ever overwritten.',
    'JSON is {path, format, records, leftOut}; the path is relative to the current folder.',
  ],
  async run(input) {
    const { operands, options, io } = input;
    assertOperands(operands, []);
    const target = readFormat(options);
    const out = readOut(options);
    const range = readDateRange(options);
    const today = readToday(input);
    const logbook = await openLogbook(input);
    const contents = await logbook.contents();
    const outPath = resolve(io.cwd, out);
    const pathToLogbook = relative(dirname(outPath), logbook.rootPath).split(sep).join('/');
    const plan = planExport({ view: { contents, today }, target, ...range, pathToLogbook });
    const { records, leftOut, text } = plan;
    remarkBrokenFiles(contents, io);
    io.stderr(formatLeftOut(leftOut));
    if (records === 0) {
      const message = 'No record is left to export; nothing was written.';
      throw new LogbookError('not-found', message, 'Choose other days.');
    }
    await writeOnce(outPath, out, text);
    const summary = { path: relative(io.cwd, outPath), format: target, records, leftOut };
    const words = `${out}: ${formatCount(records, 'record', 'records')} exported\n`;
    io.stdout(options.has('json') ? formatJson(summary) : words);
    return 0;
  },
};

/** What `--format` takes, and which format it means. */
const formats: ReadonlyMap<string, ExportTargetId> = new Map([
  ['md', 'markdown'],
  ...Object.values(exportTargets).map(({ id }) => [id, id] as const),
]);

function readFormat(options: OptionValues): ExportTargetId {
  const text = options.text('format');
  if (text === undefined)
    throw new UsageError('--format is missing. Use --format md or --format jsonresume.');
  const target = formats.get(text);
  if (target !== undefined) return target;
  const names = [...formats.keys()];
  throw new UsageError(`"${text}" is no format.${didYouMean(text, names)} Use one of ${names.join(', ')}.`);
}

function readOut(options: OptionValues): string {
  const out = options.text('out');
  if (out === undefined) throw new UsageError('--out is missing. Name the file to write, as in --out cv.md.');
  return out;
}

const leftOutWords: Readonly<Record<LeftOut['reason'], string>> = {
  private: 'private',
  'broken-file': 'in files without a record',
  'future-date': 'dated in the future',
  undated: 'without a date',
  'outside-range': 'outside the days chosen',
};

function formatLeftOut(leftOut: readonly LeftOut[]): string {
  if (leftOut.length === 0) return '';
  return `Left out: ${leftOut.map(({ reason, count }) => `${count} ${leftOutWords[reason]}`).join(', ')}.\n`;
}
