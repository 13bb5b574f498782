import type { Level, Role } from '../records/fieldDefinition.ts';
import type { RecordType } from '../records/recordTypes.ts';
import type { Skill } from '../skills/skillCatalogue.ts';
import { findLevel, type SigilValue } from './entrySigils.ts';
import type { QuickEntryContext, QuickEntryNotice } from './quickEntry.ts';

/** A skill as the line names it. */
export interface EntrySkill {
  /** Id of the catalogue, or the word itself. */
  readonly id: string;
  readonly known: Skill | undefined;
  readonly level: Level | undefined;
}

/** Most near skills that a notice names. */
const mostNear = 3;

/** What the tokens of a line say together, each skill, person and study once. */
export class EntryTally {
  readonly #context: QuickEntryContext;
  readonly #type: RecordType;
  readonly #skillsById = new Map<string, EntrySkill>();
  readonly #people = new Set<string>();
  readonly notices: QuickEntryNotice[] = [];
  study: string | undefined;
  role: Role | undefined;
  isPrivate = false;

  constructor(type: RecordType, context: QuickEntryContext) {
    this.#type = type;
    this.#context = context;
  }

  /** In the order in which the line names them. */
  get skills(): readonly EntrySkill[] {
    return [...this.#skillsById.values()];
  }

  get people(): readonly string[] {
    return [...this.#people];
  }

  /** Takes a value over; `false` where the type has no place for it, so that it stays text. */
  add(value: SigilValue): boolean {
    switch (value.kind) {
      case 'skill':
        this.#addSkill(value);
        return true;
      case 'person':
        if (!value.isKnown && !this.#people.has(value.person)) {
          this.notices.push({ code: 'new-person', person: value.person });
        }
        this.#people.add(value.person);
        return true;
      case 'study':
        if (this.study !== undefined && this.study !== value.study) return false;
        if (!value.isKnown && this.study === undefined) {
          this.notices.push({ code: 'new-study', study: value.study });
        }
        this.study = value.study;
        return true;
      case 'role':
        if (this.#type !== 'activity') {
          this.notices.push({ code: 'not-for-type', field: 'role', type: this.#type });
          return false;
        }
        this.role = value.role;
        return true;
      case 'private':
        this.isPrivate = true;
        return true;
    }
  }

  #addSkill({ skill, known, level }: SigilValue & { readonly kind: 'skill' }): void {
    const before = this.#skillsById.get(skill);
    const found = level === undefined ? undefined : findLevel(level);
    if (level !== undefined && found === undefined) {
      this.notices.push({ code: 'unknown-level', skill, level });
    }
    if (known === undefined && before === undefined) {
      const near = this.#context.catalogue.suggest(skill, mostNear).map(({ id }) => id);
      this.notices.push({ code: 'new-skill', skill, near });
    }
    this.#skillsById.set(skill, { id: skill, known, level: found ?? before?.level });
  }
}
