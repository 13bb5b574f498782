import { chartStrings, findingStrings } from '../core/chart/chartStrings.ts';

/*
 * Every word that a webview shows, as English templates with `{name}` holes. The host sends the translated table;
 * a page never translates. Where a number decides the word there are two templates, `…One` and `…Many`.
 */

/** Words of both views. */
const sharedStrings = {
  ...findingStrings,
  'page.title': 'Research Logbook',
  'clock.before': 'Starts on {date}',
  'clock.week': 'Week {week} of {weeks}',
  'clock.after': 'Ended on {date}',
  'clock.daysLeftOne': '1 day left',
  'clock.daysLeftMany': '{days} days left',
  'clock.lastDay': 'Last day today',
  'clock.none': 'Add the start and end dates to logbook.yml to see which week you are in.',
  'hours.ofPlan': '{hours} of {plan} h',
  'period.thisWeek': 'This week',
  'period.inAll': 'In all',
  'broken.one': '1 file could not be read',
  'broken.many': '{count} files could not be read',
  'undated.one': '1 record has no date',
  'undated.many': '{count} records have no date',
  'future.one': '1 record is dated in the future',
  'future.many': '{count} records are dated in the future',
  'action.quickEntry': 'Quick Entry',
  'action.initialize': 'Initialize Logbook',
  'action.newGoal': 'New Goal',
  'action.retry': 'Try Again',
  'state.loading': 'Reading the logbook…',
  'state.noLogbook':
    'This folder has no logbook yet. Initialize one, then log what you just did in one line.',
} as const;

/** English words of the Progress view. */
export const progressStrings = {
  ...sharedStrings,
  'progress.closeOut': 'Close-out: {done} of {count} done',
  'progress.reached': '{reached} of {count} targets reached',
  'progress.openDashboard': 'Open Dashboard',
  'progress.openProfile': 'Add Dates',
  'progress.empty':
    'Nothing logged yet. Write one line about what you just did, for example: Resolved 4 queries #redcap 1h',
  'git.pushed':
    'This logbook would be pushed to {remote}: add it to .gitignore, or keep it if the repository is private.',
  'git.repository':
    'This logbook is a repository that would be pushed to {remote}: keep it only if that is private.',
  'git.tracked':
    'Git still keeps files of this logbook, though it is ignored. To leave them out of the next commit, run:',
  'git.ignore': 'Ignore in Git',
  'git.keep': 'Keep',
  'progress.noGoals': 'Set a target level for a skill, and it shows here.',
} as const;

/** English words of the dashboard. */
export const dashboardStrings = {
  ...sharedStrings,
  ...chartStrings,
  'dashboard.title': 'Internship dashboard',
  'dashboard.sections': 'Sections',
  'dashboard.empty':
    'Nothing logged yet. Write one line about what you just did, and the skills it shows appear here, for example: Resolved 4 queries #redcap 1h',
  'dashboard.hoursThisWeek': 'hours this week',
  'dashboard.hoursInAll': 'hours in all',
  'dashboard.recordsThisWeek': 'records this week',
  'dashboard.recordsInAll': 'records in all',
  'dashboard.ofPlan': 'of {plan} planned',
  'skills.heading': 'Skills',
  'skills.reached': '{reached} of {count} targets reached',
  'skills.noTargets': 'No targets set yet: a goal gives a skill its target.',
  'skills.flaggedOne': '1 skill deserves a second look',
  'skills.flaggedMany': '{count} skills deserve a second look',
  'skills.none': 'No skill has evidence, a rating or a goal yet. Add #skill to an entry.',
  'skills.sort': 'Sort by',
  'skills.sortGap': 'gap to target',
  'skills.sortRecency': 'latest evidence',
  'skills.sortName': 'name',
  'skills.measure': 'Bars show',
  'skills.measureRecords': 'records',
  'skills.measureHours': 'hours',
  'skills.group': 'Group',
  'skills.groupAll': 'all groups',
  'skills.showMoreOne': 'Show 1 more skill',
  'skills.showMoreMany': 'Show {count} more skills',
  'skills.setTarget': 'Set a target',
  'chart.roleDescription': 'chart',
  'chart.noEvidence': 'No evidence logged yet',
  'chart.keys': 'Arrow keys move between marks, Enter opens the records behind one.',
  'flag.rated-up-without-evidence': 'Rated up without evidence: log it, or rate again.',
  'flag.evidence-without-rating': 'Evidence without a rating: rate yourself.',
  'table.show': 'Table',
  'table.week': 'Week of',
  'table.records': 'Records',
  'table.hours': 'Hours',
  'table.date': 'Date',
  'table.level': 'Level',
  'table.source': 'Stated by',
  'table.group': 'Skill group',
  'table.levels': 'Stated levels',
  'table.evidence': 'Evidence a week',
  'source.goal': 'goal',
  'source.self-rating': 'self-rating',
  'source.feedback': 'feedback',
  'groups.heading': 'Hours by skill group',
  'groups.finding': '{group}: {share} of {hours}',
  'groups.note': 'Hours of an entry with skills of several groups are split evenly.',
  'groups.none': 'No hours logged yet. Add a length such as 2h or 45m to an entry.',
  'groups.bar': '{group}: {hours}, {share}',
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

/** English words of the pages of briefs. */
export const briefStrings = {
  ...sharedStrings,
  'brief.copy': 'Copy as Markdown',
  'brief.open': 'Open as Text',
  'brief.gone': 'What this page is about is not in the logbook any more.',
  'brief.done': 'done',
  'brief.toDo': 'to do',
  'draft.copy': 'Copy',
  'draft.open': 'Open as Text',
} as const;

/** The translated words of the pages of briefs. */
export type BriefStrings = { readonly [K in keyof typeof briefStrings]: string };

/** The translated words of the Progress view. */
export type ProgressStrings = { readonly [K in keyof typeof progressStrings]: string };

/** The translated words of the dashboard. */
export type DashboardStrings = { readonly [K in keyof typeof dashboardStrings]: string };

/** The translated words that both views have. */
export type SharedStrings = { readonly [K in keyof typeof sharedStrings]: string };
