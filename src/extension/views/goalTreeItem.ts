import * as vscode from 'vscode';
import type { TrackProgress } from '../../core/career/trackProgress.ts';
import { flagStrings } from '../../core/chart/skillStrings.ts';
import type { GoalEntry, SkillEntry } from '../../core/insight/goalTree.ts';
import type { NetworkProgress } from '../../core/insight/networkProgress.ts';
import { roleName } from '../../core/people/roleName.ts';
import { formatDate, formatHours, formatShortDate } from '../words/dates.ts';
import { groupLabel, hourCount, levelLabel, recordCount } from '../words/messages.ts';
import type { GoalTreeNode } from './goalTree.ts';

/** How a node of the Goals & Skills view is shown. */
export function goalTreeItem(node: GoalTreeNode): vscode.TreeItem {
  switch (node.kind) {
    case 'goals':
      return groupItem(node.id, vscode.l10n.t('Goals'), vscode.TreeItemCollapsibleState.Expanded);
    case 'skill-group':
      return groupItem(node.id, groupLabel(node.group), vscode.TreeItemCollapsibleState.Collapsed);
    case 'goal':
      return goalItem(node);
    case 'skill':
      return skillItem(node);
  }
}

function groupItem(id: string, label: string, state: vscode.TreeItemCollapsibleState): vscode.TreeItem {
  const item = new vscode.TreeItem(label, state);
  item.id = id;
  item.contextValue = 'group';
  return item;
}

/** A goal by the name of its skill or track, so that its standing has room beside it; another one by its title. */
function goalItem(goal: GoalEntry): vscode.TreeItem {
  const { title } = goal.stored.record;
  const label = goal.track?.track.name ?? (goal.target === undefined ? title : (goal.skillName ?? title));
  const item = new vscode.TreeItem(label);
  item.id = goal.id;
  item.description = [...standing(goal), ...shortDue(goal)].join(' · ');
  item.iconPath = goalIcon(goal);
  const spoken = [...new Set([title, label]), ...standingInWords(goal), ...dueWords(goal)];
  item.accessibilityInformation = { label: spoken.join(', ') };
  item.contextValue = 'record';
  item.command = { command: 'researchLogbook.openRecord', title: vscode.l10n.t('Open'), arguments: [goal] };
  return item;
}

function goalIcon(goal: GoalEntry): vscode.ThemeIcon {
  if (goal.isDropped) return new vscode.ThemeIcon('circle-slash');
  if (goal.isReached) return new vscode.ThemeIcon('pass', new vscode.ThemeColor('testing.iconPassed'));
  if (isOverdue(goal))
    return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  return new vscode.ThemeIcon(goal.goalKind === 'career' ? 'milestone' : 'target');
}

function isOverdue({ daysLeft, isReached }: GoalEntry): boolean {
  return daysLeft !== undefined && daysLeft < 0 && isReached !== true;
}

/** Where a goal stands, in short: `exposed → skilled`, `reached: skilled`, or `statistician 1 of 2`. */
function standing(goal: GoalEntry): readonly string[] {
  if (goal.isDropped) return [vscode.l10n.t('dropped')];
  if (goal.track !== undefined) return shortTrack(goal.track);
  if (goal.network !== undefined) return networkWords(goal.network);
  if (goal.target === undefined) return [];
  return goal.isReached
    ? [vscode.l10n.t('reached: {level}', { level: currentLevel(goal) })]
    : [`${currentLevel(goal)} → ${levelLabel(goal.target)}`];
}

/** The same for a voice: `exposed, target skilled`. */
function standingInWords(goal: GoalEntry): readonly string[] {
  if (goal.isDropped) return [vscode.l10n.t('dropped')];
  if (goal.track !== undefined) return trackWords(goal.track);
  if (goal.network !== undefined) return networkWords(goal.network);
  if (goal.target === undefined) return [];
  const levels = { current: currentLevel(goal), target: levelLabel(goal.target) };
  return [
    goal.isReached
      ? vscode.l10n.t('{current}, target {target} reached', levels)
      : vscode.l10n.t('{current}, target {target}', levels),
  ];
}

function networkWords(network: readonly NetworkProgress[]): readonly string[] {
  return network.map(({ role, wanted, met }) =>
    vscode.l10n.t('{role} {met} of {wanted}', { role: roleName(role), met: met.value, wanted }),
  );
}

/** `skills 3 of 9 · roles 1 of 3`. */
function shortTrack({ skills, atLevel, roles, rolesMet }: TrackProgress): readonly string[] {
  return [
    ...(skills.length > 0
      ? [vscode.l10n.t('skills {count} of {all}', { count: atLevel.value, all: skills.length })]
      : []),
    ...(roles.length > 0
      ? [vscode.l10n.t('roles {count} of {all}', { count: rolesMet.value, all: roles.length })]
      : []),
  ];
}

/** The same in full, with what was met of each role. */
function trackWords({
  track,
  level,
  skills,
  atLevel,
  withEvidence,
  roles,
  rolesMet,
}: TrackProgress): readonly string[] {
  const all = skills.length;
  return [
    track.name,
    vscode.l10n.t('{count} of {all} skills at level {level} or above', {
      count: atLevel.value,
      all,
      level: levelLabel(level),
    }),
    vscode.l10n.t('{count} of {all} skills with evidence', { count: withEvidence.value, all }),
    vscode.l10n.t('{count} of {all} roles met', { count: rolesMet.value, all: roles.length }),
  ];
}

/** What a level rests on: who stated it when, and what was logged since. */
function basisWords({ basis, skillName }: GoalEntry): readonly string[] {
  if (basis === undefined || skillName === undefined) return [];
  const { stated, from, since } = basis;
  const facts = { level: levelLabel(stated.level), date: formatDate(stated.date) };
  return [
    stated.source === 'goal'
      ? vscode.l10n.t('{level}: the baseline of the goal, not rated since', facts)
      : stated.source === 'self-rating'
        ? vscode.l10n.t('{level}: your own rating of {date}', facts)
        : from === undefined
          ? vscode.l10n.t('{level}: feedback of {date}', facts)
          : vscode.l10n.t('{level}: feedback of {person} on {date}', { ...facts, person: from }),
    since.value === 0
      ? vscode.l10n.t('No evidence since')
      : vscode.l10n.t('Evidence since: {records}', { records: recordCount(since.value) }),
  ];
}

function currentLevel({ current }: GoalEntry | SkillEntry): string {
  return current === undefined ? vscode.l10n.t('not rated') : levelLabel(current);
}

/** Only the date: the icon says whether it is past, and a sidebar is narrow. */
function shortDue({ due, daysLeft = 0, isReached, isDropped }: GoalEntry): readonly string[] {
  if (due === undefined || isReached || isDropped) return [];
  // Without the year only where it cannot be mistaken.
  return [Math.abs(daysLeft) < 180 ? formatShortDate(due) : formatDate(due)];
}

/** By when; of no interest once the goal is reached or dropped. */
function dueWords(goal: GoalEntry): readonly string[] {
  if (goal.due === undefined || goal.isReached || goal.isDropped) return [];
  const date = formatDate(goal.due);
  return [isOverdue(goal) ? vscode.l10n.t('was due {date}', { date }) : vscode.l10n.t('by {date}', { date })];
}

function skillItem(skill: SkillEntry): vscode.TreeItem {
  const item = new vscode.TreeItem(skill.name);
  item.id = skill.id;
  item.description = skillFacts(skill).join(' · ');
  item.iconPath = new vscode.ThemeIcon(skill.flags.length > 0 ? 'eye' : 'circle-outline');
  item.contextValue = 'skill';
  item.command = {
    command: 'researchLogbook.openRecords',
    title: vscode.l10n.t('Open Records'),
    arguments: [skill.selection],
  };
  return item;
}

function skillFacts(skill: SkillEntry): readonly string[] {
  const level = currentLevel(skill);
  return [
    skill.target === undefined ? level : `${level} → ${levelLabel(skill.target)}`,
    recordCount(skill.records.value),
    hourCount(formatHours(skill.hours.value)),
  ];
}

/** What a narrow row cuts off, the record behind a goal, and what deserves a second look about a skill. */
export function goalTreeTooltip(node: GoalTreeNode): vscode.MarkdownString | undefined {
  if (node.kind !== 'goal' && node.kind !== 'skill') return undefined;
  const lines =
    node.kind === 'goal'
      ? [
          node.stored.record.title,
          ...standingInWords(node),
          ...basisWords(node),
          ...dueWords(node),
          node.stored.path,
        ]
      : [
          `${node.name} (${node.skillId})`,
          skillFacts(node).join(' · '),
          ...node.flags.map((flag) => vscode.l10n.t(flagStrings[`flag.${flag}`])),
        ];
  const result = new vscode.MarkdownString();
  for (const [position, line] of lines.entries()) {
    if (position > 0) result.appendMarkdown('\n\n');
    result.appendText(line);
  }
  return result;
}
