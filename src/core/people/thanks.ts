import type { CivilDate } from '../dates/civilDate.ts';
import { createRedactor, type Redactor } from '../export/redactor.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import { type Advice, adviceStageOf } from '../insight/adviceFacts.ts';
import type { ContactFacts } from '../insight/contactFacts.ts';
import { isAnswered } from '../insight/encounters.ts';
import { tidyPhrase } from '../question/phrase.ts';
import type { LogbookRecord, RecordOf, StoredRecord } from '../records/logbookRecord.ts';
import { letterDay } from './letter.ts';

/** Something to thank a person for, as the records tell it. */
export interface ThankReason {
  readonly stored: StoredRecord;
  /** When it happened. */
  readonly date: CivilDate;
  /** Goes on after "I thank you for:", without a full stop. */
  readonly text: string;
}

/** What there is to thank a person for. */
export interface Thanks {
  /** The last thank-you that is logged, with its record. */
  readonly last?: { readonly date: CivilDate; readonly record: RecordOf<'interaction'> };
  /** What happened since that day, or ever; the newest first. */
  readonly reasons: readonly ThankReason[];
}

/**
 * What a person did for the user since the last thank-you: advice, answers, feedback, help, time.
 *
 * Private records are left out, and terms that no export may hold are replaced.
 *
 * @param redactor - who asks about many people makes it once.
 */
export function computeThanks(
  { contents, today }: LogbookView,
  { slug, records }: ContactFacts,
  redactor: Redactor = createRedactor(contents),
): Thanks {
  const teller = new ThankTeller(slug, today, (text) => tidyPhrase(redactor.redact(text)));
  const last = lastThankYou(records, today);
  const reasons = records
    .filter(({ record }) => record.private !== true)
    .flatMap((stored) => teller.reasonsOf(stored))
    .filter(({ date }) => date <= today && (last === undefined || date > last.date))
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  return { ...(last && { last }), reasons };
}

function lastThankYou(records: readonly StoredRecord[], today: CivilDate): Thanks['last'] {
  // Newest first, as the contents are.
  for (const { record } of records) {
    if (record.type !== 'interaction' || record.kind !== 'thank-you') continue;
    if (record.date !== undefined && record.date <= today) return { date: record.date, record };
  }
  return undefined;
}

class ThankTeller {
  readonly #slug: string;
  readonly #today: CivilDate;
  readonly #plain: (text: string) => string;

  constructor(slug: string, today: CivilDate, plain: (text: string) => string) {
    this.#slug = slug;
    this.#today = today;
    this.#plain = plain;
  }

  reasonsOf(stored: StoredRecord): readonly ThankReason[] {
    const { record } = stored;
    const date = this.#dateOf(record);
    if (date === undefined) return [];
    const texts = this.#textsOf(record, letterDay(date));
    return texts.filter((text) => text !== '').map((text) => ({ stored, date, text }));
  }

  #dateOf(record: LogbookRecord): CivilDate | undefined {
    return record.type === 'question' ? (record.answered ?? record.date) : record.date;
  }

  #textsOf(record: LogbookRecord, day: string): readonly string[] {
    switch (record.type) {
      case 'interaction':
        return this.#ofInteraction(record, day);
      case 'feedback':
        return record.from === this.#slug ? [this.#ofFeedback(record, day)] : [];
      case 'question':
        return this.#ofQuestion(record, day);
      case 'challenge':
        return record.asked?.includes(this.#slug)
          ? [this.#about(record.title, (title) => `letting me ask you about "${title}" (${day})`)]
          : [];
      case 'activity':
        return record.helpedBy?.includes(this.#slug) ? [this.#ofHelp(record.title, day)] : [];
      default:
        return [];
    }
  }

  /** Advice is the person's only where nobody else was there. */
  #ofInteraction(record: RecordOf<'interaction'>, day: string): readonly string[] {
    const { people = [], advice = [], takeaways = [], helpedBy = [], title, kind } = record;
    const help = helpedBy.includes(this.#slug) ? [this.#ofHelp(title, day)] : [];
    if (people.length !== 1 || people[0] !== this.#slug || kind === 'thank-you') return help;
    const advised = advice.map((item) => this.#ofAdvice(item, day));
    const [takeaway = ''] = takeaways;
    const taken =
      advised.length > 0
        ? ''
        : this.#about(takeaway, (words) => `our talk of ${day}, from which I took: ${words}`);
    return [...advised, taken, ...help];
  }

  #ofAdvice(advice: Advice, day: string): string {
    const stage = adviceStageOf(advice, this.#today);
    const isActedOn = stage === 'to-report' || stage === 'reported';
    return this.#about(advice.text, (words) => {
      const given = `your advice of ${day}: "${words}"`;
      if (!isActedOn) return given;
      return (
        this.#about(advice.action ?? '', (done) => `${given} (what I did: ${done})`) ||
        (advice.status === 'done' ? `${given}, which I followed` : given)
      );
    });
  }

  #ofFeedback({ said, title, changed }: RecordOf<'feedback'>, day: string): string {
    return this.#about(said ?? title, (words) => {
      const feedback = `your feedback of ${day}: "${words}"`;
      return this.#about(changed ?? '', (done) => `${feedback} (what I changed: ${done})`) || feedback;
    });
  }

  #ofQuestion(question: RecordOf<'question'>, day: string): readonly string[] {
    const { askedTo = [], title } = question;
    if (!askedTo.includes(this.#slug) || !isAnswered(question, this.#today)) return [];
    const help = askedTo.length === 1 ? 'your answer to' : 'your help with';
    return [this.#about(title, (words) => `${help} my question "${words}" (${day})`)];
  }

  #ofHelp(title: string, day: string): string {
    return this.#about(title, (words) => `your help with "${words}" (${day})`);
  }

  /** Words around a text; nothing where the text says nothing. */
  #about(text: string, around: (plain: string) => string): string {
    const plain = this.#plain(text);
    return plain === '' ? '' : around(plain);
  }
}
