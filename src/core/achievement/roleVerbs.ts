import type { unknownSkillGroup } from '../insight/recordSkills.ts';
import type { Role } from '../records/fieldDefinition.ts';
import type { skillGroups } from '../skills/skillCatalogue.ts';

/** A group of the skill catalogue, or that of records without a known skill. */
export type KnownTheme = (typeof skillGroups)[number] | typeof unknownSkillGroup;

/** Past participles of the verbs that a role may use, the usual one of a theme first. */
interface RoleVerbs {
  readonly anywhere: readonly string[];
  readonly byTheme: Readonly<Partial<Record<KnownTheme, readonly string[]>>>;
}

/**
 * The one table of verbs, by the role that a verb claims and the theme it belongs to (contribution ladder: observed <
 * assisted < contributed < performed < led, trained others).
 *
 * Bullets take their verbs from here where neither metric nor title has one, and claims are checked against it. Verbs
 * that are not here claim `performed`. Those of the themes follow the verbs that curricula give for the domains of the
 * JTF framework 3.1: 1 statistics; 2 and 3 ethics and regulation; 4 and 5 operations; 6 SAS to data standards; 7 and 8
 * communication.
 */
export const roleVerbs: Readonly<Record<Role, RoleVerbs>> = {
  observed: { anywhere: ['observed', 'shadowed', 'watched', 'attended'], byTheme: {} },
  assisted: { anywhere: ['assisted', 'helped', 'supported'], byTheme: {} },
  contributed: { anywhere: ['contributed', 'participated', 'joined'], byTheme: {} },
  performed: {
    anywhere: ['handled', 'performed', 'completed', 'prepared'],
    byTheme: {
      sas: ['processed', 'programmed', 'validated', 'automated', 'merged', 'coded'],
      r: ['processed', 'programmed', 'validated', 'automated', 'merged', 'coded'],
      'other-tools': ['prepared', 'automated', 'queried', 'merged'],
      'edc-systems': ['processed', 'cleaned', 'queried', 'resolved', 'validated', 'locked'],
      'data-management': [
        'processed',
        'cleaned',
        'coded',
        'queried',
        'resolved',
        'mapped',
        'merged',
        'locked',
      ],
      standards: ['prepared', 'mapped', 'annotated', 'standardised', 'validated'],
      statistics: ['analysed', 'estimated', 'interpreted', 'appraised', 'formulated'],
      operations: [
        ...['processed', 'tracked', 'scheduled', 'screened', 'recruited', 'monitored', 'documented'],
        ...['reported', 'reconciled', 'verified', 'budgeted'],
      ],
      'ethics-regulatory': [
        ...[
          'documented',
          'researched',
          'summarised',
          'prepared',
          'safeguarded',
          'de-identified',
          'protected',
        ],
        'consented',
      ],
      professional: ['prepared', 'presented', 'drafted', 'written', 'liaised'],
    },
  },
  led: {
    anywhere: [
      ...['led', 'directed', 'managed', 'headed', 'supervised', 'overseen', 'established', 'founded'],
      ...['spearheaded', 'owned', 'launched', 'architected', 'pioneered', 'orchestrated', 'masterminded'],
    ],
    byTheme: {
      statistics: ['designed'],
      operations: ['coordinated'],
      professional: ['organised', 'organized', 'initiated', 'chaired'],
    },
  },
  trained: {
    anywhere: ['trained', 'coached', 'instructed', 'tutored', 'lectured'],
    byTheme: { professional: ['taught', 'mentored'] },
  },
};

/** The participles that claim a role, those of a theme before the others; all of them without a theme. */
export function participlesOf(role: Role, theme?: string): readonly string[] {
  const { anywhere, byTheme } = roleVerbs[role];
  const ofThemes: Readonly<Record<string, readonly string[] | undefined>> = byTheme;
  if (theme === undefined) return [...anywhere, ...Object.values(byTheme).flat()];
  // Themes are also words of the user, such as "constructor".
  const own = Object.hasOwn(ofThemes, theme) ? (ofThemes[theme] ?? []) : [];
  return [...new Set([...own, ...anywhere])];
}
