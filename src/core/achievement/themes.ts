import { unknownSkillGroup } from '../insight/recordSkills.ts';
import { skillGroups } from '../skills/skillCatalogue.ts';
import { compareText } from '../text/compareText.ts';
import type { Verb } from './verbs.ts';

type KnownTheme = (typeof skillGroups)[number] | typeof unknownSkillGroup;

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

const processed: Verb = { past: 'processed', gerund: 'processing' };
const prepared: Verb = { past: 'prepared', gerund: 'preparing' };
const handled: Verb = { past: 'handled', gerund: 'handling' };

/**
 * Words for the themes; the verbs follow the verbs that curricula give for the JTF domains (JTF 3.1, domains
 * 1-8).
 */
export const themeWords: Readonly<Record<KnownTheme, ThemeWords>> = {
  sas: { heading: 'SAS programming', topic: 'SAS programming', verb: processed },
  r: { heading: 'R programming', topic: 'R programming', verb: processed },
  'other-tools': { heading: 'Other tools', topic: 'data tools', verb: prepared },
  'edc-systems': { heading: 'EDC systems', topic: 'EDC systems', verb: processed },
  'data-management': {
    heading: 'Clinical data management',
    topic: 'clinical data management',
    verb: processed,
  },
  standards: { heading: 'Data standards', topic: 'data standards', verb: prepared },
  statistics: { heading: 'Statistics', topic: 'statistics', verb: { past: 'analysed', gerund: 'analysing' } },
  operations: { heading: 'Study operations', topic: 'study operations', verb: processed },
  'ethics-regulatory': {
    heading: 'Ethics and regulation',
    topic: 'ethics and regulatory tasks',
    verb: { past: 'documented', gerund: 'documenting' },
  },
  professional: {
    heading: 'Communication and teamwork',
    topic: 'communication and teamwork',
    verb: prepared,
  },
  [unknownSkillGroup]: { heading: 'Other work', topic: 'other tasks', verb: handled },
};

/** The words of a theme; a group of the user's own is called as it is written. */
export function wordsOfTheme(theme: string): ThemeWords {
  return Object.hasOwn(themeWords, theme)
    ? themeWords[theme as KnownTheme]
    : { heading: theme, topic: theme, verb: handled };
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
