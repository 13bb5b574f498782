import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { builtInSkills } from '../../../src/core/skills/builtInSkills.ts';
import { isMap, RawEntry, RawRecord } from './rawRecord.ts';

const typesByFolder: Readonly<Record<string, string>> = {
  activities: 'activity',
  challenges: 'challenge',
  questions: 'question',
  opportunities: 'opportunity',
  trainings: 'training',
  goals: 'goal',
  programs: 'program',
  contacts: 'contact',
  interactions: 'interaction',
  feedback: 'feedback',
  reflections: 'reflection',
  presence: 'presence',
  applications: 'application',
  achievements: 'achievement',
};

/** Work on skills, as docs/architecture.md has it. */
export const evidenceTypes = ['activity', 'challenge', 'question', 'training', 'interaction'];

/** Types without a day of their own. */
const standingTypes = ['goal', 'program', 'contact'];

/** The files of a logbook, path to text. */
export type RawFiles = Readonly<Record<string, string>>;

/**
 * A logbook as its files have it, read a second time by code that shares nothing with core but the table of skills.
 */
export class RawLogbook {
  readonly profile: RawEntry;
  readonly records: readonly RawRecord[];
  /** Those that state levels. */
  readonly ratings: readonly RawRecord[];
  /** Files that give no record. */
  readonly brokenFiles: number;
  readonly #idsByWord = new Map<string, string>();
  readonly #workBySkill = new Map<string, readonly RawRecord[]>();
  readonly #skillsByRecord = new Map<RawRecord, readonly string[]>();

  constructor(files: RawFiles) {
    const paths = Object.keys(files).filter((path) => path.endsWith('.md'));
    const read = paths.map((path) => readRecord(path, files[path] ?? ''));
    this.profile = new RawEntry(readMap(files['logbook.yml'] ?? '') ?? {});
    this.records = read.filter((one) => one !== undefined);
    this.ratings = this.records.filter((record) => record.has('ratings'));
    this.brokenFiles = read.length - this.records.length;
  }

  of(type: string): readonly RawRecord[] {
    return this.records.filter((record) => record.type === type);
  }

  get(id: string): RawRecord | undefined {
    return this.records.find((record) => record.id === id);
  }

  /** Records of types that show work on a skill. */
  workOn(skill: string): readonly RawRecord[] {
    const known = this.#workBySkill.get(skill);
    if (known !== undefined) return known;
    const work = this.records.filter(
      (record) => evidenceTypes.includes(record.type) && this.skillsOf(record).includes(skill),
    );
    this.#workBySkill.set(skill, work);
    return work;
  }

  /** The id of a skill as a record writes it. */
  skillId(word: string): string {
    const id = this.#idsByWord.get(word) ?? this.#findSkillId(word);
    this.#idsByWord.set(word, id);
    return id;
  }

  #findSkillId(word: string): string {
    const own = this.profile.entries('skills');
    const named = own.find((skill) => [skill.text('id'), skill.text('name')].includes(word));
    const target = named?.text('mergeInto');
    if (target !== undefined) return target;
    const known = builtInSkills.find(
      ({ id, name, aliases }) => id === word || name === word || aliases.includes(word),
    );
    return named?.text('id') ?? known?.id ?? word;
  }

  groupOf(skillId: string): string {
    const own = this.profile.entries('skills').find((skill) => skill.text('id') === skillId);
    const known = builtInSkills.find(({ id }) => id === skillId)?.group;
    return own?.text('group') ?? known ?? (own === undefined ? 'other' : 'own');
  }

  /** The domain that a skill belongs to first. */
  domainOf(skillId: string): number | undefined {
    return builtInSkills.find(({ id }) => id === skillId)?.jtf[0];
  }

  /** Skills that a record names in any way, each once. */
  skillsOf(record: RawRecord): readonly string[] {
    const known = this.#skillsByRecord.get(record);
    if (known !== undefined) return known;
    const words = [
      ...record.texts('skills'),
      ...Object.keys(record.map('ratings')),
      ...(record.type === 'goal' && record.has('skill') ? [record.text('skill') ?? ''] : []),
      ...(record.type === 'feedback' ? record.texts('about') : []),
    ];
    const ids = [...new Set(words.map((word) => this.skillId(word)))];
    this.#skillsByRecord.set(record, ids);
    return ids;
  }

  /** Groups of the skills that a record names, `unassigned` where it names none. */
  groupsOf(record: RawRecord): readonly string[] {
    const groups = new Set(this.skillsOf(record).map((skill) => this.groupOf(skill)));
    return groups.size === 0 ? ['unassigned'] : [...groups];
  }

  /** Whether a record lacks the day that records of its type have. */
  isUndated(record: RawRecord): boolean {
    return record.date === undefined && !standingTypes.includes(record.type);
  }
}

function readRecord(path: string, text: string): RawRecord | undefined {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const end = lines.indexOf('---', 1);
  if (lines[0] !== '---' || end < 0 || lines.some((line) => line.startsWith('<<<<<<< '))) return undefined;
  const map = readMap(lines.slice(1, end).join('\n'));
  const folder = path.split('/')[0] ?? '';
  const type = typeof map?.type === 'string' ? map.type : typesByFolder[folder];
  return map === undefined || type === undefined ? undefined : new RawRecord(path, type, map);
}

function readMap(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value = load(text, { schema: FAILSAFE_SCHEMA });
    return isMap(value) ? value : undefined;
  } catch {
    // A file that cannot be read gives no record, and is counted.
    return undefined;
  }
}
