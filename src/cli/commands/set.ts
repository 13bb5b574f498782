import { relative, resolve, sep } from 'node:path';
import type { FileText } from '../../core/index/fileStore.ts';
import { LogbookError } from '../../core/logbookError.ts';
import { formatProblem, problem } from '../../core/problems.ts';
import { planSetField } from '../../core/records/planSetField.ts';
import { applyTextEdits } from '../../core/text/textEdit.ts';
import { NodeRecordWriter } from '../../platform/nodeRecordWriter.ts';
import { isPathBelow } from '../../platform/pathBelow.ts';
import type { Command } from '../command.ts';
import { formatJson } from '../formatJson.ts';
import { assertWritable, type OpenLogbook, openLogbook } from '../openLogbook.ts';
import { printable } from '../printable.ts';
import { assertOperands } from '../readOptions.ts';

/** `set`: gives one key of one file another value. */
export const setCommand: Command = {
  name: 'set',
  summary: 'Change one key of a record or of logbook.yml',
  operands: 'FILE KEY VALUE',
  options: {},
  notes: [
    'FILE is a path from here or from the logbook.',
    'Lists are written a, b and the figures of an activity in YAML: {name: queries resolved, value: 48, unit: query}.',
    'An empty value removes the key.',
    'Only the bytes of that value change. JSON is {path, key, changed}; the path is relative to the logbook.',
  ],
  async run(input) {
    const { operands, options, io } = input;
    assertOperands(operands, ['FILE', 'KEY', 'VALUE']);
    const [file = '', key = '', value = ''] = operands;
    const logbook = await openLogbook(input);
    assertWritable(await logbook.contents());
    const { path, text } = await readFile(logbook, file, io.cwd);
    const { edits, problems } = planSetField(text, path, key, value);
    for (const one of problems) io.stderr(`${printable(formatProblem(one))}\n`);
    if (problems.length > 0) return 1;
    const changed = edits.length > 0;
    if (changed) {
      await new NodeRecordWriter(logbook.rootPath).replaceText(path, text, applyTextEdits(text, edits));
    }
    const words = `${logbook.shownPath(path)}${changed ? '' : ' says so already'}\n`;
    io.stdout(options.has('json') ? formatJson({ path, key, changed }) : words);
    return 0;
  },
};

/** The text of a file that is named from the current folder or from the logbook's root. */
async function readFile(
  { rootPath, store }: OpenLogbook,
  file: string,
  cwd: string,
): Promise<{ readonly path: string; readonly text: string }> {
  const paths = [resolve(cwd, file), resolve(rootPath, file)]
    .map((absolute) => relative(rootPath, absolute).split(sep).join('/'))
    .filter((path) => isPathBelow(rootPath, path));
  if (paths.length === 0) {
    throw new LogbookError(
      'invalid-input',
      `${file} is not in the logbook ${rootPath}.`,
      'Name a file of it.',
    );
  }
  for (const path of paths) {
    const found = await store.read(path);
    if (found.kind === 'text') return { path, text: found.text };
    if (found.kind === 'unreadable') throw unreadable(file, found);
  }
  throw new LogbookError('not-found', `${file} is no file of the logbook.`, 'Check the path.');
}

function unreadable(file: string, { code, facts }: FileText & { readonly kind: 'unreadable' }): LogbookError {
  return new LogbookError('invalid-input', `${file}:`, formatProblem(problem(code, [], facts)));
}
