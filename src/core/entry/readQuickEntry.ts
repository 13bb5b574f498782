import { readMetrics } from '../metrics/readMetrics.ts';
import { type RecordType, recordTypeDefinition, recordTypeNames } from '../records/recordTypes.ts';
import type { OffsetRange } from '../text/textEdit.ts';
import { computeEntryDraft, titleFromSkills } from './entryDraft.ts';
import { type EntryEnds, readEntryEnds } from './entryEnds.ts';
import { closeSeams } from './entrySeams.ts';
import { readSigil } from './entrySigils.ts';
import { EntryTally } from './entryTally.ts';
import { type EntryTitle, joinTitle, shortenTitle, titleLimit } from './entryTitle.ts';
import { type EntryWord, readEntryWords } from './entryWord.ts';
import type { QuickEntry, QuickEntryContext, QuickEntryToken } from './quickEntry.ts';
import { readLeadingRole } from './roleVerbs.ts';

/** Most hours of one entry: a day, but for a course that is logged as a whole. */
const mostHours = 24;
const mostTrainingHours = 1000;

/**
 * Reads a line of quick entry; every text is a valid line.
 *
 * A letter and a colon at the start (`q:`, `c:`; `prefix` of the record types) choose the type. `#skill`, `#skill=level`, `@person`, `%study`, `+role` and
 * `!private` count anywhere at the beginning of a word; hours (`2h`, `45m`, `1h30`) and a date count at the ends;
 * they are taken out of the title, with the words that only led to them (`with @person`). Figures and the verb
 * that sets the role stay in it. A backslash before a word keeps it as it is: `\#redcap`, `\2h`, `\yesterday`.
 * What the type has no field for stays in the title and is told.
 *
 * @example with today 2026-11-23, `Resolved 48 of 52 queries in the AE form #redcap @statistician 2h yesterday` is
 *   an activity of 2026-11-22 with that title, skill `edc.redcap`, person `statistician`, 2 hours, role `performed`
 *   and one metric: 48 of 52 of unit `query`.
 */
export function readQuickEntry(line: string, context: QuickEntryContext): QuickEntry {
  const { type, range: prefix } = readPrefix(line);
  const tokens: QuickEntryToken[] = prefix === undefined ? [] : [{ kind: 'type', range: prefix }];
  const tally = new EntryTally(type, context);
  const text = takeSigils(readEntryWords(line, prefix?.end ?? 0), { context, tally, tokens });
  const ends = readEntryEnds(text, {
    today: context.today,
    direction: datesPast(type) ? 'past' : 'future',
  });
  const { words, hours } = acceptHours(ends, type, tally);
  for (const word of hours === undefined ? [] : (ends.hours?.words ?? []))
    tokens.push(token('hours', [word]));
  if (ends.date !== undefined) tokens.push(token('date', ends.date.words));
  noticeDates(ends, type, { context, tally });
  const closed = closeSeams(words, tokens);
  tokens.push(...closed.tokens);
  const title = joinTitle(closed.words);
  const { role, metrics } = readTitle(title, { type, tally, tokens });
  const whole = title.text === '' ? titleFromSkills(type, tally.skills) : title.text;
  if (whole.length > titleLimit) {
    tally.notices.push({ code: 'title-shortened', length: whole.length, limit: titleLimit });
  }
  if (whole === '') tally.notices.push({ code: 'empty' });
  const date = ends.date?.date;
  const facts = { type, title: shortenTitle(whole), date, today: context.today, hours, role, metrics };
  const { skills, people, study, isPrivate } = tally;
  return {
    draft: whole === '' ? undefined : computeEntryDraft({ ...facts, skills, people, study, isPrivate }),
    ...(whole.length > titleLimit ? { body: whole } : {}),
    tokens: tokens.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end),
    notices: tally.notices,
    skills: skills.flatMap(({ known }) => known ?? []),
  };
}

/** The letters that choose a type, from the table. */
const typesByPrefix: ReadonlyMap<string, RecordType> = new Map(
  recordTypeNames.flatMap((type) => {
    const { prefix } = recordTypeDefinition(type);
    return prefix === undefined ? [] : [[prefix, type] as const];
  }),
);

/** `q: ...`; not `C:\data` nor `c:/temp`, which begin a path. */
function readPrefix(line: string): { readonly type: RecordType; readonly range?: OffsetRange } {
  const match = /^\s*([a-z]):(?![\\/])/i.exec(line.slice(0, 200));
  const type = typesByPrefix.get(match?.[1]?.toLowerCase() ?? '');
  if (match === null || type === undefined) return { type: 'activity' };
  return { type, range: { start: match[0].length - 2, end: match[0].length } };
}

interface Reading {
  readonly context: QuickEntryContext;
  readonly tally: EntryTally;
  readonly tokens: QuickEntryToken[];
}

/** Takes the sigils out; brackets that stood behind one are left, glued to the word before. */
function takeSigils(words: readonly EntryWord[], { context, tally, tokens }: Reading): readonly EntryWord[] {
  return words.flatMap((word) => {
    const reading = word.isLiteral ? undefined : readSigil(word.text, context);
    if (reading === undefined || !tally.add(reading.value)) return [word];
    const split = word.range.start + reading.length;
    tokens.push({ kind: reading.value.kind, range: { start: word.range.start, end: split } });
    const rest = word.text.slice(reading.length);
    if (rest === '') return [];
    return [{ text: rest, range: { start: split, end: word.range.end }, isLiteral: false, isGlued: true }];
  });
}

/** The hours where the type has a field for them and they are possible; else their words go back into the text. */
function acceptHours(
  ends: EntryEnds,
  type: RecordType,
  tally: EntryTally,
): { readonly words: readonly EntryWord[]; readonly hours: number | undefined } {
  if (ends.hours === undefined) return { words: ends.words, hours: undefined };
  const { hours } = ends.hours;
  const hasField = Object.hasOwn(recordTypeDefinition(type).fields, 'hours');
  const isPossible = hours > 0 && hours <= (type === 'training' ? mostTrainingHours : mostHours);
  if (hasField && isPossible) return { words: ends.words, hours };
  tally.notices.push(
    hasField ? { code: 'hours-out-of-range', hours } : { code: 'not-for-type', field: 'hours', type },
  );
  const words = [...ends.words, ...ends.hours.words].sort((a, b) => a.range.start - b.range.start);
  return { words, hours: undefined };
}

/** Whether the date of a line is the day of the record; else it is a day to come by which something is due. */
function datesPast(type: RecordType): boolean {
  return recordTypeDefinition(type).dated && type !== 'application';
}

function noticeDates(ends: EntryEnds, type: RecordType, { context, tally }: Omit<Reading, 'tokens'>): void {
  if (ends.missingDate !== undefined) {
    tally.notices.push({ code: 'date-does-not-exist', text: ends.missingDate });
  }
  const date = ends.date?.date;
  if (date !== undefined && datesPast(type) && date > context.today) {
    tally.notices.push({ code: 'future-date', date });
  }
}

/** What an activity's title says of its role and its figures. */
function readTitle(
  title: EntryTitle,
  { type, tally, tokens }: Omit<Reading, 'context'> & { readonly type: RecordType },
) {
  if (type !== 'activity') return { role: 'performed' as const, metrics: [] };
  const leading = tally.role === undefined ? leadingRole(title) : undefined;
  if (leading !== undefined) tokens.push({ kind: 'role', range: title.rangeInLine(leading.range) });
  const found = readMetrics(title.text);
  for (const { range } of found) tokens.push({ kind: 'metric', range: title.rangeInLine(range) });
  return {
    role: tally.role ?? leading?.role ?? ('performed' as const),
    metrics: found.map(({ metric }) => metric),
  };
}

/** Most words at the beginning of a title among which its verb is looked for. */
const mostLeadingWords = 6;

function leadingRole({ text }: EntryTitle) {
  const matches = [...text.slice(0, titleLimit).matchAll(/\S+/gu)].slice(0, mostLeadingWords);
  const said = readLeadingRole(matches.map(([word]) => word.replace(/[.,;:!?]+$/u, '')));
  if (said === undefined) return undefined;
  const first = matches[said.first];
  const last = matches[said.first + said.words - 1];
  if (first === undefined || last === undefined) return undefined;
  return { role: said.role, range: { start: first.index, end: last.index + last[0].length } };
}

function token(kind: QuickEntryToken['kind'], words: readonly EntryWord[]): QuickEntryToken {
  return { kind, range: { start: words[0]?.range.start ?? 0, end: words.at(-1)?.range.end ?? 0 } };
}
