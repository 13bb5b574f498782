import { type CivilDate, readCivilDate } from '../core/dates/civilDate.ts';
import type { LogbookContents } from '../core/index/logbookContents.ts';
import { isRecordType, type RecordType, recordTypeNames } from '../core/records/recordTypes.ts';
import { canonicalSkillId } from '../core/skills/skillCatalogue.ts';
import type { CommandInput, OptionDefinition, OptionValues } from './command.ts';
import { didYouMean } from './didYouMean.ts';
import { UsageError } from './usageError.ts';

/** Days from and to, both included; open where an end is absent. */
export interface DateRange {
  readonly from?: CivilDate;
  readonly to?: CivilDate;
}

/** The date that an option gives; `undefined` where it was not given. */
function readDateOption(options: OptionValues, name: string): CivilDate | undefined {
  const text = options.text(name);
  if (text === undefined) return undefined;
  const date = readCivilDate(text);
  if (date === undefined) {
    throw new UsageError(`"${text}" is no existing date for --${name}. Write it as YYYY-MM-DD.`);
  }
  return date;
}

/** The options that `readDateRange` reads. */
export const dateRangeOptions = {
  from: { value: 'DATE', doc: 'Only records of this day or later.' },
  to: { value: 'DATE', doc: 'Only records of this day or earlier.' },
} as const satisfies Readonly<Record<string, OptionDefinition>>;

/** The range of `--from` and `--to`. */
export function readDateRange(options: OptionValues): DateRange {
  const from = readDateOption(options, 'from');
  const to = readDateOption(options, 'to');
  if (from !== undefined && to !== undefined && from > to) {
    throw new UsageError(`--from ${from} is after --to ${to}. Exchange them.`);
  }
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

/** The day that counts as today: `--today`, else that of the clock. */
export function readToday({ options, io }: CommandInput): CivilDate {
  return readDateOption(options, 'today') ?? io.today;
}

/** The record type of `--type`. */
export function readTypeOption(options: OptionValues): RecordType | undefined {
  const text = options.text('type');
  if (text === undefined || isRecordType(text)) return text;
  const hint = didYouMean(text, recordTypeNames);
  throw new UsageError(`"${text}" is no record type.${hint} Use one of ${recordTypeNames.join(', ')}.`);
}

/** The canonical skill id of `--skill`: a skill of the catalogue by any of its names, or one that a record has. */
export function readSkillOption(options: OptionValues, contents: LogbookContents): string | undefined {
  const text = options.text('skill');
  if (text === undefined) return undefined;
  const { catalogue, records } = contents;
  if (catalogue.get(text) !== undefined || catalogue.find(text) !== undefined) {
    return canonicalSkillId(catalogue, text);
  }
  if (records.some(({ record }) => record.skills?.includes(text))) return text;
  const near = catalogue.suggest(text, 3).map(({ id }) => id);
  const hint = near.length > 0 ? ` Near ones are ${near.join(', ')}.` : '';
  throw new UsageError(`No skill is called "${text}", and no record has it.${hint}`);
}

/** That exactly these operands were given. */
export function assertOperands(operands: readonly string[], names: readonly string[]): void {
  const missing = names[operands.length];
  if (missing !== undefined) throw new UsageError(`${missing} is missing.`);
  const extra = operands[names.length];
  if (extra !== undefined)
    throw new UsageError(`"${extra}" is one word too many. Put quotes around text with blanks.`);
}
