import { opportunityOf } from '../insight/opportunityOf.ts';
import type { RecordSkills } from '../insight/recordSkills.ts';
import type { StoryRecord } from './starStory.ts';
import { type StorySign, type StoryTheme, storyThemes } from './storyThemes.ts';

/** Why a record answers a question. */
export interface StoryFit {
  readonly theme: StoryTheme;
  /** Greater fits better; above 0. */
  readonly score: number;
  /** What it was found by, e.g. `field options`, `skill pro.time`, `word deadline`. */
  readonly reasons: readonly string[];
}

/** What a field shows counts most: it was filled in on purpose. A word may stand there by chance. */
const scores = { sign: 4, skill: 3, word: 2 } as const;

/** Finds the themes that records answer; each word of the rules is compiled once. */
export class StoryFitter {
  readonly #recordSkills: RecordSkills;
  readonly #matchersByTheme = new Map(storyThemes.map((theme) => [theme.id, matcherOf(theme.words)]));
  /** Most records speak of no theme: one look tells. */
  readonly #anyTheme = matcherOf(storyThemes.flatMap(({ words }) => words));

  constructor(recordSkills: RecordSkills) {
    this.#recordSkills = recordSkills;
  }

  /** In the order of the themes; none where the record answers nothing. */
  fitsOf(record: StoryRecord): readonly StoryFit[] {
    const signs = signsOf(record);
    const skills = this.#recordSkills.of(record);
    const text = textOf(record);
    const speaksOfTheme = this.#anyTheme?.test(text) === true;
    return storyThemes.flatMap((theme) => {
      const sign = theme.signs.find((one) => signs.has(one));
      const skill = skills.find((id) => theme.skills.some((rule) => isOfRule(id, rule)));
      const matcher = speaksOfTheme ? this.#matchersByTheme.get(theme.id) : undefined;
      const word = matcher?.exec(text)?.[0].toLowerCase();
      const score =
        (sign === undefined ? 0 : scores.sign) +
        (skill === undefined ? 0 : scores.skill) +
        (word === undefined ? 0 : scores.word);
      if (score === 0) return [];
      const reasons = [
        ...(sign === undefined ? [] : [`field ${sign}`]),
        ...(skill === undefined ? [] : [`skill ${skill}`]),
        ...(word === undefined ? [] : [`word ${word}`]),
      ];
      return [{ theme, score, reasons }];
    });
  }
}

function isOfRule(id: string, rule: string): boolean {
  return rule.endsWith('.') ? id.startsWith(rule) : id === rule;
}

/** `undefined` without words. The rules hold letters, hyphens and blanks only. */
function matcherOf(words: readonly string[]): RegExp | undefined {
  if (words.length === 0) return undefined;
  const sources = words.map((word) => word.replaceAll(' ', '\\s'));
  return new RegExp(`(?<!\\p{L})(?:${sources.join('|')})`, 'iu');
}

/** Everything that a record says in words. */
function textOf(record: StoryRecord): string {
  const { title, tags = [] } = record;
  switch (record.type) {
    case 'challenge': {
      const { situation, options = [], choice, outcome } = record;
      return [title, ...tags, situation, ...options, choice, outcome].join('\n');
    }
    case 'feedback':
      return [title, ...tags, record.said, record.changed].join('\n');
    case 'activity':
      return [title, ...tags].join('\n');
  }
}

function signsOf(record: StoryRecord): ReadonlySet<StorySign> {
  switch (record.type) {
    case 'challenge':
      return signSet({
        options: (record.options ?? []).length > 1,
        asked: (record.asked ?? []).length > 0,
      });
    case 'feedback':
      return signSet({ feedback: true, change: record.changed !== undefined });
    case 'activity': {
      const { teamSize = 1, helped = [], helpedBy = [], metrics = [], role } = record;
      return signSet({
        team: teamSize > 1,
        help: helped.length + helpedBy.length > 0,
        volunteered: opportunityOf(record) !== undefined,
        gain: metrics.some(({ from }) => from !== undefined),
        led: role === 'led',
        taught: role === 'trained',
      });
    }
  }
}

function signSet(shown: Partial<Record<StorySign, boolean>>): ReadonlySet<StorySign> {
  // The keys are signs by the type of the table.
  return new Set(Object.entries(shown).flatMap(([sign, is]) => (is ? [sign as StorySign] : [])));
}
