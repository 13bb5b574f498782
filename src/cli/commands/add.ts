import { computeEntryFindings } from '../../core/entry/entryFindings.ts';
import { computeQuickEntryContext } from '../../core/entry/quickEntryContext.ts';
import { computeQuickEntryEcho } from '../../core/entry/quickEntryEcho.ts';
import { readQuickEntry } from '../../core/entry/readQuickEntry.ts';
import type { LocatedFinding } from '../../core/privacy/fileFindings.ts';
import { fileTitle } from '../../core/privacy/fileTitle.ts';
import { identifierTypes } from '../../core/privacy/identifierTypes.ts';
import { readPrivacyContext } from '../../core/privacy/privacyContext.ts';
import type { LogbookRecord } from '../../core/records/logbookRecord.ts';
import { candidatePaths, planNewRecord } from '../../core/records/newRecord.ts';
import { recordTypeDefinition, recordTypeNames } from '../../core/records/recordTypes.ts';
import { formatWording } from '../../core/text/wording.ts';
import { NodeRecordWriter } from '../../platform/nodeRecordWriter.ts';
import type { Command } from '../command.ts';
import { formatJson } from '../formatJson.ts';
import { noticeWords } from '../noticeWords.ts';
import { assertWritable, openLogbook } from '../openLogbook.ts';
import { printable } from '../printable.ts';
import { assertOperands, readToday } from '../readOptions.ts';

/** `a: activity`, `c: challenge` and so on. */
const typePrefixes = recordTypeNames.flatMap((type) => {
  const { prefix } = recordTypeDefinition(type);
  return prefix === undefined ? [] : [`${prefix}: ${type}`];
});
/** Types on one line of the help. */
const typesPerLine = 4;
const prefixLines = Array.from({ length: Math.ceil(typePrefixes.length / typesPerLine) }, (_, line) =>
  typePrefixes.slice(line * typesPerLine, (line + 1) * typesPerLine).join('  '),
);

/** What was stored that should not leave; the words never repeat it. */
function remarkOn(findings: readonly LocatedFinding[], path: string): string {
  const labels = new Set(findings.map(({ type }) => formatWording(identifierTypes[type].label)));
  return `The record holds: ${[...labels].join(', ')}. Run scan ${path} to see where, and mask it there.`;
}

/** `add`: stores one line as a record, in the grammar of quick entry. */
export const addCommand: Command = {
  name: 'add',
  summary: 'Store one line as a record',
  operands: "'LINE'",
  options: { today: { value: 'DATE', doc: 'The day that counts as today.' } },
  notes: [
    [
      'Put single quotes around the line: shells take # and ! for something else. In the line,',
      '  LETTER:                  the type, at the start; else it is an activity',
      ...prefixLines.map((types) => `                             ${types}`),
      '  #skill #skill=level      a skill, with a self-rating',
      '  @person %study           people and the study',
      '  2h 45m 1h30              hours',
      '  yesterday, 2026-03-14    a date, as the first or last words',
      '  48 of 52 queries         a figure, which also stays in the title',
      '  +assisted !private       the role; keeps the record out of exports',
    ].join('\n'),
    'JSON is {path, record}; the path is relative to the logbook. A new file is written each time.',
    'Where the line holds what may identify a person or is confidential, it is stored all the same, but the name of the file leaves it out; high findings are told on standard error, and JSON has findings with {type, severity} of high and medium ones.',
  ],
  async run(input) {
    const { operands, options, io } = input;
    assertOperands(operands, ['LINE']);
    const [line = ''] = operands;
    const today = readToday(input);
    const logbook = await openLogbook(input);
    const contents = await logbook.contents();
    assertWritable(contents);
    const entry = readQuickEntry(line, computeQuickEntryContext({ contents, today }));
    for (const notice of entry.notices) io.stderr(`${printable(noticeWords(notice))}\n`);
    if (entry.draft === undefined) return 1;
    const id = io.newId();
    const privacy = readPrivacyContext(contents);
    const plan = planNewRecord(entry.draft, id, entry.body, fileTitle(entry.draft, privacy));
    const path = await new NodeRecordWriter(logbook.rootPath).create(candidatePaths(plan), plan.text);
    // A draft is a record without an id.
    const record = { ...entry.draft, id } as LogbookRecord;
    const found = computeEntryFindings(entry, privacy)?.findings ?? [];
    const high = found.filter(({ severity }) => severity === 'high');
    if (high.length > 0) io.stderr(`${printable(remarkOn(high, logbook.shownPath(path)))}\n`);
    if (options.has('json')) {
      const findings = found.map(({ type, severity }) => ({ type, severity }));
      io.stdout(formatJson({ path, record, ...(findings.length > 0 && { findings }) }));
      return 0;
    }
    const echo = computeQuickEntryEcho(entry)
      .map(({ text }) => text)
      .join(' · ');
    io.stdout(`${logbook.shownPath(path)}\n${printable(echo)}\n`);
    return 0;
  },
};
