import { createRedactor, type Redactor } from '../export/redactor.ts';
import type { LogbookContents } from '../index/logbookContents.ts';
import { formatMetric } from '../metrics/formatMetric.ts';
import { findContact } from '../people/personName.ts';
import { asSentence, tidyPhrase } from '../question/phrase.ts';
import type { Role } from '../records/fieldDefinition.ts';
import type { LogbookRecord, RecordOf } from '../records/logbookRecord.ts';
import type { RecordType } from '../records/recordTypes.ts';
import { aStudy } from './studyAlias.ts';

/** Types of which a story can be told. */
export const storyTypes = ['challenge', 'feedback', 'activity'] as const satisfies readonly RecordType[];
export type StoryRecord = { [T in (typeof storyTypes)[number]]: RecordOf<T> }[(typeof storyTypes)[number]];

/** The parts of a story for interviews, in the order in which it is told. */
export const storyParts = ['situation', 'task', 'action', 'result'] as const;
export type StoryPart = (typeof storyParts)[number];

/** Names of the parts in what is sent out. */
export const storyPartTitles: Readonly<Record<StoryPart, string>> = {
  situation: 'Situation',
  task: 'Task',
  action: 'Action',
  result: 'Result',
};

/** What a record says for each part, as sentences; a part that it does not say is empty, and nothing is invented. */
export type StarStory = Readonly<Record<StoryPart, readonly string[]>>;

/** Whether a story can be told of a record. */
export function isStoryRecord(record: LogbookRecord): record is StoryRecord {
  return (storyTypes as readonly RecordType[]).includes(record.type);
}

/**
 * A record as a story: situation, task, action, result.
 *
 * Terms that no export may hold are replaced, people go by their role. The role of the work is said as the record has
 * it. The caller leaves private records out.
 */
export function readStarStory(contents: LogbookContents, record: StoryRecord): StarStory {
  return new StoryTeller(contents).tell(record);
}

/** Which parts of a story a record says; its texts are looked at and not told, so nothing is taken out of them. */
export function storyPartsOf(contents: LogbookContents, record: StoryRecord): readonly StoryPart[] {
  const story = new StoryTeller(contents, { redact: (text) => text }).tell(record);
  return storyParts.filter((part) => story[part].length > 0);
}

/** Tells many records of one logbook: what it takes out of texts is worked out once. */
export class StoryTeller {
  readonly #contents: LogbookContents;
  readonly #redactor: Pick<Redactor, 'redact'>;

  constructor(contents: LogbookContents, redactor: Pick<Redactor, 'redact'> = createRedactor(contents)) {
    this.#contents = contents;
    this.#redactor = redactor;
  }

  /** As `readStarStory`. */
  tell(record: StoryRecord): StarStory {
    switch (record.type) {
      case 'challenge':
        return this.#challenge(record);
      case 'feedback':
        return this.#feedback(record);
      case 'activity':
        return this.#activity(record);
    }
  }

  #challenge(record: RecordOf<'challenge'>): StarStory {
    const { title, situation, options = [], choice, outcome, asked = [] } = record;
    const considered = options.map((option) => this.#plain(option)).filter((option) => option !== '');
    const helpers = this.#rolesOf(asked);
    return {
      situation: [...this.#where(record), ...this.#sentence(situation)],
      task: this.#sentence(title, (text) => `The problem to solve: ${text}`),
      action: [
        ...(considered.length > 0 ? [`I considered: ${considered.join('; ')}.`] : []),
        ...(helpers === '' ? [] : [`I asked ${helpers}.`]),
        ...this.#sentence(choice, (text) => `The choice: ${text}`),
      ],
      result: this.#sentence(outcome),
    };
  }

  #feedback(record: RecordOf<'feedback'>): StarStory {
    const { title, said, changed, from } = record;
    const speaker = this.#rolesOf(from === undefined ? [] : [from]);
    const told = this.#sentence(said ?? title, (text) =>
      speaker === '' ? `I was told: ${text}` : `${capitalised(speaker)} told me: ${text}`,
    );
    return {
      situation: [...this.#where(record), ...told],
      task: [],
      action: this.#sentence(changed, (text) => `What I changed: ${text}`),
      result: [],
    };
  }

  #activity(record: RecordOf<'activity'>): StarStory {
    const { title, role = 'performed', teamSize = 1, metrics = [] } = record;
    const team = teamSize > 1 ? `, in a team of ${teamSize} whose figures these are` : '';
    return {
      situation: this.#where(record),
      task: [],
      action: [...this.#sentence(title), `My part: I ${partOf(role)}${team}.`],
      result: metrics.flatMap((metric) => this.#sentence(formatMetric(metric))),
    };
  }

  #plain(text: string): string {
    return tidyPhrase(this.#redactor.redact(text));
  }

  /** One sentence around a text, none without a text. */
  #sentence(text: string | undefined, around = (plain: string): string => plain): readonly string[] {
    const plain = this.#plain(text ?? '');
    return plain === '' ? [] : [asSentence(around(plain))];
  }

  /** The study by what an export may call it. */
  #where({ study, phase }: StoryRecord): readonly string[] {
    if (study === undefined) return [];
    const { profile } = this.#contents;
    const alias = this.#plain(profile.studies?.find(({ id }) => id === study)?.alias ?? '');
    const name = alias === '' ? aStudy : alias;
    return [phase === undefined ? `This was in ${name}.` : `This was in the ${phase} of ${name}.`];
  }

  /** `the data manager and a colleague`: roles of contacts, never names. */
  #rolesOf(people: readonly string[]): string {
    const roles = people.map((slug) => {
      const contact = findContact(this.#contents, slug);
      const role = contact?.private ? '' : this.#plain(contact?.role ?? '');
      return role === '' ? 'a colleague' : `the ${role}`;
    });
    const unique = [...new Set(roles)];
    return [unique.slice(0, -1).join(', '), unique.at(-1) ?? ''].filter((part) => part !== '').join(' and ');
  }
}

/** What one did in a role, never more than that. */
function partOf(role: Role): string {
  switch (role) {
    case 'observed':
      return 'observed this work of others';
    case 'assisted':
      return 'assisted in it';
    case 'contributed':
      return 'contributed to it';
    case 'performed':
      return 'did it myself';
    case 'led':
      return 'led it';
    case 'trained':
      return 'trained others in it';
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
