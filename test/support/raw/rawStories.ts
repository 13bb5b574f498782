import type { StoryTheme } from '../../../src/core/achievement/storyThemes.ts';
import type { RawLogbook } from './rawLogbook.ts';
import type { RawRecord } from './rawRecord.ts';

/** Stories that are kept for one theme. */
const mostStories = 3;
const storyTypes = ['challenge', 'feedback', 'activity'];

/** What the fields of a record show, whatever its words say. */
function signsOf(record: RawRecord): readonly string[] {
  const figures = record.entries('metrics');
  const signs: Readonly<Record<string, boolean>> = {
    options: record.texts('options').length > 1,
    asked: record.texts('asked').length > 0,
    feedback: record.type === 'feedback',
    change: record.type === 'feedback' && record.has('changed'),
    team: (record.number('teamSize') ?? 1) > 1,
    help: record.texts('helped').length + record.texts('helpedBy').length > 0,
    volunteered: record.type === 'activity' && record.has('opportunity'),
    gain: figures.some((figure) => figure.has('from')),
    led: record.type === 'activity' && record.role === 'led',
    taught: record.type === 'activity' && record.role === 'trained',
  };
  return Object.keys(signs).filter((sign) => signs[sign]);
}

function wordsOf(record: RawRecord): string {
  const keys = {
    challenge: ['situation', 'choice', 'outcome'],
    feedback: ['said', 'changed'],
    activity: [],
  }[record.type];
  const texts = (keys ?? []).map((key) => record.text(key) ?? '');
  return [record.title, ...record.texts('tags'), ...texts, ...record.texts('options')].join('\n');
}

/** Points for what the fields, the skills and the words of a record say of a theme. */
function scoreOf(raw: RawLogbook, record: RawRecord, { signs, skills, words }: StoryTheme): number {
  const hasSign = signsOf(record).some((sign) => signs.some((one) => one === sign));
  const hasSkill = raw
    .skillsOf(record)
    .some((id) => skills.some((rule) => (rule.endsWith('.') ? id.startsWith(rule) : id === rule)));
  const hasWord = words.some((word) => new RegExp(`(^|[^\\p{L}])${word}`, 'iu').test(wordsOf(record)));
  return (hasSign ? 4 : 0) + (hasSkill ? 3 : 0) + (hasWord ? 2 : 0);
}

/** Parts of its fields that a record fills. */
function fullnessOf(record: RawRecord): number {
  if (record.type === 'activity') return 2;
  const keys = record.type === 'challenge' ? ['situation', 'choice', 'outcome'] : ['said', 'changed'];
  return keys.filter((key) => record.has(key)).length;
}

function canBeTold(record: RawRecord): boolean {
  if (record.type === 'challenge') return record.has('choice') || record.has('outcome');
  return record.type === 'feedback' || (record.type === 'activity' && record.entries('metrics').length > 0);
}

/** The best stories of a theme: most of it first, then the fullest, then by type, then the newest. */
export function bestStories(
  raw: RawLogbook,
  records: readonly RawRecord[],
  theme: StoryTheme,
): readonly RawRecord[] {
  const scored = records
    .filter(canBeTold)
    .map((record) => ({ record, score: scoreOf(raw, record, theme) }))
    .filter(({ score }) => score > 0);
  scored.sort(
    ({ record: a, score: scoreA }, { record: b, score: scoreB }) =>
      scoreB - scoreA ||
      fullnessOf(b) - fullnessOf(a) ||
      storyTypes.indexOf(a.type) - storyTypes.indexOf(b.type) ||
      (b.date ?? '').localeCompare(a.date ?? '') ||
      (a.id < b.id ? -1 : 1),
  );
  return scored.slice(0, mostStories).map(({ record }) => record);
}

/** The parts of a story that a record says. */
export function storyPartsOf(record: RawRecord): readonly string[] {
  const { type } = record;
  const isOfStudy = record.has('study');
  const parts: Readonly<Record<string, boolean>> = {
    situation: isOfStudy || (type === 'challenge' ? record.has('situation') : type === 'feedback'),
    task: type === 'challenge',
    action:
      type === 'activity' ||
      (type === 'feedback'
        ? record.has('changed')
        : ['options', 'asked', 'choice'].some((key) => record.has(key))),
    result: type === 'challenge' ? record.has('outcome') : type === 'activity',
  };
  return Object.keys(parts).filter((part) => parts[part]);
}
