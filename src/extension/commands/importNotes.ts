import * as vscode from 'vscode';
import { findInNotes } from '../../core/import/findInNotes.ts';
import { formatImportedNote } from '../../core/import/formatImportedNote.ts';
import { importedNotePaths } from '../../core/import/importedNotePaths.ts';
import type { DayMonthOrder, NoteDate } from '../../core/import/noteDate.ts';
import {
  type ImportPlan,
  type ImportProblem,
  type PlannedNote,
  planImport,
} from '../../core/import/planImport.ts';
import type { LogbookContents } from '../../core/index/logbookContents.ts';
import type { Finding } from '../../core/privacy/finding.ts';
import { identifierTypes } from '../../core/privacy/identifierTypes.ts';
import { problem } from '../../core/problems.ts';
import { recordTypeDefinition } from '../../core/records/recordTypes.ts';
import { withPauses } from '../../core/steps.ts';
import type { Host } from '../host/host.ts';
import { newId } from '../host/newId.ts';
import type { Logbook } from '../logbook/logbook.ts';
import { fileTitleOf } from '../privacy/fileTitleOf.ts';
import { formatDate } from '../words/dates.ts';
import { problemWords, recordCount, typeLabel } from '../words/messages.ts';
import { plainLabel } from '../words/plainLabel.ts';
import { sayWording } from '../words/sayWording.ts';
import { askForWritableLogbook } from './askForLogbook.ts';
import { type NoteReading, pickNotes, readNotes } from './noteFiles.ts';
import { readContents, withPatience, withProgress } from './readLogbook.ts';

/** Makes records of notes that the user picks, after a preview; the notes are never changed. */
export async function runImportNotes(host: Host): Promise<void> {
  const logbook = await askForWritableLogbook(host);
  const contents = logbook && (await readContents(logbook));
  if (logbook === undefined || contents === undefined) return;
  await logbook.assertOwnVersion();
  const picked = await pickNotes(host);
  if (picked === undefined) return;
  const reading = await withProgress(vscode.l10n.t('Reading the notes…'), (_, token) =>
    readNotes(picked, token),
  );
  const plan = reading && (await planWithOrder(reading, contents));
  if (reading === undefined || plan === undefined) return;
  const problems = [...reading.problems, ...plan.problems];
  const fresh = plan.notes.filter(({ isKnown }) => !isKnown);
  const found = await findInFresh(host, logbook, fresh);
  if (found === undefined) return;
  const chosen = fresh.length === 0 ? [] : await chooseNotes(fresh, { plan, problems, found });
  if (chosen === undefined) return;
  const unwritten = await writeNotes(host, logbook, chosen);
  const known = plan.notes.length - fresh.length;
  await tell(chosen.length - unwritten.length, known, [...problems, ...unwritten]);
}

/** Plans again with the order of day and month where a date does not tell; asked once for all notes. */
async function planWithOrder(
  { files }: NoteReading,
  contents: LogbookContents,
): Promise<ImportPlan | undefined> {
  const plan = planImport(files, { contents });
  if (plan.ambiguous === undefined) return plan;
  const order = await askForOrder(plan.ambiguous);
  return order && planImport(files, { contents, order });
}

async function askForOrder({
  written,
  dates,
}: NoteDate & { readonly kind: 'ambiguous' }): Promise<DayMonthOrder | undefined> {
  const items = (['day-first', 'month-first'] as const).map((order) => ({
    label: vscode.l10n.t('{written} is {date}', { written, date: formatDate(dates[order]) }),
    order,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Import Notes'),
    placeHolder: vscode.l10n.t('How are the dates of these notes written? It counts for all of them.'),
  });
  return picked?.order;
}

/** What in the notes wants a look; `undefined` where the user gave up. */
async function findInFresh(
  host: Host,
  logbook: Logbook,
  notes: readonly PlannedNote[],
): Promise<readonly (readonly Finding[])[] | undefined> {
  const context = await host.privacy.of(logbook);
  return withPatience(vscode.l10n.t('Looking for identifiers in the notes…'), (token) => {
    const pace = withPauses(async () => {
      await new Promise((resolve) => setTimeout(resolve));
      if (token.isCancellationRequested) throw new vscode.CancellationError();
    });
    return pace(findInNotes(notes, context));
  });
}

/** What there is to tell of the notes as a whole, and of each. */
interface NoteFacts {
  readonly plan: ImportPlan;
  readonly problems: readonly ImportProblem[];
  /** What wants a look, in the order of the notes. */
  readonly found: readonly (readonly Finding[])[];
}

/** The preview: every note with its date, type and place, and what in it wants a look; all ticked. */
async function chooseNotes(
  notes: readonly PlannedNote[],
  { plan, problems, found }: NoteFacts,
): Promise<readonly PlannedNote[] | undefined> {
  const items = notes.map((note, place) => {
    const { type, title, date } = note.draft;
    return {
      label: `$(${recordTypeDefinition(type).icon}) ${plainLabel(title)}`,
      description: date === undefined ? vscode.l10n.t('no date') : formatDate(date),
      detail: [
        typeLabel(type),
        ...(note.draft.tags ?? []),
        note.source,
        ...foundWords(found[place] ?? []),
      ].join(' · '),
      picked: true,
      note,
    };
  });
  const known = plan.notes.length - notes.length;
  const holding = found.filter((findings) => findings.length > 0).length;
  const facts = [
    ...(holding > 0 ? [vscode.l10n.t('{count} with what wants a look', { count: holding })] : []),
    ...(known > 0 ? [vscode.l10n.t('{count} imported before', { count: known })] : []),
    ...(problems.length > 0 ? [vscode.l10n.t('{count} with problems', { count: problems.length })] : []),
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: [vscode.l10n.t('Import Notes'), ...facts].join(' · '),
    placeHolder: vscode.l10n.t('Enter makes a record of each ticked note; the notes stay as they are.'),
    canPickMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.map(({ note }) => note);
}

/** How many findings a note has, and of which types; nothing where there are none. */
function foundWords(findings: readonly Finding[]): readonly string[] {
  if (findings.length === 0) return [];
  const labels = new Set(findings.map(({ type }) => sayWording(identifierTypes[type].label)));
  const types = [...labels].join(', ');
  return [`$(warning) ${vscode.l10n.t('{count} found: {types}', { count: findings.length, types })}`];
}

/** Makes the records as one edit. @returns the notes of which none could be made, and why. */
async function writeNotes(
  host: Host,
  logbook: Logbook,
  notes: readonly PlannedNote[],
): Promise<readonly ImportProblem[]> {
  if (notes.length === 0) return [];
  const files: { readonly candidates: readonly string[]; readonly text: string }[] = [];
  for (const note of notes) {
    const id = newId();
    const file = formatImportedNote(note, id, await fileTitleOf(host, logbook, note.draft));
    files.push({ candidates: importedNotePaths(file, note, id), text: file.text });
  }
  const paths = await withProgress(vscode.l10n.t('Importing…'), () =>
    host.writer.createFree(logbook.root, files),
  );
  await logbook.refresh();
  const reason = vscode.l10n.t('there is no free name for its file');
  return notes.flatMap(({ source }, place) =>
    paths[place] === undefined
      ? [{ path: source, problem: problem('note-not-imported', [], { reason }) }]
      : [],
  );
}

async function tell(written: number, known: number, problems: readonly ImportProblem[]): Promise<void> {
  const words = [
    vscode.l10n.t('Imported: {records}.', { records: recordCount(written) }),
    ...(known > 0 ? [vscode.l10n.t('Imported before: {records}.', { records: recordCount(known) })] : []),
    ...(problems.length > 0 ? [vscode.l10n.t('Some files have problems.')] : []),
  ].join(' ');
  if (problems.length === 0) {
    void vscode.window.showInformationMessage(words);
    return;
  }
  const show = vscode.l10n.t('Show Problems');
  if ((await vscode.window.showWarningMessage(words, show)) !== show) return;
  const content = problems.map(({ path, problem }) => `- ${path}: ${problemWords(problem)}\n`).join('');
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content }));
}
