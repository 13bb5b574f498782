import { unknownSkillGroup } from '../insight/recordSkills.ts';
import { skillGroups } from '../skills/skillCatalogue.ts';
import { compareText } from '../text/compareText.ts';
import type { KnownTheme } from './roleVerbs.ts';
import { type Verb, verbsOf } from './verbs.ts';

/** How exports speak of a skill group. */
export interface ThemeWords {
  /** Heading of the theme's section. */
  readonly heading: string;
  /** The theme within a sentence, after "on" or "with". */
  readonly topic: string;
  /**
   * What one does there where neither metric nor title says it; it claims no more than the role `performed`.
   */
  readonly verb: Verb;
}

/** Words for the themes, but for their verbs. */
export const themeWords: Readonly<Record<KnownTheme, Omit<ThemeWords, 'verb'>>> = {
  sas: { heading: 'SAS programming', topic: 'SAS programming' },
  r: { heading: 'R programming', topic: 'R programming' },
  'other-tools': { heading: 'Other tools', topic: 'data tools' },
  'edc-systems': { heading: 'EDC systems', topic: 'EDC systems' },
  'data-management': {
    heading: 'Clinical data management',
    topic: 'clinical data management',
  },
  standards: { heading: 'Data standards', topic: 'data standards' },
  statistics: { heading: 'Statistics', topic: 'statistics' },
  operations: { heading: 'Study operations', topic: 'study operations' },
  'ethics-regulatory': {
    heading: 'Ethics and regulation',
    topic: 'ethics and regulatory tasks',
  },
  professional: {
    heading: 'Communication and teamwork',
    topic: 'communication and teamwork',
  },
  [unknownSkillGroup]: { heading: 'Other work', topic: 'other tasks' },
};

/** The words of a theme; a group of the user's own is called as it is written. */
export function wordsOfTheme(theme: string): ThemeWords {
  const words = Object.hasOwn(themeWords, theme)
    ? themeWords[theme as KnownTheme]
    : { heading: theme, topic: theme };
  return { ...words, verb: usualVerb(theme) };
}

function usualVerb(theme: string): Verb {
  const [verb] = verbsOf('performed', theme);
  return verb ?? { past: 'handled', gerund: 'handling' };
}

/** Order of themes: the groups of the catalogue, then own groups by name, then `other`. */
export function compareThemes(a: string, b: string): number {
  return placeOf(a) - placeOf(b) || compareText(a, b);
}

function placeOf(theme: string): number {
  if (theme === unknownSkillGroup) return skillGroups.length + 1;
  const place = (skillGroups as readonly string[]).indexOf(theme);
  return place < 0 ? skillGroups.length : place;
}
