import type { CivilDate } from '../dates/civilDate.ts';
import type { LogbookRecord, RecordOf } from '../records/logbookRecord.ts';
import { adviceStageOf } from './adviceFacts.ts';
import { isAnswered } from './encounters.ts';
import type { Figure } from './recordSelection.ts';

/** What went to and fro with one person up to today. */
export interface ContactDepth {
  readonly interactions: Figure;
  /** Pieces of advice; those of a meeting with several people count for each of them. */
  readonly adviceReceived: Figure;
  /** Those that were done, whether their giver knows yet or not (`adviceStageOf`). */
  readonly adviceActedOn: Figure;
  /** Those of which the person was told what came of them. */
  readonly adviceReportedBack: Figure;
  /** Records in which the user helped the person. */
  readonly helpGiven: Figure;
  /** Records in which the person helped, was asked in a challenge, or a question asked to them was answered. */
  readonly helpReceived: Figure;
}

/**
 * How far a relationship got, by what was exchanged and never by how often one met: a hundred meetings without
 * advice or help are `new`.
 */
export const contactBands = ['new', 'acquainted', 'working', 'trusted'] as const;
export type ContactBand = (typeof contactBands)[number];

/*
 * Our own thresholds. Received: advice and help. Returned: advice acted on, advice reported back, help given.
 * One exchange makes an acquaintance; three with something in return are a working relationship; three returned
 * for three received, and the person knows of it, are trust.
 */
const workingExchanges = 3;
const trustedReceived = 3;
const trustedReturned = 3;

/** The band of a depth. */
export function bandOf(depth: ContactDepth): ContactBand {
  const received = depth.adviceReceived.value + depth.helpReceived.value;
  const visible = depth.adviceReportedBack.value + depth.helpGiven.value;
  const returned = depth.adviceActedOn.value + visible;
  if (received >= trustedReceived && returned >= trustedReturned && visible > 0) return 'trusted';
  if (received > 0 && returned > 0 && received + returned >= workingExchanges) return 'working';
  return received + returned > 0 ? 'acquainted' : 'new';
}

/** A sum with the ids of the records that it adds up. */
class FigureTally {
  #value = 0;
  readonly #ids = new Set<string>();

  add(id: string, value = 1): void {
    if (value === 0) return;
    this.#value += value;
    this.#ids.add(id);
  }

  get figure(): Figure {
    return { value: this.#value, selection: { ids: [...this.#ids] } };
  }
}

/** Adds up the depth of one contact, record by record. */
export class ContactDepthTally {
  readonly #person: string;
  readonly #today: CivilDate;
  readonly #interactions = new FigureTally();
  readonly #received = new FigureTally();
  readonly #actedOn = new FigureTally();
  readonly #reportedBack = new FigureTally();
  readonly #given = new FigureTally();
  readonly #helped = new FigureTally();

  constructor(person: string, today: CivilDate) {
    this.#person = person;
    this.#today = today;
  }

  /** @param record - one that tells of an encounter with the person (`encountersOf`). */
  add(record: LogbookRecord): void {
    if (record.type === 'interaction') this.#addInteraction(record);
    if ('helped' in record && record.helped?.includes(this.#person)) this.#given.add(record.id);
    if (this.#isHelp(record)) this.#helped.add(record.id);
  }

  get depth(): ContactDepth {
    return {
      interactions: this.#interactions.figure,
      adviceReceived: this.#received.figure,
      adviceActedOn: this.#actedOn.figure,
      adviceReportedBack: this.#reportedBack.figure,
      helpGiven: this.#given.figure,
      helpReceived: this.#helped.figure,
    };
  }

  #addInteraction({ id, people = [], helpedBy = [], advice = [] }: RecordOf<'interaction'>): void {
    this.#interactions.add(id);
    if (![...people, ...helpedBy].includes(this.#person)) return;
    const stages = advice.map((item) => adviceStageOf(item, this.#today));
    const reported = stages.filter((stage) => stage === 'reported').length;
    this.#received.add(id, advice.length);
    this.#reportedBack.add(id, reported);
    this.#actedOn.add(id, reported + stages.filter((stage) => stage === 'to-report').length);
  }

  #isHelp(record: LogbookRecord): boolean {
    if ('helpedBy' in record && record.helpedBy?.includes(this.#person)) return true;
    if (record.type === 'challenge') return record.asked?.includes(this.#person) === true;
    if (record.type !== 'question') return false;
    return record.askedTo?.includes(this.#person) === true && isAnswered(record, this.#today);
  }
}
