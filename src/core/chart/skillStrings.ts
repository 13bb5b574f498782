/*
 * Words of skills that trees say as well as charts and pages, in a file of their own so that the trees do not load the
 * words of whole pages.
 */

export const levelStrings = {
  'level.none': 'none',
  'level.exposed': 'exposed',
  'level.fundamental': 'fundamental',
  'level.skilled': 'skilled',
  'level.advanced': 'advanced',
} as const;

/** Why a skill deserves a second look. */
export const flagStrings = {
  'flag.rated-up-without-evidence': 'Rated up without evidence: log it, or rate again.',
  'flag.evidence-without-rating': 'Evidence without a rating: rate yourself.',
} as const;

/** The groups of the catalogue, and where what has none counts. */
export const groupStrings = {
  'group.sas': 'SAS',
  'group.r': 'R',
  'group.other-tools': 'Other tools',
  'group.edc-systems': 'EDC systems',
  'group.data-management': 'Data management',
  'group.standards': 'Data standards',
  'group.statistics': 'Statistics',
  'group.operations': 'Study operations',
  'group.ethics-regulatory': 'Ethics and regulations',
  'group.professional': 'Professional skills',
  'group.own': 'Own skills',
  'group.other': 'Skills not in the catalogue',
  'group.unassigned': 'No skill named',
} as const;
