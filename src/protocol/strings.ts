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
  'dashboard.ofPlanSoFar': 'of {plan} planned by today',
  'dashboard.hoursShown': 'hours shown',
  'dashboard.recordsShown': 'records shown',
  'dashboard.noneShown': 'No record fits this filter.',
  'filter.name': 'Filter',
  'filter.range': 'Range',
  'filter.rangeAll': 'all',
  'filter.last-4-weeks': 'last 4 weeks',
  'filter.this-week': 'this week',
  'filter.this-month': 'this month',
  'filter.dates': 'from – to',
  'filter.from': 'From',
  'filter.to': 'To',
  'filter.study': 'Study',
  'filter.studyAll': 'all studies',
  'filter.group': 'Skill group',
  'filter.groupAll': 'all groups',
  'filter.shown': 'Shows only: {conditions}',
  'filter.onStudy': 'study {study}',
  'filter.onGroup': 'skill group {group}',
  'filter.fromTo': '{from} to {to}',
  'filter.since': 'since {from}',
  'filter.until': 'until {to}',
  'filter.clear': 'Clear Filter',
  'filter.unranged': 'All weeks; the range plays no part here.',
  'filter.unfiltered': 'As of today; the filter plays no part here.',
  'quality.heading': 'Evidence quality',
  'quality.share': 'of {count} records with figures or claims name what shows them',
  'quality.none': 'No figures or claims yet. Add one such as “48 of 52 queries resolved” to an entry.',
  'quality.unshown': '{count} without evidence',
  'quality.changed': '{count} with a changed file',
  'quality.missing': '{count} with a missing file',
  'quality.same': 'no file changed since',
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
  'goals.heading': 'Goals',
  'goals.finding': '{reached} of {count} reached',
  'goals.overdue': '{count} overdue',
  'goals.none':
    'No goals yet. A goal says which level of a skill, which people or which career to reach, and by when.',
  'goals.goal': 'Goal',
  'goals.progress': 'Progress',
  'goals.next': 'What would move it',
  'goals.due': 'Due',
  'goals.was': 'was due {date}',
  'goals.notRated': 'not rated',
  'goals.levels': '{current}, target {target}',
  'goals.isReached': 'reached',
  'goals.skills': '{done} of {wanted} skills at their level',
  'goals.roles': '{done} of {wanted} roles met',
  'goals.role': '{role}: {done} of {wanted} met',
  'goals.stepOne': '1 more record with {skill}, and a rating of {level}',
  'goals.stepMany': '{count} more records with {skill}, and a rating of {level}',
  'goals.stepRate': 'A rating of {level} for {skill}: the records are there',
  'goals.meetOne': 'Meet 1 more person: {role}',
  'goals.meetMany': 'Meet {count} more people: {role}',
  'goals.sayHow': 'Say in the goal what reaches it: a skill with a target, or roles to meet.',
  'goals.moreOne': '1 more goal',
  'goals.moreMany': '{count} more goals',
  'exposure.heading': 'Exposure to study phases',
  'exposure.noDates':
    'Add the start and end dates to logbook.yml, and the phases of your work show here week by week.',
  'exposure.howTo':
    'Add a phase to a record, for example phase: conduct, and its work shows here. The phases are start-up, conduct, close-out, analysis and reporting.',
  'exposure.withoutPhaseOne': '1 record names no phase',
  'exposure.withoutPhaseMany': '{count} records name no phase',
  'exposure.weeksLeftOne': 'This is the last week to see what is missing',
  'exposure.weeksLeftMany': '{count} weeks are left to see what is missing',
  'exposure.review': 'Ask for it',
  'domains.heading': 'JTF competency domains',
  'domains.howTo':
    'Add #skill to an entry: a skill of the catalogue counts towards the domain that it belongs to first.',
  'workload.heading': 'Workload',
  'workload.noDates':
    'Add the start and end dates to logbook.yml, and your planned and logged hours show here week by week.',
  'workload.noCapacity':
    'Add hoursPerWeek or capacityHours to logbook.yml, and the weeks that ask for too much show.',
  'workload.review': 'Review Workload',
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
