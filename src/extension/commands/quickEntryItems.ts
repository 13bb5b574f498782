import * as vscode from 'vscode';
import { completeQuickEntry } from '../../core/entry/completeQuickEntry.ts';
import type { QuickEntry, QuickEntryContext, QuickEntryNotice } from '../../core/entry/quickEntry.ts';
import { computeQuickEntryEcho } from '../../core/entry/quickEntryEcho.ts';
import { readQuickEntry } from '../../core/entry/readQuickEntry.ts';
import { planNewRecord } from '../../core/records/newRecord.ts';
import { recordTypeDefinition } from '../../core/records/recordTypes.ts';
import { echoWords } from '../words/echoWords.ts';
import { noticeWords } from '../words/noticeWords.ts';
import { plainLabel } from '../words/plainLabel.ts';

/** Something that is made together with the entry where the user wants it. */
export type EntryAddition =
  | { readonly kind: 'skill'; readonly skill: string }
  | { readonly kind: 'contact'; readonly person: string };

/** What choosing a row does. */
export type EntryAction =
  | { readonly kind: 'store' }
  | { readonly kind: 'replace'; readonly line: string }
  | { readonly kind: 'toggle'; readonly addition: EntryAddition }
  | { readonly kind: 'none' };

export interface EntryItem extends vscode.QuickPickItem {
  readonly action: EntryAction;
}

/** A line as it is read, with what the box shows of it. */
export interface EntryRows {
  readonly entry: QuickEntry;
  readonly items: readonly EntryItem[];
  /** Where the record will be, relative to the logbook's root; absent for a line without a title. */
  readonly path?: string;
}

/** Most characters of facts in one row; more would be cut off on the right. */
const rowLength = 88;

/** An id in place of the one that storing makes; only the path is looked at. */
const anyId = '00000000000000000000000000';

/**
 * The rows beneath the quick-entry box: first what Enter stores, then what the word at the end could become,
 * what there is to tell, and what could be made with it.
 *
 * @param wanted - keys (`additionKey`) of the additions that are switched on.
 */
export function computeEntryRows(
  line: string,
  context: QuickEntryContext,
  wanted: ReadonlySet<string>,
): EntryRows {
  const entry = readQuickEntry(line, context);
  const completions = completeQuickEntry(line, line.length, context).map(
    (completion): EntryItem => ({
      label: `$(symbol-keyword) ${plainLabel(completion.label)}`,
      description: completion.detail,
      alwaysShow: true,
      action: {
        kind: 'replace',
        line: `${line.slice(0, completion.range.start)}${completion.insertText}${line.slice(completion.range.end)}`,
      },
    }),
  );
  return {
    entry,
    ...(entry.draft && { path: `${planNewRecord(entry.draft, anyId).stem}.md` }),
    items: [
      ...echoItems(entry),
      ...completions,
      ...entry.notices.filter(({ code }) => code !== 'empty').map((notice) => noticeItem(notice, wanted)),
    ],
  };
}

/** A name for an addition, the same for the same thing. */
export function additionKey(addition: EntryAddition): string {
  return addition.kind === 'skill' ? `skill ${addition.skill}` : `contact ${addition.person}`;
}

/** What Enter stores, all of it: the title, and the facts in as many rows as they need. */
function echoItems(entry: QuickEntry): readonly EntryItem[] {
  const { draft } = entry;
  if (draft === undefined) return [emptyItem()];
  const parts = computeQuickEntryEcho(entry);
  const title = parts.find(({ kind }) => kind === 'title')?.text ?? draft.title;
  const [first = '', ...rest] = joinFacts(parts.filter(({ kind }) => kind !== 'title').map(echoWords));
  return [
    {
      label: `$(${recordTypeDefinition(draft.type).icon}) ${plainLabel(title)}`,
      detail: first,
      alwaysShow: true,
      action: { kind: 'store' },
    },
    ...rest.map(
      (facts): EntryItem => ({
        label: `$(blank) ${plainLabel(facts)}`,
        alwaysShow: true,
        action: { kind: 'store' },
      }),
    ),
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
