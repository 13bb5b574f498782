import type { ReportRecord } from '../achievement/reportRecord.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import { isEvidence, RecordSkills } from '../insight/recordSkills.ts';
import type { LogbookRecord } from '../records/logbookRecord.ts';
import type { Skill } from '../skills/skillCatalogue.ts';

/** Records by the skills that they name, worked out once for all requirements of a posting. */
export class SkillRecords {
  /** Canonical ids of skills with the places of their records in the contents. */
  readonly #placesById = new Map<string, number[]>();
  readonly #records: readonly LogbookRecord[];
  /** Those that an export may tell of. */
  readonly #open: ReadonlySet<LogbookRecord>;

  /** @param open - records that may be shown as work. */
  constructor(view: LogbookView, open: readonly ReportRecord[]) {
    const { contents } = view;
    const recordSkills = new RecordSkills(contents.catalogue);
    this.#records = contents.records.map(({ record }) => record);
    this.#open = new Set(open.map(({ record }) => record));
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

  /**
   * Those of them that show work and that an export may tell of.
   *
   * Copies of a file share an id: where one may not be told of, none is, so that ids alone select exactly these.
   */
  workOn(skills: readonly Skill[]): readonly LogbookRecord[] {
    const work = this.of(skills).filter(isEvidence);
    const hiddenIds = new Set(work.flatMap((record) => (this.#open.has(record) ? [] : [record.id])));
    return work.filter(({ id }) => !hiddenIds.has(id));
  }
}
