import { relative, resolve } from 'node:path';
import { storedTexts } from '../../core/export/gate/storedTexts.ts';
import type { Command } from '../command.ts';
import { formatCount } from '../formatCount.ts';
import { formatJson } from '../formatJson.ts';
import { openLogbook } from '../openLogbook.ts';
import { assertOperands, readToday } from '../readOptions.ts';
import { remarkBrokenFiles } from '../remarkBrokenFiles.ts';
import { gateNote, tellOpenFindings } from '../tellOpenFindings.ts';
import { writeOnce } from '../writeOnce.ts';

/** `reminders`: due days as a calendar. */
export const remindersCommand: Command = {
  name: 'reminders',
  summary: 'Write due days as an iCalendar file',
  operands: '',
  options: {
    out: {
      value: 'FILE',
      doc: 'The file to write; it may not exist yet. Without it the calendar is printed.',
    },
    today: { value: 'DATE', doc: 'The day that counts as today.' },
  },
  notes: [
    'Private records are left out; confidential terms and names of contacts are replaced.',
    gateNote,
    'JSON is {path, reminders, privateOnes}, or {calendar, reminders, privateOnes} without --out.',
  ],
  async run(input) {
    const { operands, options, io } = input;
    assertOperands(operands, []);
    const today = readToday(input);
    const logbook = await openLogbook(input);
    const contents = await logbook.contents();
    remarkBrokenFiles(contents, io);
    const { planReminders } = await import('../../core/export/planReminders.ts');
    const { text, reminders, privateOnes } = await planReminders(
      { contents, today },
      { readText: storedTexts(logbook.store) },
    ).catch(tellOpenFindings(logbook, input));
    if (privateOnes > 0) io.stderr(`Left out: ${privateOnes} private.\n`);
    const out = options.text('out');
    if (out === undefined) {
      io.stdout(options.has('json') ? formatJson({ calendar: text, reminders, privateOnes }) : text);
      return 0;
    }
    const path = resolve(io.cwd, out);
    await writeOnce(path, out, text);
    const summary = { path: relative(io.cwd, path), reminders, privateOnes };
    io.stdout(
      options.has('json')
        ? formatJson(summary)
        : `${out}: ${formatCount(reminders, 'reminder', 'reminders')}\n`,
    );
    return 0;
  },
};
