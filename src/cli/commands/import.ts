import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { findInNotes } from '../../core/import/findInNotes.ts';
import { formatImportedNote } from '../../core/import/formatImportedNote.ts';
import { importedNotePaths } from '../../core/import/importedNotePaths.ts';
import type { DayMonthOrder } from '../../core/import/noteDate.ts';
import {
  type ImportPlan,
  type ImportProblem,
  type NoteFile,
  type PlannedNote,
  planImport,
} from '../../core/import/planImport.ts';
import { LogbookError } from '../../core/logbookError.ts';
import { fileTitle } from '../../core/privacy/fileTitle.ts';
import { type PrivacyContext, readPrivacyContext } from '../../core/privacy/privacyContext.ts';
import { formatProblem, problem } from '../../core/problems.ts';
import { finish } from '../../core/steps.ts';
import { decodeText, refuseLargeFile } from '../../platform/decodeText.ts';
import { errorCodeOf } from '../../platform/nodeErrors.ts';
import { NodeRecordWriter } from '../../platform/nodeRecordWriter.ts';
import type { CliIo } from '../cliIo.ts';
import type { Command, OptionValues } from '../command.ts';
import { formatCount } from '../formatCount.ts';
import { formatJson } from '../formatJson.ts';
import { assertWritable, openLogbook } from '../openLogbook.ts';
import { printable } from '../printable.ts';
import { readTypeOption } from '../readOptions.ts';
import { UsageError } from '../usageError.ts';

/** `import`: dated notes as records; the notes stay as they are. */
export const importCommand: Command = {
  name: 'import',
  summary: 'Make records of dated notes',
  operands: 'FILE...',
  options: {
    order: { value: 'dmy|mdy', doc: 'What 03/04/2024 is: 3 April or March 4.' },
    type: { value: 'TYPE', doc: 'Type of notes that say none; activity if not given.' },
    'dry-run': { doc: 'Only say what would be done.' },
  },
  notes: [
    'Reads Markdown with YAML or TOML front matter, Logseq pages, Org and jrnl files; a file with several dated',
    'headings gives a record for each. Notes that were imported before are left out. The files are never changed.',
    'What may identify a person is imported as it is, but no file is named after it; how many notes hold high findings is told on standard error.',
    'JSON is {notes: [{path, source, record}], known, problems}; without a path where nothing was written.',
  ],
  async run(input) {
    const { operands, options, io } = input;
    if (operands.length === 0) throw new UsageError('FILE is missing.');
    const order = readOrder(options);
    const type = readTypeOption(options);
    const logbook = await openLogbook(input);
    const contents = await logbook.contents();
    if (!options.has('dry-run')) assertWritable(contents);
    const { files, failures } = await readNoteFiles(operands, { cwd: io.cwd, rootPath: logbook.rootPath });
    const plan = planImport(files, { contents, ...(order && { order }), ...(type && { type }) });
    if (plan.ambiguous !== undefined) {
      throw new UsageError(
        `"${printable(plan.ambiguous.written)}" could be two days. Say which with --order dmy or --order mdy.`,
      );
    }
    const writer = options.has('dry-run') ? undefined : new NodeRecordWriter(logbook.rootPath);
    const privacy = readPrivacyContext(contents);
    const { written, unwritten } = await writeNotes(plan, { writer, privacy }, io);
    const problems = [...failures, ...plan.problems, ...unwritten];
    for (const { path, problem: found } of problems)
      io.stderr(`${printable(`${path}: ${formatProblem(found)}`)}\n`);
    const remark = remarkOnFindings(written, privacy);
    if (remark !== undefined) io.stderr(`${remark}\n`);
    io.stdout(
      options.has('json') ? toJson(written, plan, problems) : toText(written, plan, logbook.shownPath),
    );
    return problems.length > 0 ? 1 : 0;
  },
};

/** How many of the notes hold what should not leave; the words never repeat it. */
function remarkOnFindings(written: readonly WrittenNote[], privacy: PrivacyContext): string | undefined {
  const found = finish(
    findInNotes(
      written.map(({ note }) => note),
      privacy,
    ),
  );
  const count = found.filter((findings) => findings.some(({ severity }) => severity === 'high')).length;
  if (count === 0) return undefined;
  return `${formatCount(count, 'note', 'notes')} with what may identify a person or is confidential. Run scan to see where.`;
}

interface WrittenNote {
  readonly note: PlannedNote;
  /** Absent in a dry run. */
  readonly path?: string;
}

/** Makes the records; a note of which none can be made is a problem and keeps no other from it. */
async function writeNotes(
  { notes }: ImportPlan,
  { writer, privacy }: { readonly writer: NodeRecordWriter | undefined; readonly privacy: PrivacyContext },
  io: CliIo,
): Promise<{ readonly written: readonly WrittenNote[]; readonly unwritten: readonly ImportProblem[] }> {
  const written: WrittenNote[] = [];
  const unwritten: ImportProblem[] = [];
  for (const note of notes.filter(({ isKnown }) => !isKnown)) {
    if (writer === undefined) {
      written.push({ note });
      continue;
    }
    const id = io.newId();
    const file = formatImportedNote(note, id, fileTitle(note.draft, privacy));
    try {
      written.push({ note, path: await writer.create(importedNotePaths(file, note, id), file.text) });
    } catch (error) {
      if (!(error instanceof LogbookError)) throw error;
      const reason = error.message.replace(/\.$/, '');
      unwritten.push({ path: note.source, problem: problem('note-not-imported', [], { reason }) });
    }
  }
  return { written, unwritten };
}

interface NoteReading {
  readonly files: readonly NoteFile[];
  readonly failures: readonly ImportProblem[];
}

/** Reads files one after another; one that cannot be read is a problem and hides no other. */
async function readNoteFiles(
  paths: readonly string[],
  { cwd, rootPath }: { readonly cwd: string; readonly rootPath: string },
): Promise<NoteReading> {
  const files: NoteFile[] = [];
  const failures: ImportProblem[] = [];
  for (const given of paths) {
    const path = notePath(resolve(cwd, given), dirname(rootPath));
    try {
      const large = refuseLargeFile((await stat(resolve(cwd, given))).size);
      const decoded = large ?? decodeText(await readFile(resolve(cwd, given)));
      if (decoded.kind === 'text') files.push({ path, text: decoded.text });
      else failures.push({ path, problem: problem(decoded.code, [], decoded.facts) });
    } catch (error) {
      failures.push({ path, problem: problem('unreadable-file', [], { reason: errorCodeOf(error) }) });
    }
  }
  return { files, failures };
}

/** A note's path as its record keeps it: relative to the folder of the logbook; from elsewhere its folder and name. */
function notePath(absolute: string, workspace: string): string {
  const inside = relative(workspace, absolute).split(sep).join('/');
  return inside.startsWith('../') || inside.includes(':')
    ? `${basename(dirname(absolute))}/${basename(absolute)}`
    : inside;
}

function readOrder(options: OptionValues): DayMonthOrder | undefined {
  const text = options.text('order');
  if (text === undefined) return undefined;
  if (text === 'dmy') return 'day-first';
  if (text === 'mdy') return 'month-first';
  throw new UsageError(`"${text}" is no order. Use --order dmy or --order mdy.`);
}

function toJson(written: readonly WrittenNote[], plan: ImportPlan, problems: ImportPlan['problems']): string {
  return formatJson({
    notes: written.map(({ note, path }) => ({
      ...(path !== undefined && { path }),
      source: note.source,
      record: note.draft,
    })),
    known: plan.notes.filter(({ isKnown }) => isKnown).length,
    problems: problems.map(({ path, problem: found }) => ({ path, code: found.code, ...found.facts })),
  });
}

function toText(
  written: readonly WrittenNote[],
  { notes }: ImportPlan,
  shownPath: (path: string) => string,
): string {
  const lines = written.map(({ note, path }) => {
    const target = path === undefined ? (note.draft.date ?? 'no date') : shownPath(path);
    return `${target}  ${printable(note.draft.title)}  (${printable(note.source)})\n`;
  });
  const known = notes.filter(({ isKnown }) => isKnown).length;
  const rest = known === 0 ? '' : `, ${known} imported before`;
  return `${lines.join('')}${formatCount(written.length, 'note', 'notes')}${rest}\n`;
}
