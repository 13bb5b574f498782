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
  readonly #isOfThemeById = new Map<string, boolean>();
  readonly #matchersByTheme = new Map(storyThemes.map((theme) => [theme.id, matcherOf(theme.words)]));
  /** Most records speak of no theme: one look tells. */
  readonly #anyTheme = matcherOf(storyThemes.flatMap(({ words }) => words));

  constructor(recordSkills: RecordSkills) {
    this.#recordSkills = recordSkills;
  }

  /** In the order of the themes; none where the record answers nothing. */
  fitsOf(record: StoryRecord): readonly StoryFit[] {
    const signs = signsOf(record);
    const skills = this.#recordSkills.of(record).filter((id) => this.#isSkillOfTheme(id));
    const text = textOf(record);
    const speaksOfTheme = this.#anyTheme?.test(text) === true;
    if (signs.length === 0 && skills.length === 0 && !speaksOfTheme) return [];
    const fits: StoryFit[] = [];
    for (const theme of storyThemes) {
      const sign = theme.signs.find((one) => signs.includes(one));
      const skill = skills.find((id) => theme.skills.some((rule) => isOfRule(id, rule)));
      const matcher = speaksOfTheme ? this.#matchersByTheme.get(theme.id) : undefined;
      const word = matcher?.exec(text)?.[0].toLowerCase();
      const fit = fitOf(theme, { sign, skill, word });
      if (fit !== undefined) fits.push(fit);
    }
    return fits;
  }

  #isSkillOfTheme(id: string): boolean {
    const known = this.#isOfThemeById.get(id);
    if (known !== undefined) return known;
    const isOfTheme = storyThemes.some(({ skills }) => skills.some((rule) => isOfRule(id, rule)));
    this.#isOfThemeById.set(id, isOfTheme);
    return isOfTheme;
  }
}

/** What a record shows of a theme. */
interface ThemeFinding {
  readonly sign: StorySign | undefined;
  readonly skill: string | undefined;
  readonly word: string | undefined;
}

function fitOf(theme: StoryTheme, { sign, skill, word }: ThemeFinding): StoryFit | undefined {
  const reasons: string[] = [];
  let score = 0;
  if (sign !== undefined) {
    score += scores.sign;
    reasons.push(`field ${sign}`);
  }
  if (skill !== undefined) {
    score += scores.skill;
    reasons.push(`skill ${skill}`);
  }
  if (word !== undefined) {
    score += scores.word;
    reasons.push(`word ${word}`);
  }
  return score === 0 ? undefined : { theme, score, reasons };
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

function signsOf(record: StoryRecord): readonly StorySign[] {
  const signs: StorySign[] = [];
  switch (record.type) {
    case 'challenge':
      if ((record.options ?? []).length > 1) signs.push('options');
      if ((record.asked ?? []).length > 0) signs.push('asked');
      return signs;
    case 'feedback':
      return record.changed === undefined ? ['feedback'] : ['feedback', 'change'];
    case 'activity': {
      const { teamSize = 1, helped = [], helpedBy = [], metrics = [], role } = record;
      if (teamSize > 1) signs.push('team');
      if (helped.length + helpedBy.length > 0) signs.push('help');
      if (opportunityOf(record) !== undefined) signs.push('volunteered');
      if (metrics.some(({ from }) => from !== undefined)) signs.push('gain');
      if (role === 'led') signs.push('led');
      if (role === 'trained') signs.push('taught');
      return signs;
    }
  }
}
