import * as vscode from 'vscode';
import type { LogbookContents } from '../../core/index/logbookContents.ts';
import type { StoredRecord } from '../../core/records/logbookRecord.ts';
import type { Host } from '../host/host.ts';
import type { Logbook } from '../logbook/logbook.ts';
import { askForWritableLogbook } from './askForLogbook.ts';
import { pathOfNode } from './commandTarget.ts';
import { pickRecord } from './pickRecord.ts';
import { readContents } from './readLogbook.ts';

/** A record that a command changes, with the logbook around it. */
export interface RecordInLogbook {
  readonly logbook: Logbook;
  readonly contents: LogbookContents;
  readonly stored: StoredRecord;
}

/** Which record a command can be about. */
export interface RecordWish {
  readonly accepts: (stored: StoredRecord) => boolean;
  /** Title of the list to pick from. */
  readonly title: string;
  /** What is said where there is none. */
  readonly absence: string;
}

/**
 * The record that a command is about: that of the page, tree node or address it was given, else the one in the active
 * editor, else the user picks one; always one that the command accepts.
 *
 * @returns `undefined` where there is none (the user was told) or the user gave up.
 */
export async function askForRecord(
  host: Host,
  target: unknown,
  { accepts, title, absence }: RecordWish,
): Promise<RecordInLogbook | undefined> {
  const uri = target instanceof vscode.Uri ? target : vscode.window.activeTextEditor?.document.uri;
  const open = uri && host.logbooks.of(uri);
  const isNamed = idOf(target) !== undefined || pathOfNode(target) !== undefined;
  const logbook = isNamed || open === undefined ? await askForWritableLogbook(host) : open.logbook;
  const contents = logbook && (await readContents(logbook));
  if (logbook === undefined || contents === undefined) return undefined;
  logbook.assertWritable();
  const id = idOf(target);
  const path = pathOfNode(target) ?? (id === undefined ? open?.path : undefined);
  const named = contents.records.find(({ path: own, record }) => (id ? record.id === id : own === path));
  if (named !== undefined && accepts(named)) return { logbook, contents, stored: named };
  const candidates = contents.records.filter(accepts);
  if (candidates.length === 0) {
    void vscode.window.showInformationMessage(absence);
    return undefined;
  }
  const stored = await pickRecord(candidates, title);
  return stored && { logbook, contents, stored };
}

/** The id that a page gives with its action. */
function idOf(target: unknown): string | undefined {
  return textOf(target, 'id');
}

/** A text of a command's argument. */
export function textOf(argument: unknown, key: string): string | undefined {
  if (typeof argument !== 'object' || argument === null || argument instanceof vscode.Uri) return undefined;
  if (!Object.hasOwn(argument, key)) return undefined;
  const value = (argument as Readonly<Record<string, unknown>>)[key];
  return typeof value === 'string' ? value : undefined;
}
