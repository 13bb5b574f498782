import * as vscode from 'vscode';
import {
  completeFrontMatter,
  type FrontMatterCompletion,
  type FrontMatterItem,
} from '../../core/completion/completeFrontMatter.ts';
import { type FieldPlace, findFieldPlace } from '../../core/completion/fieldPlace.ts';
import type { OfferContext } from '../../core/completion/valueOffers.ts';
import { readCivilDate } from '../../core/dates/civilDate.ts';
import { pathBetween } from '../commands/pathBetween.ts';
import type { Host } from '../host/host.ts';
import type { Logbook } from '../logbook/logbook.ts';
import { formatDate, formatDay } from '../words/dates.ts';
import { fieldKind } from '../words/fieldWords.ts';
import { typeLabel } from '../words/messages.ts';
import { sayWording } from '../words/sayWording.ts';
import { describeField, describeRecord, describeSkill } from './descriptions.ts';
import { rangeIn, readAround } from './openFile.ts';

/** What could be written at a position of a record or of `logbook.yml`. */
export async function provideCompletion(
  host: Pick<Host, 'logbooks' | 'evidence'>,
  document: vscode.TextDocument,
  position: vscode.Position,
  token?: vscode.CancellationToken,
): Promise<vscode.CompletionList | undefined> {
  const file = host.logbooks.of(document.uri);
  const text = document.getText();
  const offset = document.offsetAt(position);
  // Before the logbook is read: most of what is typed is typed below the front matter.
  const place = file && findFieldPlace(text, offset, file.path);
  if (file === undefined || place === undefined) return undefined;
  const around = await readAround(file);
  const context = around && {
    ...around,
    ...(isPathPlace(place) && { workspace: await readWorkspace(host, file.logbook, token) }),
  };
  const found = context && completeFrontMatter(text, offset, file.path, context);
  if (found === undefined) return undefined;
  const typed = text.slice(found.range.start, offset);
  const range = rangeIn(document, found.range);
  const items = found.items.map((item, rank) => itemOf(item, { range, typed, rank }));
  return new vscode.CompletionList(items, found.isIncomplete || !isKeys(found));
}

function isPathPlace({ meaning }: FieldPlace): boolean {
  return (meaning.kind === 'scalar' || meaning.kind === 'list') && meaning.field.kind === 'path';
}

async function readWorkspace(
  { evidence }: Pick<Host, 'evidence'>,
  logbook: Logbook,
  token: vscode.CancellationToken | undefined,
): Promise<NonNullable<OfferContext['workspace']>> {
  const logbookPath = pathBetween(logbook.folder.uri, logbook.root);
  return { files: await evidence.list(logbook, token), logbookPath };
}

function isKeys({ items }: FrontMatterCompletion): boolean {
  return items.every(({ kind }) => kind === 'key');
}

interface ItemPlace {
  readonly range: vscode.Range;
  readonly typed: string;
  readonly rank: number;
}

function itemOf(item: FrontMatterItem, { range, typed, rank }: ItemPlace): vscode.CompletionItem {
  const label = { label: item.label ?? item.value, description: besideOf(item) };
  const completion = new vscode.CompletionItem(label, kinds[item.kind]);
  completion.insertText = new vscode.SnippetString(item.snippet);
  completion.range = range;
  // The lines are indented already, with blanks: YAML knows no tabs.
  completion.keepWhitespace = true;
  completion.sortText = String(rank).padStart(4, '0');
  // Core has chosen and ordered them, by names and aliases that the label does not show.
  if (item.kind !== 'key') completion.filterText = typed;
  const documentation = documentationOf(item);
  if (documentation !== undefined) completion.documentation = documentation;
  if (item.goesOn) completion.command = { command: 'editor.action.triggerSuggest', title: '' };
  return completion;
}

const kinds: Readonly<Record<FrontMatterItem['kind'], vscode.CompletionItemKind>> = {
  key: vscode.CompletionItemKind.Field,
  word: vscode.CompletionItemKind.EnumMember,
  skill: vscode.CompletionItemKind.Method,
  person: vscode.CompletionItemKind.User,
  study: vscode.CompletionItemKind.Module,
  date: vscode.CompletionItemKind.Event,
  record: vscode.CompletionItemKind.Reference,
  text: vscode.CompletionItemKind.Text,
  file: vscode.CompletionItemKind.File,
};

function besideOf({ kind, value, detail, note, field, stored }: FrontMatterItem): string {
  if (field !== undefined) return fieldKind(field);
  if (note !== undefined) return sayWording(note);
  const date = kind === 'date' ? readCivilDate(value) : undefined;
  if (date !== undefined) return formatDay(date);
  if (kind !== 'record' || stored === undefined) return detail ?? '';
  const { type, date: day } = stored.record;
  return day === undefined ? typeLabel(type) : `${typeLabel(type)} · ${formatDate(day)}`;
}

function documentationOf({
  value,
  field,
  skill,
  stored,
}: FrontMatterItem): vscode.MarkdownString | undefined {
  if (field !== undefined) return describeField(value, field);
  if (skill !== undefined) return describeSkill({ skill });
  return stored && describeRecord(stored);
}
