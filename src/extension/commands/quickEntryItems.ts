import * as vscode from 'vscode';
import { completeQuickEntry } from '../../core/entry/completeQuickEntry.ts';
import type { EntryFindings } from '../../core/entry/entryFindings.ts';
import type { QuickEntry, QuickEntryContext, QuickEntryNotice } from '../../core/entry/quickEntry.ts';
import { computeQuickEntryEcho } from '../../core/entry/quickEntryEcho.ts';
import { readQuickEntry } from '../../core/entry/readQuickEntry.ts';
import { planNewRecord } from '../../core/records/newRecord.ts';
import { recordTypeDefinition } from '../../core/records/recordTypes.ts';
import { echoWords } from '../words/echoWords.ts';
import { noticeWords } from '../words/noticeWords.ts';
import { plainLabel } from '../words/plainLabel.ts';
import { maskedItem, warningItems } from './entryFindingItems.ts';

/** Something that is made together with the entry where the user wants it. */
export type EntryAddition =
  | { readonly kind: 'skill'; readonly skill: string }
  | { readonly kind: 'contact'; readonly person: string };

/** What choosing a row does. */
export type EntryAction =
  /** `isMasked`: with what was found replaced. */
  | { readonly kind: 'store'; readonly isMasked?: boolean }
  | { readonly kind: 'replace'; readonly line: string }
  | { readonly kind: 'toggle'; readonly addition: EntryAddition }
  | { readonly kind: 'none' };

export interface EntryItem extends vscode.QuickPickItem {
  readonly action: EntryAction;
}

/** Looks at an entry before it is written. */
export type EntryCheck = (entry: QuickEntry) => EntryFindings | undefined;

/** A line as it is read, with what the box shows of it. */
export interface EntryRows {
  readonly entry: QuickEntry;
  /** The entry with what was found replaced; absent where nothing was, or nobody looked yet. */
  readonly masked?: QuickEntry;
  readonly items: readonly EntryItem[];
  /**
   * Where the record will be, relative to the logbook's root; absent for a line without a title. What was found is
   * replaced in it even where the entry keeps it: names of files go further than texts.
   */
  readonly path?: string;
}

/** Most characters of facts in one row; more would be cut off on the right. */
const rowLength = 88;

/** An id in place of the one that storing makes; only the path is looked at. */
const anyId = '00000000000000000000000000';

/**
 * The rows beneath the quick-entry box: first what Enter stores, then what was found in it that wants a look, what the
 * word at the end could become, what there is to tell, and what could be made with it.
 *
 * @param wanted - keys (`additionKey`) of the additions that are switched on.
 * @param check - absent until it is loaded.
 */
export function computeEntryRows(
  line: string,
  context: QuickEntryContext,
  wanted: ReadonlySet<string>,
  check?: EntryCheck,
): EntryRows {
  const entry = readQuickEntry(line, context);
  const found = check?.(entry);
  const draft = found?.masked.draft ?? entry.draft;
  return {
    entry,
    ...(found && { masked: found.masked }),
    ...(draft && { path: `${planNewRecord(draft, anyId).stem}.md` }),
    items: [
      ...(found === undefined ? echoItems(entry) : checkedItems(entry, found)),
      ...completionItems(line, context),
      ...entry.notices.filter(({ code }) => code !== 'empty').map((notice) => noticeItem(notice, wanted)),
    ],
  };
}

function completionItems(line: string, context: QuickEntryContext): readonly EntryItem[] {
  return completeQuickEntry(line, line.length, context).map((completion) => ({
    label: `$(symbol-keyword) ${plainLabel(completion.label)}`,
    description: completion.detail,
    alwaysShow: true,
    action: {
      kind: 'replace',
      line: `${line.slice(0, completion.range.start)}${completion.insertText}${line.slice(completion.range.end)}`,
    },
  }));
}

/** A name for an addition, the same for the same thing. */
export function additionKey(addition: EntryAddition): string {
  return addition.kind === 'skill' ? `skill ${addition.skill}` : `contact ${addition.person}`;
}

/** What Enter stores, all of it: the title, and the facts in as many rows as they need. */
function echoItems(entry: QuickEntry): readonly EntryItem[] {
  const { draft } = entry;
  if (draft === undefined) return [emptyItem()];
  const [first = '', ...rest] = factsOf(entry);
  return [
    {
      label: `$(${recordTypeDefinition(draft.type).icon}) ${plainLabel(draft.title)}`,
      detail: first,
      alwaysShow: true,
      action: { kind: 'store' },
    },
    ...rest.map((facts) => factsItem(facts, { kind: 'store' })),
  ];
}

/** What is stored beside the title, in rows that fit. */
function factsOf(entry: QuickEntry): readonly string[] {
  const parts = computeQuickEntryEcho(entry);
  return joinFacts(parts.filter(({ kind }) => kind !== 'title').map(echoWords));
}

function factsItem(facts: string, action: EntryAction): EntryItem {
  return { label: `$(blank) ${plainLabel(facts)}`, alwaysShow: true, action };
}

/** Where something high was found, Enter stores it replaced; where it only wants a look, Enter stores it as typed. */
function checkedItems(entry: QuickEntry, found: EntryFindings): readonly EntryItem[] {
  const masked = maskedItem(found);
  const warnings = warningItems(found.findings);
  if (!found.hasHigh) return [...echoItems(entry), masked, ...warnings];
  return [
    masked,
    ...factsOf(found.masked).map((facts) => factsItem(facts, masked.action)),
    {
      label: `$(edit) ${vscode.l10n.t('Log as typed')}`,
      description: vscode.l10n.t('what was found stays in the text'),
      alwaysShow: true,
      action: { kind: 'store' },
    },
    ...warnings,
  ];
}

function emptyItem(): EntryItem {
  return {
    label: `$(edit) ${noticeWords({ code: 'empty' })}`,
    detail: vscode.l10n.t('#skill  @person  %study  +role  !private  2h  yesterday'),
    alwaysShow: true,
    action: { kind: 'none' },
  };
}

/** Facts joined to rows that fit. */
function joinFacts(facts: readonly string[]): readonly string[] {
  const rows: string[] = [];
  for (const fact of facts) {
    const last = rows.at(-1);
    if (last !== undefined && last.length + fact.length < rowLength)
      rows[rows.length - 1] = `${last} · ${fact}`;
    else rows.push(fact);
  }
  return rows;
}

function noticeItem(notice: QuickEntryNotice, wanted: ReadonlySet<string>): EntryItem {
  const addition = additionOf(notice);
  if (addition === undefined) {
    return {
      label: `$(info) ${plainLabel(noticeWords(notice))}`,
      alwaysShow: true,
      action: { kind: 'none' },
    };
  }
  const isWanted = wanted.has(additionKey(addition));
  const offer =
    addition.kind === 'skill'
      ? vscode.l10n.t('Also add the skill "{skill}" to logbook.yml', { skill: addition.skill })
      : vscode.l10n.t('Also add the contact "{person}"', { person: addition.person });
  return {
    label: `$(${isWanted ? 'check' : 'add'}) ${plainLabel(offer)}`,
    description: noticeWords(notice),
    alwaysShow: true,
    action: { kind: 'toggle', addition },
  };
}

function additionOf(notice: QuickEntryNotice): EntryAddition | undefined {
  if (notice.code === 'new-skill') return { kind: 'skill', skill: notice.skill };
  return notice.code === 'new-person' ? { kind: 'contact', person: notice.person } : undefined;
}
