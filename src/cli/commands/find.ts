import type { StoredRecord } from '../../core/records/logbookRecord.ts';
import type { FoundRecord } from '../../core/search/recordSearch.ts';
import { RecordSearch } from '../../core/search/recordSearch.ts';
import { formatWording } from '../../core/text/wording.ts';
import { nodeScheduler } from '../../platform/nodeScheduler.ts';
import type { Command } from '../command.ts';
import { formatCount } from '../formatCount.ts';
import { formatJson } from '../formatJson.ts';
import { openLogbook } from '../openLogbook.ts';
import { printable } from '../printable.ts';
import { readToday } from '../readOptions.ts';
import { UsageError } from '../usageError.ts';

/** Most records that are printed: nobody reads more. */
const mostPrinted = 50;

/** `find`: full-text search. */
export const findCommand: Command = {
  name: 'find',
  summary: 'Find records by their text, the best first',
  operands: 'QUERY',
  options: { today: { value: 'DATE', doc: 'The day that counts as today.' } },
  notes: [
    [
      'All words have to be in the record; a beginning is enough. Among them,',
      '  type:question            a type of record',
      '  #sas  skill:sas.macro    a skill, by id, name or alias',
      '  @anna  person:anna       a person, by slug or name',
      '  %onc-2  study:onc-2      a study',
      '  phase:conduct  tag:first-time  status:answered',
      '  week:10  week:2026-W11   a week of the internship, or of the year',
      '  date:2026-03  from:2026-03-14  to:yesterday',
      'Put single quotes around the query: shells take # for something else.',
    ].join('\n'),
    `At most ${mostPrinted} are printed. JSON is {total, found}, of each found {path, record, excerpt}.`,
  ],
  async run(input) {
    const { operands, options, io } = input;
    if (operands.length === 0) throw new UsageError('QUERY is missing.');
    const today = readToday(input);
    const logbook = await openLogbook(input);
    const contents = await logbook.contents();
    const search = new RecordSearch({ store: logbook.store, scheduler: nodeScheduler });
    await search.update(contents, logbook.entries());
    const query = operands.join(' ');
    const { found, total, remarks } = await search.find({ query, today, limit: mostPrinted });
    for (const remark of remarks) io.stderr(`${printable(formatWording(remark))}\n`);
    if (options.has('json')) io.stdout(formatJson({ total, found: found.map(jsonOf) }));
    else io.stdout(found.map((one) => formatFound(one, logbook.shownPath(one.path))).join(''));
    if (remarks.length > 0) return 1;
    if (total > found.length) {
      io.stderr(`${formatCount(total - found.length, 'more is', 'more are')} not shown.\n`);
    }
    return 0;
  },
};

function jsonOf({ path, stored, passage }: FoundRecord): unknown {
  return { path, record: stored?.record ?? null, excerpt: passage?.excerpt ?? '' };
}

function formatFound({ stored, passage }: FoundRecord, shownPath: string): string {
  const excerpt = passage?.excerpt ?? '';
  const lines = [stored === undefined ? 'no record' : formatRecord(stored), `    ${printable(shownPath)}`];
  if (excerpt !== '') lines.push(`    ${printable(excerpt)}`);
  return `${lines.join('\n')}\n`;
}

function formatRecord({ record }: StoredRecord): string {
  return `${record.date ?? 'no date'}  ${record.type}  ${printable(record.title)}`;
}
