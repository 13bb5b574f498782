import * as vscode from 'vscode';
import type { ContactFacts } from '../../core/insight/contactFacts.ts';
import type { ContactStanding } from '../../core/insight/contactStanding.ts';
import type {
  DepthEntry,
  PeopleGroup,
  PeopleTreeNode,
  PersonEntry,
  PersonRecordEntry,
} from '../../core/insight/peopleTree.ts';
import type { RecordSelection } from '../../core/insight/recordSelection.ts';
import { contactRoles } from '../../core/people/contactRoles.ts';
import {
  bandWords,
  depthWords,
  dueWords,
  lastContactWords,
  relationWords,
  standingWords,
} from '../../core/people/contactWords.ts';
import { recordTypeDefinition } from '../../core/records/recordTypes.ts';
import { formatDate } from '../words/dates.ts';
import { recordCount, typeLabel } from '../words/messages.ts';
import { sayWording } from '../words/sayWording.ts';
import { logTreeTooltip } from './logTreeItem.ts';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** How a node of the People view is shown. */
export function peopleTreeItem(node: PeopleTreeNode): vscode.TreeItem {
  switch (node.kind) {
    case 'person':
      return personItem(node);
    case 'depth':
      return depthItem(node);
    case 'record':
      return recordItem(node);
    case 'all-records':
      return figureItem(node.id, allRecordsLabel(node.figure.value), node.figure.selection);
    default:
      return groupItem(node);
  }
}

/** A group says no number: how many people one knows is no success. */
function groupItem(group: PeopleGroup): vscode.TreeItem {
  const item = new vscode.TreeItem(groupLabel(group), Expanded);
  item.id = group.id;
  item.contextValue = group.kind === 'no-contact' ? 'peopleWithoutContact' : 'group';
  return item;
}

function groupLabel(group: PeopleGroup): string {
  switch (group.kind) {
    case 'standing':
      return sayWording(standingWords[group.standing]);
    case 'role': {
      const role = contactRoles.find(({ id }) => id === group.role);
      return sayWording({ template: role?.name ?? group.role, facts: {} });
    }
    case 'own-role':
      return group.role;
    case 'no-role':
      return vscode.l10n.t('No role');
    case 'no-contact':
      return vscode.l10n.t('Without a contact');
  }
}

function personItem({ id, facts, stored, children, person }: PersonEntry): vscode.TreeItem {
  const item = new vscode.TreeItem(facts.name, children.length === 0 ? None : Collapsed);
  item.id = id;
  const words = [...functionWords(facts), ...timeWords(facts)];
  item.description = words.join(' · ');
  item.iconPath = personIcon(facts);
  item.contextValue = facts.hasContact ? 'person' : 'personWithoutContact';
  const spoken = [facts.name, standingLabel(facts), ...words];
  item.accessibilityInformation = { label: spoken.join(', ') };
  item.command =
    stored === undefined
      ? openRecords({ person })
      : { command: 'researchLogbook.openRecord', title: vscode.l10n.t('Open'), arguments: [{ stored }] };
  return item;
}

/** The role, else what the person is to the user; a role that is the name already leaves room for the days. */
function functionWords({ name, role, relation }: ContactFacts): readonly string[] {
  if (role !== undefined && role.toLowerCase() !== name.toLowerCase()) return [role];
  return relation === undefined ? [] : [sayWording(relationWords[relation])];
}

function timeWords(facts: ContactFacts): readonly string[] {
  const due = dueWords(facts);
  return [sayWording(lastContactWords(facts)), ...(due === undefined ? [] : [sayWording(due)])];
}

function standingLabel({ hasContact, standing }: ContactFacts): string {
  return hasContact ? sayWording(standingWords[standing]) : vscode.l10n.t('Without a contact');
}

const standingIcons: Readonly<Record<ContactStanding, readonly [icon: string, color?: string]>> = {
  drifting: ['warning', 'list.warningForeground'],
  due: ['bell', 'list.warningForeground'],
  fine: ['pass', 'testing.iconPassed'],
  'no-cadence': ['person'],
};

function personIcon({ hasContact, standing }: ContactFacts): vscode.ThemeIcon {
  if (!hasContact) return new vscode.ThemeIcon('person-add');
  const [icon, color] = standingIcons[standing];
  return new vscode.ThemeIcon(icon, color === undefined ? undefined : new vscode.ThemeColor(color));
}

const depthIcons: Readonly<Record<DepthEntry['part'], string>> = {
  interactions: 'comment-discussion',
  adviceReceived: 'lightbulb',
  adviceActedOn: 'check',
  adviceReportedBack: 'reply',
  helpGiven: 'arrow-right',
  helpReceived: 'arrow-left',
};

function depthItem({ id, part, figure }: DepthEntry): vscode.TreeItem {
  const item = figureItem(id, sayWording(depthWords(part, figure.value)), figure.selection);
  item.iconPath = new vscode.ThemeIcon(depthIcons[part]);
  return item;
}

function allRecordsLabel(count: number): string {
  return vscode.l10n.t('All {records}', { records: recordCount(count) });
}

function figureItem(id: string, label: string, selection: RecordSelection): vscode.TreeItem {
  const item = new vscode.TreeItem(label);
  item.id = id;
  item.iconPath = new vscode.ThemeIcon('list-unordered');
  item.contextValue = 'figure';
  item.command = openRecords(selection);
  return item;
}

function openRecords(selection: RecordSelection): vscode.Command {
  return {
    command: 'researchLogbook.openRecords',
    title: vscode.l10n.t('Open Records'),
    arguments: [selection],
  };
}

function recordItem(node: PersonRecordEntry): vscode.TreeItem {
  const { record } = node.stored;
  const item = new vscode.TreeItem(record.title);
  item.id = node.id;
  item.description = record.date === undefined ? '' : formatDate(record.date);
  item.iconPath = new vscode.ThemeIcon(recordTypeDefinition(record.type).icon);
  item.contextValue = 'record';
  item.accessibilityInformation = {
    label: [typeLabel(record.type), record.title, item.description].filter(Boolean).join(', '),
  };
  item.command = { command: 'researchLogbook.openRecord', title: vscode.l10n.t('Open'), arguments: [node] };
  return item;
}

/** What a narrow row cuts off, and the depth in words; users' words go in as text, never as Markdown. */
export function peopleTreeTooltip(node: PeopleTreeNode): vscode.MarkdownString | undefined {
  if (node.kind === 'record') return logTreeTooltip({ ...node, isFuture: false });
  if (node.kind !== 'person') return undefined;
  const { facts, children, stored, person } = node;
  const { contact, relation, role, lastContact, due } = facts;
  const last = lastContact && formatDate(lastContact.date);
  const lines = [
    [role, relation && sayWording(relationWords[relation]), contact?.organisation]
      .filter(Boolean)
      .join(' · '),
    [standingLabel(facts), ...timeWords(facts)].join(' · '),
    last ? vscode.l10n.t('Last contact: {date}', { date: last }) : '',
    due ? vscode.l10n.t('Next contact: {date}', { date: formatDate(due) }) : '',
    sayWording(bandWords[facts.band]),
    ...children.flatMap((child) =>
      child.kind === 'depth' ? [sayWording(depthWords(child.part, child.figure.value))] : [],
    ),
    stored?.path ?? `@${person}`,
  ];
  const result = new vscode.MarkdownString();
  result.appendText(facts.name);
  for (const [position, line] of lines.filter((text) => text !== '').entries()) {
    result.appendMarkdown(position === 0 ? '\n\n' : '  \n');
    result.appendText(line);
  }
  return result;
}
