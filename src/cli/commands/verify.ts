import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { readDocxText } from '../../core/export/readDocxText.ts';
import { sealWords } from '../../core/export/sealWords.ts';
import { type SealCheck, verifySeal } from '../../core/export/verifySeal.ts';
import type { LogbookContents } from '../../core/index/logbookContents.ts';
import { LogbookError } from '../../core/logbookError.ts';
import type { LogbookRecord } from '../../core/records/logbookRecord.ts';
import { formatWording } from '../../core/text/wording.ts';
import { decodeText } from '../../platform/decodeText.ts';
import type { Command } from '../command.ts';
import { formatJson } from '../formatJson.ts';
import { formatTable } from '../formatTable.ts';
import { openLogbook } from '../openLogbook.ts';
import { printable } from '../printable.ts';
import { assertOperands, readToday } from '../readOptions.ts';
import { remarkBrokenFiles } from '../remarkBrokenFiles.ts';

/** `verify`: whether the records of a sealed report are still the same. */
export const verifyCommand: Command = {
  name: 'verify',
  summary: 'Compare a sealed supervisor report with the records as they are now',
  operands: 'FILE',
  options: { today: { value: 'DATE', doc: 'The day that counts as today; later records are left out.' } },
  notes: [
    'FILE is a supervisor report as Markdown, HTML or DOCX. Only the front matter of records counts, not the text below it, and not the text of FILE itself.',
    'The exit code is 0 where nothing changed, else 1; then changed, gone and added records are listed.',
    'JSON is {kind, sealed, changed, gone, added}; paths are relative to the logbook.',
  ],
  async run(input) {
    const { operands, options, io } = input;
    assertOperands(operands, ['FILE']);
    const [file = ''] = operands;
    const today = readToday(input);
    const text = await readReport(resolve(io.cwd, file), file);
    const contents = await (await openLogbook(input)).contents();
    const check = verifySeal(text, { contents, today });
    remarkBrokenFiles(contents, io);
    const words = `${printable(file)}: ${formatWording(sealWords(check))}\n`;
    io.stdout(
      options.has('json') ? formatJson(plainCheck(check, contents)) : words + listOf(check, contents),
    );
    return check.kind === 'unchanged' ? 0 : 1;
  },
};

async function readReport(path: string, shown: string): Promise<string> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new LogbookError('not-found', `${shown} cannot be read.`, 'Check its name and permissions.', {
      cause,
    });
  });
  const document = readDocxText(bytes);
  if (document !== undefined) return document;
  const decoded = decodeText(bytes);
  if (decoded.kind === 'text') return decoded.text;
  throw new LogbookError(
    'invalid-input',
    `${shown} is no text.`,
    'Verify the report as Markdown, HTML or DOCX.',
  );
}

function plainCheck(check: SealCheck, { records }: LogbookContents): object {
  if (!('seal' in check)) return { kind: check.kind };
  const pathsOf = (changed: readonly LogbookRecord[]) =>
    records.flatMap(({ path, record }) => (changed.includes(record) ? [path] : []));
  const { kind, seal } = check;
  const parts =
    kind === 'changed'
      ? {
          changed: pathsOf(check.changed),
          gone: check.gone.map(({ handle }) => handle),
          added: pathsOf(check.added),
        }
      : { changed: [], gone: [], added: [] };
  return { kind, sealed: seal.sealed, ...parts };
}

function listOf(check: SealCheck, { records }: LogbookContents): string {
  if (check.kind !== 'changed') return '';
  const pathOf = (record: LogbookRecord): string =>
    records.find((stored) => stored.record === record)?.path ?? '';
  return formatTable([
    ...check.changed.map((record) => ['changed', printable(pathOf(record))]),
    ...check.gone.map(({ handle, date }) => ['gone', `${handle} ${date}`]),
    ...check.added.map((record) => ['added', printable(pathOf(record))]),
  ]);
}
