import { dirname, extname, relative, resolve, sep } from 'node:path';
import type { LeftOut } from '../../core/achievement/achievementReport.ts';
import { exportAudiences } from '../../core/export/exportChoice.ts';
import type { ExportFormatId } from '../../core/export/exportFormat.ts';
import { exportFormats } from '../../core/export/exportFormats.ts';
import type { ExportProfileId } from '../../core/export/exportProfile.ts';
import { exportProfiles } from '../../core/export/exportProfiles.ts';
import { countFindings } from '../../core/export/gate/exportCheck.ts';
import { storedTexts } from '../../core/export/gate/storedTexts.ts';
import { formatLeftOut } from '../../core/export/leftOutWords.ts';
import { type ExportPlan, planExport } from '../../core/export/planExport.ts';
import { LogbookError } from '../../core/logbookError.ts';
import type { Command, OptionValues } from '../command.ts';
import { didYouMean } from '../didYouMean.ts';
import { formatCount } from '../formatCount.ts';
import { programName } from '../formatHelp.ts';
import { formatJson } from '../formatJson.ts';
import { openLogbook } from '../openLogbook.ts';
import { assertOperands, dateRangeOptions, readDateRange, readToday } from '../readOptions.ts';
import { remarkBrokenFiles } from '../remarkBrokenFiles.ts';
import { gateNote, tellOpenFindings } from '../tellOpenFindings.ts';
import { UsageError } from '../usageError.ts';
import { writeOnce } from '../writeOnce.ts';

/** `export`: achievements as a new file. */
export const exportCommand: Command = {
  name: 'export',
  summary: 'Write quantified achievements to a new file',
  operands: '',
  options: {
    profile: {
      value: 'NAME',
      doc: `What it is for: ${Object.keys(exportProfiles).join(', ')}. Default achievements.`,
    },
    format: {
      value: 'NAME',
      doc: `Kind of file: md, ${Object.keys(exportFormats).join(', ')}. Default: by the ending of --out, else the usual one of the profile.`,
    },
    out: {
      value: 'FILE',
      doc: 'The file to write; it may not exist yet. Without it a text goes to standard output.',
    },
    ...dateRangeOptions,
    skills: { value: 'LIST', doc: 'Only records on one of these skills, with commas between.' },
    studies: { value: 'LIST', doc: 'Only records of one of these studies, with commas between.' },
    audience: {
      value: exportAudiences.join('|'),
      doc: 'public hides studies and people behind alias and role, site keeps their names. Default: that of the profile.',
    },
    application: {
      value: 'ID',
      doc: 'The application that the profile tailored is for, by its id or its file name. Default: the one whose day comes next.',
    },
    'show-names': { doc: 'Keep the names of people in a public export.' },
    today: { value: 'DATE', doc: 'The day that counts as today; later records are left out.' },
  },
  notes: [
    'Private records are always left out. No file is ever overwritten.',
    gateNote,
    'JSON is {path, profile, format, records, leftOut}; the path is relative to the current folder. Without --out it has the text as content instead.',
  ],
  async run(input) {
    const { operands, options, io } = input;
    assertOperands(operands, []);
    const out = options.text('out');
    const profile = readProfile(options);
    const format = readFormat(options, out);
    const choice = readChoice(options);
    const today = readToday(input);
    const logbook = await openLogbook(input);
    const contents = await logbook.contents();
    const outPath = resolve(io.cwd, out ?? 'export');
    const pathToLogbook = relative(dirname(outPath), logbook.rootPath).split(sep).join('/');
    const view = { contents, today };
    const plan = await planExport({
      view,
      profile,
      ...(format && { format }),
      ...choice,
      pathToLogbook,
      readText: storedTexts(logbook.store),
      rootToWorkspace: relative(logbook.rootPath, logbook.workspacePath).split(sep).join('/'),
    }).catch(tellOpenFindings(logbook, input));
    const { records, leftOut, content, noRecords } = plan;
    remarkBrokenFiles(contents, io);
    io.stderr(leftOutLine(leftOut));
    io.stderr(toLookAtLine(plan.check));
    if (records === 0) {
      const { reason, fix } = noRecords ?? noneLeft;
      throw new LogbookError('not-found', reason, fix);
    }
    const facts = { profile, format: plan.format, records, leftOut };
    if (out === undefined) {
      const text = textOf(plan);
      io.stdout(options.has('json') ? formatJson({ ...facts, content: text }) : text);
      return 0;
    }
    await writeOnce(outPath, out, content);
    const words = `${out}: ${formatCount(records, 'record', 'records')} exported\n`;
    io.stdout(options.has('json') ? formatJson({ path: relative(io.cwd, outPath), ...facts }) : words);
    return 0;
  },
};

const noneLeft = { reason: 'No record is left to export; nothing was written.', fix: 'Choose other days.' };

function textOf({ content, format, extension }: ExportPlan): string {
  if (typeof content === 'string') return content;
  throw new UsageError(
    `A ${format} export is no text. Name the file to write, as in --out export.${extension}.`,
  );
}

/** Other names of profiles and formats, as people say them. */
const profileAliases: Readonly<Record<string, ExportProfileId>> = {
  cv: 'achievements',
  star: 'stories',
  reflection: 'reflective-summary',
  supervisor: 'supervisor-report',
  practicum: 'supervisor-report',
  bundle: 'leave-bundle',
};
const formatAliases: Readonly<Record<string, ExportFormatId>> = {
  md: 'markdown',
  json: 'jsonresume',
  'json-resume': 'jsonresume',
  htm: 'html',
  word: 'docx',
  ics: 'icalendar',
  ical: 'icalendar',
};

function readProfile(options: OptionValues): ExportProfileId {
  const known = new Map(Object.values(exportProfiles).map(({ id }) => [id as string, id]));
  return readName(options.text('profile') ?? 'achievements', known, profileAliases, 'profile');
}

/** The format that was asked for, else the one that the file's ending stands for. */
function readFormat(options: OptionValues, out = ''): ExportFormatId | undefined {
  const known = new Map(Object.values(exportFormats).map(({ id }) => [id as string, id]));
  const text = options.text('format');
  if (text !== undefined) return readName(text, known, formatAliases, 'format');
  const ending = extname(out).slice(1).toLowerCase();
  return Object.values(exportFormats).find(({ fileExtension }) => fileExtension === ending)?.id;
}

function readName<T>(
  text: string,
  known: ReadonlyMap<string, T>,
  aliases: Readonly<Record<string, T>>,
  what: string,
): T {
  const found = known.get(text) ?? (Object.hasOwn(aliases, text) ? aliases[text] : undefined);
  if (found !== undefined) return found;
  const names = [...known.keys()];
  throw new UsageError(`"${text}" is no ${what}.${didYouMean(text, names)} Use one of ${names.join(', ')}.`);
}

function readChoice(options: OptionValues) {
  const skills = readList(options, 'skills');
  const studies = readList(options, 'studies');
  const audience = options.text('audience');
  const application = options.text('application');
  const known = exportAudiences.find((name) => name === audience);
  if (audience !== undefined && known === undefined) {
    throw new UsageError(`"${audience}" is no audience. Use one of ${exportAudiences.join(', ')}.`);
  }
  return {
    ...readDateRange(options),
    ...(skills && { skills }),
    ...(studies && { studies }),
    ...(known && { audience: known }),
    ...(application !== undefined && { application }),
    ...(options.has('show-names') && { showNames: true }),
  };
}

function readList(options: OptionValues, name: string): readonly string[] | undefined {
  return options
    .text(name)
    ?.split(',')
    .map((part) => part.trim());
}

function toLookAtLine({ toLookAt }: ExportPlan['check']): string {
  const count = countFindings(toLookAt);
  if (count === 0) return '';
  const findings = formatCount(count, 'finding', 'findings');
  return `Worth a look before you hand it on: ${findings} in its records; ${programName} scan lists them.\n`;
}

function leftOutLine(leftOut: readonly LeftOut[]): string {
  return leftOut.length === 0 ? '' : `Left out: ${leftOut.map(formatLeftOut).join(', ')}.\n`;
}
