import type { LogbookContents } from '../index/logbookContents.ts';
import { RecordSkills } from '../insight/recordSkills.ts';
import type { StoredRecord } from '../records/logbookRecord.ts';
import { contactSlug, peopleOfRecord } from '../records/recordPeople.ts';

/**
 * Names by which a record can be found although its text does not hold them: those of its skills and people, what
 * exports call its study, and the slug of a contact.
 */
export class RecordNames {
  readonly #contents: LogbookContents;
  readonly #skills: RecordSkills;
  readonly #namesBySkill = new Map<string, string>();
  readonly #namesBySlug = new Map<string, string>();
  readonly #aliasesByStudy: ReadonlyMap<string, string>;

  constructor(contents: LogbookContents) {
    this.#contents = contents;
    this.#skills = new RecordSkills(contents.catalogue);
    this.#aliasesByStudy = new Map(
      (contents.profile.studies ?? []).map(({ id, alias = '' }) => [id, alias] as const),
    );
    for (const { path, record } of contents.records) {
      if (record.type === 'contact') this.#namesBySlug.set(contactSlug(path), record.title);
    }
  }

  /** All of them, one a line. */
  of({ path, record }: StoredRecord): string {
    const names = this.#skills.of(record).map((id) => this.#namesOfSkill(id));
    for (const slug of peopleOfRecord(record)) names.push(this.#namesBySlug.get(slug) ?? '');
    if (record.type === 'contact') names.push(contactSlug(path));
    names.push(this.#aliasesByStudy.get(record.study ?? '') ?? '');
    return names.filter((name) => name !== '').join('\n');
  }

  #namesOfSkill(id: string): string {
    const known = this.#namesBySkill.get(id);
    if (known !== undefined) return known;
    const skill = this.#contents.catalogue.get(id);
    const names = skill === undefined ? '' : [skill.id, skill.name, ...skill.aliases].join('\n');
    this.#namesBySkill.set(id, names);
    return names;
  }
}
