import type { LogbookView } from '../index/logbookContents.ts';
import { isEvidence, RecordSkills } from '../insight/recordSkills.ts';
import type { LogbookRecord } from '../records/logbookRecord.ts';
import type { Skill } from '../skills/skillCatalogue.ts';

/** Records by the skills that they name, worked out once for all requirements of a posting. */
export class SkillRecords {
  /** Canonical ids of skills with the places of their records in the contents. */
  readonly #placesById = new Map<string, number[]>();
  readonly #records: readonly LogbookRecord[];
  readonly #today: string;

  constructor({ contents, today }: LogbookView) {
    const recordSkills = new RecordSkills(contents.catalogue);
    this.#records = contents.records.map(({ record }) => record);
    this.#today = today;
    for (const [place, record] of this.#records.entries()) {
      for (const id of recordSkills.of(record)) {
        const places = this.#placesById.get(id);
        if (places === undefined) this.#placesById.set(id, [place]);
        else places.push(place);
      }
    }
  }

  /** Records that name any of the skills, in the order of the contents: newest first. */
  of(skills: readonly Skill[]): readonly LogbookRecord[] {
    const places = new Set(skills.flatMap(({ id }) => this.#placesById.get(id) ?? []));
    return [...places].sort((a, b) => a - b).flatMap((place) => this.#records[place] ?? []);
  }

  /** Those of them that show work up to today: what `selectRecords` gives for the figure. */
  workOn(skills: readonly Skill[]): readonly LogbookRecord[] {
    return this.of(skills).filter(
      (record) => isEvidence(record) && record.date !== undefined && record.date <= this.#today,
    );
  }
}
