import { type OpenLoop, openLoopKinds } from '../../core/insight/openLoop.ts';
import { computeOpenLoops } from '../../core/insight/openLoops.ts';
import { formatWording } from '../../core/text/wording.ts';
import type { Command } from '../command.ts';
import { formatJson } from '../formatJson.ts';
import { formatTable } from '../formatTable.ts';
import { openLogbook } from '../openLogbook.ts';
import { printable } from '../printable.ts';
import { assertOperands, readToday } from '../readOptions.ts';
import { remarkBrokenFiles } from '../remarkBrokenFiles.ts';

/** `due`: what waits for an end. */
export const dueCommand: Command = {
  name: 'due',
  summary: 'List open loops: questions, follow-ups, advice, certificates, reviews',
  operands: '',
  options: { today: { value: 'DATE', doc: 'The day that counts as today.' } },
  notes: [
    'An exclamation mark stands before what calls for something today. The exit code is 0 either way.',
    'JSON is an array of {id, kind, title, note, due, isDue, path}; the path is relative to the logbook.',
  ],
  async run(input) {
    const { operands, options, io } = input;
    assertOperands(operands, []);
    const today = readToday(input);
    const contents = await (await openLogbook(input)).contents();
    const loops = computeOpenLoops({ contents, today });
    remarkBrokenFiles(contents, io);
    io.stdout(options.has('json') ? formatJson(loops.map(plainLoop)) : formatTable(loops.map(formatRow)));
    return 0;
  },
};

function plainLoop({ id, kind, title, note, due, isDue, stored }: OpenLoop): object {
  return {
    id,
    kind,
    title: wordsOf(title),
    note: formatWording(note),
    ...(due && { due }),
    isDue,
    ...(stored && { path: stored.path }),
  };
}

function formatRow({ kind, title, note, isDue }: OpenLoop): readonly string[] {
  return [
    isDue ? '!' : '',
    formatWording(openLoopKinds[kind]),
    formatWording(note),
    printable(wordsOf(title)),
  ];
}

function wordsOf(title: OpenLoop['title']): string {
  return typeof title === 'string' ? title : formatWording(title);
}
