import type { LogbookContents } from '../index/logbookContents.ts';
import { recall } from '../index/memory.ts';
import type { LogbookRecord } from '../records/logbookRecord.ts';
import type { RecordType } from '../records/recordTypes.ts';
import type { SkillCatalogue } from '../skills/skillCatalogue.ts';
import { canonicalSkillId } from '../skills/skillCatalogue.ts';

/**
 * Types whose records show work on the skills they name.
 *
 * Goals are plans, contacts are other people, and a reflection is a rating or a look back at work that has a
 * record of its own: counting those would count the same work twice.
 */
export const evidenceTypes = [
  'activity',
  'challenge',
  'question',
  'training',
  'interaction',
] as const satisfies readonly RecordType[];

const evidenceTypeSet: ReadonlySet<RecordType> = new Set(evidenceTypes);

/** Whether a record shows work on the skills it names. */
export function isEvidence(record: LogbookRecord): boolean {
  return evidenceTypeSet.has(record.type);
}

/** Group under which skills count that the catalogue does not know. */
export const unknownSkillGroup = 'other';
/** Group under which records count that name no skill. */
const noSkillGroup = 'unassigned';

const none: readonly string[] = [];

/** Skills that a type names in fields of its own. */
function ownSkills(record: LogbookRecord): readonly string[] {
  if (record.type === 'goal') return record.skill === undefined ? none : [record.skill];
  return record.type === 'feedback' ? (record.about ?? none) : none;
}

/** The skills of records by the catalogue of a logbook; with a memory the same for the same catalogue. */
export function recordSkillsOf(contents: Pick<LogbookContents, 'catalogue' | 'memory'>): RecordSkills {
  return recall(contents, createRecordSkills, contents.catalogue);
}

function createRecordSkills(catalogue: SkillCatalogue): RecordSkills {
  return new RecordSkills(catalogue);
}

/** Which skills records name, by canonical id; each word is looked up in the catalogue once. */
export class RecordSkills {
  readonly #catalogue: SkillCatalogue;
  readonly #idsByWord = new Map<string, string>();
  readonly #groupsById = new Map<string, string>();

  constructor(catalogue: SkillCatalogue) {
    this.#catalogue = catalogue;
  }

  /** The canonical id of a skill as a record writes it. */
  idOf(word: string): string {
    const known = this.#idsByWord.get(word);
    if (known !== undefined) return known;
    const id = canonicalSkillId(this.#catalogue, word);
    this.#idsByWord.set(word, id);
    return id;
  }

  /**
   * Canonical ids that a record names in `skills`, in `ratings`, as a goal's `skill` or as what feedback is `about`,
   * each once, in that order.
   */
  of(record: LogbookRecord): readonly string[] {
    const own = ownSkills(record);
    if (record.ratings === undefined && own.length === 0) {
      const words = record.skills;
      if (words === undefined || words.length === 0) return none;
      const [word] = words;
      if (words.length === 1 && word !== undefined) return [this.idOf(word)];
    }
    const ids = new Set<string>();
    for (const word of record.skills ?? none) ids.add(this.idOf(word));
    for (const word of Object.keys(record.ratings ?? {})) ids.add(this.idOf(word));
    for (const word of own) ids.add(this.idOf(word));
    return [...ids];
  }

  /** Canonical ids that a record rates. */
  ratedBy(record: LogbookRecord): readonly string[] {
    return record.ratings === undefined ? none : Object.keys(record.ratings).map((word) => this.idOf(word));
  }

  /** The group of a canonical skill id. */
  groupOf(skillId: string): string {
    const known = this.#groupsById.get(skillId);
    if (known !== undefined) return known;
    const group = this.#catalogue.get(skillId)?.group ?? unknownSkillGroup;
    this.#groupsById.set(skillId, group);
    return group;
  }

  /** Groups of the skills that a record names, each once; `noSkillGroup` alone where it names none. */
  groupsOf(record: LogbookRecord): readonly string[] {
    return this.groupsOfSkills(this.of(record));
  }

  /** As `groupsOf`, of the skills that a record names. */
  groupsOfSkills(ids: readonly string[]): readonly string[] {
    const [first] = ids;
    if (first === undefined) return [noSkillGroup];
    return ids.length === 1 ? [this.groupOf(first)] : [...new Set(ids.map((id) => this.groupOf(id)))];
  }

  /** The name of a skill, or its id where the catalogue does not know it. */
  nameOf(skillId: string): string {
    return this.#catalogue.get(skillId)?.name ?? skillId;
  }
}
