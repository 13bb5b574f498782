import { type CivilDate, isoDayOfWeek } from '../dates/civilDate.ts';
import { formatMetric } from '../metrics/formatMetric.ts';
import { formatQuantity } from '../metrics/units.ts';
import { recordTypeDefinition } from '../records/recordTypes.ts';
import type { QuickEntry } from './quickEntry.ts';

/** One thing that will be stored, in words. */
export interface EchoPart {
  readonly kind:
    | 'type'
    | 'date'
    | 'title'
    | 'role'
    | 'hours'
    | 'metric'
    | 'skill'
    | 'person'
    | 'study'
    | 'due'
    | 'private';
  readonly text: string;
}

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
  const parts: EchoPart[] = [{ kind: 'type', text: recordTypeDefinition(draft.type).label }];
  if (draft.date !== undefined) parts.push({ kind: 'date', text: formatDay(draft.date) });
  parts.push({ kind: 'title', text: draft.title });
  if (draft.type === 'activity' && draft.role !== undefined) parts.push({ kind: 'role', text: draft.role });
  if ('hours' in draft && draft.hours !== undefined) {
    parts.push({ kind: 'hours', text: formatQuantity(draft.hours, 'h') });
  }
  for (const metric of draft.type === 'activity' ? (draft.metrics ?? []) : []) {
    parts.push({ kind: 'metric', text: formatMetric(metric) });
  }
  for (const text of skillTexts(entry)) parts.push({ kind: 'skill', text });
  for (const person of draft.people ?? []) parts.push({ kind: 'person', text: `@${person}` });
  if (draft.study !== undefined) parts.push({ kind: 'study', text: `%${draft.study}` });
  if (draft.type === 'goal' && draft.due !== undefined) {
    parts.push({ kind: 'due', text: `due ${formatDay(draft.due)}` });
  }
  if (draft.private === true) parts.push({ kind: 'private', text: 'private' });
  return parts;
}

/** Skills with their ratings by name, unknown ones as they are stored. */
function skillTexts({ draft, skills }: QuickEntry): readonly string[] {
  if (draft === undefined) return [];
  const namesById = new Map(skills.map(({ id, name }) => [id, name]));
  const levelsById = new Map(Object.entries(draft.ratings ?? {}));
  const ids = new Set([...(draft.skills ?? []), ...levelsById.keys()]);
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
