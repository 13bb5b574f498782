import { forEachBounded } from '../../core/index/forEachBounded.ts';
import type { LogbookContents } from '../../core/index/logbookContents.ts';
import { type NameChange, readNameChange } from '../../core/rename/nameChange.ts';
import { type RenameKind, renameKinds } from '../../core/rename/namedValues.ts';
import { planRename, type RenamePlan, type Renaming, renamingPaths } from '../../core/rename/planRename.ts';
import { applyTextEdits } from '../../core/text/textEdit.ts';
import { NodeRecordWriter } from '../../platform/nodeRecordWriter.ts';
import type { Command, CommandInput, OptionValues } from '../command.ts';
import { didYouMean } from '../didYouMean.ts';
import { formatCount } from '../formatCount.ts';
import { formatJson } from '../formatJson.ts';
import { assertWritable, type OpenLogbook, openLogbook } from '../openLogbook.ts';
import { printable } from '../printable.ts';
import { assertOperands } from '../readOptions.ts';
import { UsageError } from '../usageError.ts';

/** `rename`: another name for a skill, a person or a study, in every file that names it. */
export const renameCommand: Command = {
  name: 'rename',
  summary: 'Rename or merge a skill, a person or a study everywhere',
  operands: 'KIND FROM TO',
  options: {
    merge: { doc: 'TO is there already: both become one.' },
    title: { value: 'TITLE', doc: "New title of a renamed person's contact." },
    'delete-contact': { doc: 'With --merge: copy the old contact into the other one and delete its file.' },
    'dry-run': { doc: 'Only say what would change.' },
  },
  notes: [
    'KIND is skill, person or study. FROM is the name as records write it, of a person the slug.',
    'Only the bytes of the names change. Of two ratings that meet, that of TO stays. The old word of a skill is kept in logbook.yml, so that it still leads to the skill.',
    'JSON is {files, moves, deletions, unchanged}, of each file {path, places}; paths are relative to the logbook.',
  ],
  async run(input) {
    const { operands, options } = input;
    assertOperands(operands, ['KIND', 'FROM', 'TO']);
    const [kindWord = '', from = '', to = ''] = operands;
    const kind = readKind(kindWord);
    const logbook = await openLogbook(input);
    const contents = await logbook.contents();
    assertWritable(contents);
    const how = options.has('merge') ? 'merge' : 'rename';
    const renaming = renamingOf(readNameChange({ kind, from, to, how }, contents), options);
    const texts = await readTexts(logbook, renaming, contents);
    const plan = planRename(renaming, texts, contents);
    if (!options.has('dry-run')) await write(logbook, plan, texts);
    report(input, logbook, plan);
    return plan.unchanged.length > 0 ? 1 : 0;
  },
};

function readKind(word: string): RenameKind {
  const kind = renameKinds.find((one) => one === word);
  if (kind !== undefined) return kind;
  throw new UsageError(
    `"${word}" is no KIND.${didYouMean(word, renameKinds)} Use one of ${renameKinds.join(', ')}.`,
  );
}

function renamingOf(change: NameChange, options: OptionValues): Renaming {
  const title = options.text('title');
  return { change, ...(title !== undefined && { title }), deletesContact: options.has('delete-contact') };
}

/** Files read side by side. */
const mostReads = 32;

async function readTexts(
  { store }: OpenLogbook,
  renaming: Renaming,
  contents: LogbookContents,
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  await forEachBounded(renamingPaths(renaming, contents), mostReads, async (path) => {
    const found = await store.read(path);
    if (found.kind === 'text') texts.set(path, found.text);
  });
  return texts;
}

async function write(
  { rootPath }: OpenLogbook,
  { files, moves, deletions }: RenamePlan,
  texts: ReadonlyMap<string, string>,
): Promise<void> {
  const writer = new NodeRecordWriter(rootPath);
  const targets = new Map(moves.map(({ from, to }) => [from, to]));
  const editsByPath = new Map(files.map(({ path, edits }) => [path, edits]));
  // A new name that is taken must show before any file says it.
  for (const path of new Set([...targets.keys(), ...editsByPath.keys()])) {
    const before = texts.get(path) ?? '';
    const after = applyTextEdits(before, editsByPath.get(path) ?? []);
    const target = targets.get(path);
    if (target !== undefined) await writer.move(path, target, before, after);
    else await writer.replaceText(path, before, after);
  }
  for (const { path } of deletions) await writer.remove(path, texts.get(path) ?? '');
}

function report({ io, options }: CommandInput, logbook: OpenLogbook, plan: RenamePlan): void {
  const { files, moves, deletions, unchanged } = plan;
  for (const { path, error } of unchanged) {
    io.stderr(`${printable(logbook.shownPath(path))} is left alone: ${printable(error.words)}\n`);
  }
  if (options.has('json')) {
    const shown = files.map(({ path, places }) => ({ path, places }));
    const [deleted, leftAlone] = [deletions, unchanged].map((some) => some.map(({ path }) => path));
    io.stdout(formatJson({ files: shown, moves, deletions: deleted, unchanged: leftAlone }));
    return;
  }
  for (const { path, places, keptValues } of files) {
    io.stdout(`${printable(logbook.shownPath(path))}  ${formatCount(places, 'place', 'places')}\n`);
    for (const { kept, dropped } of keptValues) {
      io.stdout(`    rates both: ${printable(kept)} stays, ${printable(dropped)} goes\n`);
    }
  }
  for (const { from, to } of moves) {
    io.stdout(`${printable(logbook.shownPath(from))} -> ${printable(logbook.shownPath(to))}\n`);
  }
  for (const { path } of deletions) io.stdout(`${printable(logbook.shownPath(path))} is deleted\n`);
}
