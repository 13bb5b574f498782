import { isStoryRecord, type StoryRecord } from '../achievement/starStory.ts';
import { aStudy } from '../achievement/studyAlias.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import { RecordSkills } from '../insight/recordSkills.ts';
import type { LogbookRecord } from '../records/logbookRecord.ts';
import { compareText } from '../text/compareText.ts';
import { type Wording, wording } from '../text/wording.ts';
import type { EvidenceItem } from './evidencePool.ts';
import type { TailoredApplication, TailoredRequirement } from './tailorToPosting.ts';

/** A record behind a bullet, with what an interviewer may ask about it. */
export interface SourceNote {
  readonly record: LogbookRecord;
  /** What the study may be called; absent where it names none. */
  readonly study?: string;
  /** What came of it, as the record says. */
  readonly outcome?: string;
}

/** A bullet with what one has to know to stand behind it. */
export interface BulletNotes {
  readonly item: EvidenceItem;
  /** Newest first. */
  readonly sources: readonly SourceNote[];
  /** Sources that are not among them. */
  readonly more: number;
  /** What was hard about this work: challenges on the same skills in the same studies, each told once on the sheet. */
  readonly hard: readonly SourceNote[];
}

/** A question that the posting makes likely, and a story that answers it. */
export interface LikelyQuestion {
  readonly requirement: TailoredRequirement;
  readonly question: Wording;
  /** A story that was linked to the application, or tells of what is asked for; none is told twice if others will do. */
  readonly story?: { readonly record: StoryRecord; readonly path: string };
}

/** What to look at before an interview. */
export interface InterviewSheet {
  readonly bullets: readonly BulletNotes[];
  readonly questions: readonly LikelyQuestion[];
}

/** More than these nobody reads before an interview. */
const mostSources = 4;
const mostHard = 2;

/** The sheet for an interview on a posting; private records stay out. */
export function computeInterviewSheet(view: LogbookView, tailored: TailoredApplication): InterviewSheet {
  const writer = new SheetWriter(view, tailored);
  return {
    bullets: tailored.bullets.map((item) => writer.notesOf(item)),
    questions: tailored.requirements.map((requirement) => writer.questionOf(requirement)),
  };
}

class SheetWriter {
  readonly #view: LogbookView;
  readonly #recordSkills: RecordSkills;
  readonly #recordsById: ReadonlyMap<string, LogbookRecord>;
  readonly #pathsById: ReadonlyMap<string, string>;
  /** Linked ones first, then challenges and feedback, newest first. */
  readonly #stories: readonly StoryRecord[];
  readonly #timesTold = new Map<string, number>();
  readonly #hardTold = new Set<string>();

  constructor(view: LogbookView, { application }: TailoredApplication) {
    const { contents, today } = view;
    this.#view = view;
    this.#recordSkills = new RecordSkills(contents.catalogue);
    const open = contents.records.filter(
      ({ record }) => !record.private && (record.date ?? '9999-12-31') <= today,
    );
    this.#recordsById = new Map(open.map(({ record }) => [record.id, record]));
    this.#pathsById = new Map(open.map(({ record, path }) => [record.id, path]));
    const linked = (application.stories ?? []).flatMap((id) => this.#recordsById.get(id) ?? []);
    const others = open
      .map(({ record }) => record)
      .filter(({ type }) => type === 'challenge' || type === 'feedback');
    this.#stories = [...new Set([...linked, ...others])].filter(isStoryRecord);
  }

  notesOf(item: EvidenceItem): BulletNotes {
    const sources = item.sources
      .flatMap((id) => this.#recordsById.get(id) ?? [])
      .sort((a, b) => compareText(b.date ?? '', a.date ?? ''));
    const studies = new Set(sources.map(({ study }) => study));
    const ids = new Set(item.sources);
    const hard = this.#stories.filter(
      (record) =>
        record.type === 'challenge' &&
        !ids.has(record.id) &&
        !this.#hardTold.has(record.id) &&
        studies.has(record.study) &&
        this.#recordSkills.of(record).some((id) => item.shares.has(id)),
    );
    const told = hard.slice(0, mostHard);
    for (const { id } of told) this.#hardTold.add(id);
    return {
      item,
      sources: sources.slice(0, mostSources).map((record) => this.#noteOf(record)),
      more: Math.max(0, sources.length - mostSources),
      hard: told.map((record) => this.#noteOf(record)),
    };
  }

  questionOf(requirement: TailoredRequirement): LikelyQuestion {
    const wanted = new Set(requirement.requirement.named.flatMap(({ skills }) => skills.map(({ id }) => id)));
    const fitting = this.#stories.filter((record) =>
      this.#recordSkills.of(record).some((id) => wanted.has(id)),
    );
    const times = (record: StoryRecord): number => this.#timesTold.get(record.id) ?? 0;
    const story = [...fitting].sort((a, b) => times(a) - times(b))[0];
    if (story !== undefined) this.#timesTold.set(story.id, times(story) + 1);
    const path = story && this.#pathsById.get(story.id);
    const told = story !== undefined && path !== undefined && { story: { record: story, path } };
    return { requirement, question: likelyQuestion(requirement), ...told };
  }

  #noteOf(record: LogbookRecord): SourceNote {
    const { study } = record;
    const outcome = outcomeOf(record);
    const alias = this.#view.contents.profile.studies?.find(({ id }) => id === study)?.alias ?? aStudy;
    return {
      record,
      ...(study !== undefined && { study: alias }),
      ...(outcome !== undefined && { outcome }),
    };
  }
}

function outcomeOf(record: LogbookRecord): string | undefined {
  switch (record.type) {
    case 'challenge':
      return record.outcome ?? record.choice;
    case 'feedback':
      return record.changed;
    case 'question':
      return record.answer;
    default:
      return undefined;
  }
}

function likelyQuestion({ requirement, state }: TailoredRequirement): Wording {
  const { kind, words, named, years } = requirement;
  const topic = [...new Set(named.map(topicOf))].join(', ');
  if (topic === '') return ownWordQuestion(kind, words);
  if (state === 'gap' || state === 'near') {
    return wording('You have not worked with {topic} yet. How would you get started?', { topic });
  }
  if (kind === 'certificate')
    return wording('Which training do you have in {topic}, and where did you use it?', { topic });
  if (years !== undefined) return wording('How long have you worked with {topic}, and on what?', { topic });
  if (kind === 'soft')
    return wording('Tell me of a time when your {topic} was put to the test.', {
      topic: topic.toLowerCase(),
    });
  return wording('Tell me of your work with {topic}: what was your own part, and what came of it?', {
    topic,
  });
}

function ownWordQuestion(kind: TailoredRequirement['requirement']['kind'], words: string): Wording {
  switch (kind) {
    case 'degree':
      return wording('What in your studies prepared you for this?');
    case 'language':
      return wording('How do you use this language at work: {words}?', { words });
    case 'soft':
      return wording('Can you give an example of this: {words}?', { words });
    default:
      return wording('What do you bring for this: {words}?', { words });
  }
}

function topicOf({ words, skills }: TailoredRequirement['requirement']['named'][number]): string {
  return skills.length === 1 ? (skills[0]?.name ?? words) : words;
}
