import * as vscode from 'vscode';
import type { LogbookContents } from '../../core/index/logbookContents.ts';
import { LogbookError } from '../../core/logbookError.ts';
import type { LogbookRecord, StoredRecord } from '../../core/records/logbookRecord.ts';
import type { RecordType } from '../../core/records/recordTypes.ts';
import type { Host } from '../host/host.ts';
import type { LogbookFile } from '../logbook/logbooks.ts';
import { typeLabel } from '../words/messages.ts';
import { askForLogbook } from './askForLogbook.ts';
import { targetOf } from './commandTarget.ts';
import { pickRecord } from './pickRecord.ts';
import { readContents } from './readLogbook.ts';

/** The record that a command is about, in the contents as they were when it was found. */
export interface RecordTarget<R extends LogbookRecord = LogbookRecord> extends LogbookFile {
  readonly contents: LogbookContents;
  readonly record: R;
}

/** Which records a command works on. */
export interface TargetRule<R extends LogbookRecord> {
  readonly types: readonly RecordType[];
  readonly accepts: (record: LogbookRecord) => record is R;
  /** Title of the list from which the user picks one. */
  readonly title: string;
  /** What the list offers, best first; default: all that are accepted, in the order of the contents. */
  readonly offer?: (contents: LogbookContents) => readonly StoredRecord[];
}

/** A logbook that a command works on, with its contents. */
export type OpenLogbook = Pick<RecordTarget, 'logbook' | 'contents'>;

/**
 * The record that a command works on: that of the tree node or address it was given, else, from the palette, the one
 * in the active editor where the command can work on it, else the one that the user picks.
 *
 * @returns `undefined` when the user gave up, or there is no logbook.
 * @throws {LogbookError} `invalid-input` for a given record of another type, `not-found` where there is none to pick.
 */
export async function recordTargetOf<R extends LogbookRecord>(
  host: Host,
  target: unknown,
  rule: TargetRule<R>,
): Promise<RecordTarget<R> | undefined> {
  const found = await openTargetOf(host, target, rule);
  return found === undefined || 'path' in found ? found : pickFrom(found, rule);
}

/**
 * The same without asking for a record: the logbook alone where none was given and none is in the active editor.
 *
 * @throws {LogbookError} `invalid-input` for a given record of another type.
 */
export async function openTargetOf<R extends LogbookRecord>(
  host: Host,
  target: unknown,
  { accepts, types }: Pick<TargetRule<R>, 'accepts' | 'types'>,
): Promise<RecordTarget<R> | OpenLogbook | undefined> {
  const given = target === undefined ? activeFile(host) : await targetOf(host, target);
  if (target !== undefined && given === undefined) return undefined;
  const logbook = given?.logbook ?? (await askForLogbook(host));
  const contents = logbook && (await readContents(logbook));
  if (logbook === undefined || contents === undefined) return undefined;
  const stored = contents.records.find(({ path }) => path === given?.path);
  if (stored !== undefined && accepts(stored.record)) {
    return { logbook, contents, path: stored.path, record: stored.record };
  }
  if (target !== undefined) throw wrongRecord(types);
  return { logbook, contents };
}

async function pickFrom<R extends LogbookRecord>(
  { logbook, contents }: OpenLogbook,
  { accepts, offer, title, types }: TargetRule<R>,
): Promise<RecordTarget<R> | undefined> {
  const offered = offer?.(contents) ?? contents.records.filter(({ record }) => accepts(record));
  if (offered.length === 0) throw nothingToPick(types);
  const picked = await pickRecord(offered, title);
  if (picked === undefined || !accepts(picked.record)) return undefined;
  return { logbook, contents, path: picked.path, record: picked.record };
}

/** The file in the active editor, where it is one of a logbook. */
export function activeFile(host: Host): LogbookFile | undefined {
  const open = vscode.window.activeTextEditor?.document.uri;
  return open && host.logbooks.of(open);
}

function wrongRecord(types: readonly RecordType[]): LogbookError {
  return new LogbookError(
    'invalid-input',
    vscode.l10n.t('This record is not of the type that the command works on.'),
    vscode.l10n.t('Choose a record of type {types}.', { types: labelsOf(types) }),
  );
}

function nothingToPick(types: readonly RecordType[]): LogbookError {
  return new LogbookError(
    'not-found',
    vscode.l10n.t('The logbook has no record that this command works on.'),
    vscode.l10n.t('Log one of type {types} first.', { types: labelsOf(types) }),
  );
}

function labelsOf(types: readonly RecordType[]): string {
  return types.map(typeLabel).join(', ');
}
