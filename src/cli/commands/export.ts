import { dirname, join, relative, resolve, sep } from 'node:path';
import type { AchievementReport } from '../../core/achievement/achievementReport.ts';
import { computeAchievements } from '../../core/achievement/computeAchievements.ts';
import type { ExportTarget } from '../../core/export/exportTarget.ts';
import { exportTargets } from '../../core/export/exportTargets.ts';
import type { LogbookContents } from '../../core/index/logbookContents.ts';
import { LogbookError } from '../../core/logbookError.ts';
import { writeNewFile } from '../../platform/writeNewFile.ts';
import type { Command, OptionValues } from '../command.ts';
import { didYouMean } from '../didYouMean.ts';
import { formatCount } from '../formatCount.ts';
import { formatJson } from '../formatJson.ts';
import { openLogbook } from '../openLogbook.ts';
import { assertOperands, readDateRange, readToday } from '../readOptions.ts';
import { remarkBrokenFiles } from '../remarkBrokenFiles.ts';
import { UsageError } from '../usageError.ts';

/** `export`: achievements as a new file. */
export const exportCommand: Command = {
  name: 'export',
  summary: 'Write quantified achievements to a new file',
  operands: '',
  options: {
    format: { value: 'md|jsonresume', doc: 'Markdown with links to its sources, or JSON Resume.' },
    out: { value: 'FILE', doc: 'The file to write; it may not exist yet.' },
    from: { value: 'DATE', doc: 'Only records of this day or later.' },
    to: { value: 'DATE', doc: 'Only records of this day or earlier.' },
    today: { value: 'DATE', doc: 'The day that counts as today; later records are left out.' },
  },
  notes: [
    'Private records are always left out. No file is ever overwritten.',
    'JSON is {path, format, records, bullets, leftOut}; the path is relative to the current folder.',
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
    const view = { contents, today };
    const report = computeAchievements(view, range);
    remarkBrokenFiles(contents, io);
    io.stderr(formatLeftOut(report));
    if (report.records === 0) {
      throw new LogbookError(
        'not-found',
        'No record is left to export; nothing was written.',
        'Choose other days.',
      );
    }
    const outPath = resolve(io.cwd, out);
    const linkTo = linksFrom(dirname(outPath), logbook.rootPath, contents);
    await writeOnce(outPath, out, target.render({ view, report, linkTo }));
    const bullets = report.themes.reduce((sum, theme) => sum + theme.bullets.length, 0);
    const { records, leftOut } = report;
    const summary = { path: relative(io.cwd, outPath), format: target.id, records, bullets, leftOut };
    io.stdout(
      options.has('json')
        ? formatJson(summary)
        : `${out}: ${formatCount(bullets, 'achievement', 'achievements')} from ${formatCount(records, 'record', 'records')}\n`,
    );
    return 0;
  },
};

/** Short names of formats. */
const formatAliases: Readonly<Record<string, string>> = { md: 'markdown' };

function readFormat(options: OptionValues): ExportTarget {
  const text = options.text('format');
  if (text === undefined)
    throw new UsageError('--format is missing. Use --format md or --format jsonresume.');
  const id = Object.hasOwn(formatAliases, text) ? formatAliases[text] : text;
  const target = exportTargets.find((one) => one.id === id);
  if (target !== undefined) return target;
  const names = ['md', ...exportTargets.map((one) => one.id)];
  throw new UsageError(`"${text}" is no format.${didYouMean(text, names)} Use one of ${names.join(', ')}.`);
}

function readOut(options: OptionValues): string {
  const out = options.text('out');
  if (out === undefined) throw new UsageError('--out is missing. Name the file to write, as in --out cv.md.');
  return out;
}

/** Relative links, with forward slashes, from a folder to the records of a logbook. */
function linksFrom(folder: string, rootPath: string, { records }: LogbookContents): (id: string) => string {
  const pathById = new Map(records.map(({ path, record }) => [record.id, path]));
  return (id) =>
    relative(folder, join(rootPath, pathById.get(id) ?? ''))
      .split(sep)
      .join('/');
}

async function writeOnce(path: string, shown: string, text: string): Promise<void> {
  try {
    await writeNewFile(path, text, { whenExists: 'error' });
  } catch (error) {
    if (!(error instanceof LogbookError) || error.code !== 'exists') throw error;
    const fix = 'Nothing is overwritten: give another name with --out, or remove that file first.';
    throw new LogbookError('exists', `${shown} exists already.`, fix, { cause: error });
  }
}

const leftOutWords: Readonly<Record<AchievementReport['leftOut'][number]['reason'], string>> = {
  private: 'private',
  'broken-file': 'in files with errors',
  'future-date': 'dated in the future',
  undated: 'without a date',
  'outside-range': 'outside the days chosen',
};

function formatLeftOut({ leftOut }: AchievementReport): string {
  const parts = leftOut
    .filter(({ count }) => count > 0)
    .map(({ reason, count }) => `${count} ${leftOutWords[reason]}`);
  return parts.length === 0 ? '' : `Left out: ${parts.join(', ')}.\n`;
}
