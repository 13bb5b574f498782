import { type CivilDate, isoDayOfWeek } from '../dates/civilDate.ts';
import { formatMetric } from '../metrics/formatMetric.ts';
import { formatQuantity } from '../metrics/units.ts';
import type { Role } from '../records/fieldDefinition.ts';
import type { RecordDraft } from '../records/logbookRecord.ts';
import { type RecordType, recordTypeDefinition } from '../records/recordTypes.ts';
import type { QuickEntry } from './quickEntry.ts';

/** One thing that will be stored, in English words; surfaces that speak other languages find its value beside them. */
export type EchoPart =
  | { readonly kind: 'type'; readonly text: string; readonly value: RecordType }
  | { readonly kind: 'date' | 'due'; readonly text: string; readonly value: CivilDate }
  | { readonly kind: 'role'; readonly text: string; readonly value: Role }
  | { readonly kind: 'hours'; readonly text: string; readonly value: number }
  | {
      readonly kind: 'title' | 'metric' | 'skill' | 'person' | 'study' | 'private';
      readonly text: string;
    };

/**
 * What will be stored of a line, in the order in which it is said: type, date, title, role, hours, metrics, skills,
 * people, study, due date, private. Surfaces join the texts; a line without a title gives none.
 *
 * @example `Activity`, `Sun 2026-11-22`, `Resolved 48 of 52 queries in the AE form`, `performed`, `2 h`, `48 of 52
 *   queries resolved`, `#REDCap`, `@statistician`
 */
export function computeQuickEntryEcho(entry: QuickEntry): readonly EchoPart[] {
  const { draft } = entry;
  if (draft === undefined) return [];
  const parts: EchoPart[] = [
    { kind: 'type', text: recordTypeDefinition(draft.type).label, value: draft.type },
  ];
  if (draft.date !== undefined) parts.push({ kind: 'date', text: formatDay(draft.date), value: draft.date });
  parts.push({ kind: 'title', text: draft.title });
  if (draft.type === 'activity' && draft.role !== undefined)
    parts.push({ kind: 'role', text: draft.role, value: draft.role });
  if ('hours' in draft && draft.hours !== undefined) {
    parts.push({ kind: 'hours', text: formatQuantity(draft.hours, 'h'), value: draft.hours });
  }
  for (const metric of draft.type === 'activity' ? (draft.metrics ?? []) : []) {
    parts.push({ kind: 'metric', text: formatMetric(metric) });
  }
  for (const text of skillTexts(entry)) parts.push({ kind: 'skill', text });
  for (const person of peopleOf(draft)) parts.push({ kind: 'person', text: `@${person}` });
  if (draft.study !== undefined) parts.push({ kind: 'study', text: `%${draft.study}` });
  const due = draft.type === 'goal' ? draft.due : draft.type === 'application' ? draft.deadline : undefined;
  if (due !== undefined) parts.push({ kind: 'due', text: `due ${formatDay(due)}`, value: due });
  if (draft.private === true) parts.push({ kind: 'private', text: 'private' });
  return parts;
}

/** Everybody that the line names, whoever said it first. */
function peopleOf(draft: RecordDraft): readonly string[] {
  const from = draft.type === 'feedback' ? draft.from : undefined;
  return [...(from === undefined ? [] : [from]), ...(draft.people ?? [])];
}

/** Skills with their ratings by name, unknown ones as they are stored. */
function skillTexts({ draft, skills }: QuickEntry): readonly string[] {
  if (draft === undefined) return [];
  const namesById = new Map(skills.map(({ id, name }) => [id, name]));
  const levelsById = new Map(Object.entries(draft.ratings ?? {}));
  const about = draft.type === 'feedback' ? (draft.about ?? []) : [];
  const ids = new Set([...(draft.skills ?? []), ...about, ...levelsById.keys()]);
  const goal = draft.type === 'goal' ? draft : undefined;
  const all = goal?.skill === undefined ? [...ids] : [goal.skill, ...ids];
  return all.map((id) => {
    const level = id === goal?.skill ? goal.target : levelsById.get(id);
    return `#${namesById.get(id) ?? id}${level === undefined ? '' : ` = ${level}`}`;
  });
}

const dayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** A date with its weekday: `Sun 2026-11-22`. */
function formatDay(date: CivilDate): string {
  return `${dayNames[isoDayOfWeek(date) - 1]} ${date}`;
}
