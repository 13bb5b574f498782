import { selectRecords } from '../../core/insight/selectRecords.ts';
import type { StoredRecord } from '../../core/records/logbookRecord.ts';
import type { Command } from '../command.ts';
import { formatJson } from '../formatJson.ts';
import { formatTable } from '../formatTable.ts';
import { openLogbook } from '../openLogbook.ts';
import { printable } from '../printable.ts';
import {
  assertOperands,
  dateRangeOptions,
  readDateRange,
  readSkillOption,
  readTypeOption,
} from '../readOptions.ts';
import { remarkBrokenFiles } from '../remarkBrokenFiles.ts';

/** `list`: the records, newest first. */
export const listCommand: Command = {
  name: 'list',
  summary: 'List records, newest first',
  operands: '',
  options: {
    type: { value: 'TYPE', doc: 'Only records of this type.' },
    ...dateRangeOptions,
    skill: { value: 'SKILL', doc: 'Only records with this skill, by id, name or alias.' },
  },
  notes: ['JSON is an array of {path, record}; paths are relative to the logbook.'],
  async run(input) {
    const { operands, options, io } = input;
    assertOperands(operands, []);
    const type = readTypeOption(options);
    const range = readDateRange(options);
    const contents = await (await openLogbook(input)).contents();
    const skill = readSkillOption(options, contents);
    const records = selectRecords(contents, {
      ...range,
      ...(type !== undefined && { types: [type] }),
      ...(skill !== undefined && { skills: [skill] }),
    });
    remarkBrokenFiles(contents, io);
    io.stdout(options.has('json') ? formatJson(records) : formatTable(records.map(formatRow), hoursColumn));
    return 0;
  },
};

const hoursColumn: ReadonlySet<number> = new Set([2]);

function formatRow({ record }: StoredRecord): readonly string[] {
  const hours = 'hours' in record && record.hours !== undefined ? `${record.hours} h` : '';
  const skills = record.skills === undefined ? '' : `[${record.skills.join(', ')}]`;
  return [record.date ?? 'no date', record.type, hours, printable(`${record.title} ${skills}`)];
}
