import * as vscode from 'vscode';
import type { StoredProgram } from '../../core/career/unusedResources.ts';
import type { LogbookView } from '../../core/index/logbookContents.ts';
import type { Host } from '../host/host.ts';
import type { Logbook } from '../logbook/logbook.ts';
import { askForLogbook } from './askForLogbook.ts';
import { pickRecord } from './pickRecord.ts';
import { readView } from './readLogbook.ts';

/** A programme that a command is about, and the logbook that holds it. */
export interface ProgramTarget {
  readonly logbook: Logbook;
  readonly view: LogbookView;
  readonly program: StoredProgram;
}

/** Which programme a command takes where it was given none. */
export interface ProgramChoices {
  /** The one it takes without asking. */
  readonly usual?: (view: LogbookView) => StoredProgram | undefined;
  /** Those that are offered; default: all. */
  readonly isMeant?: (program: StoredProgram) => boolean;
}

/**
 * The programme that a command is about: the one it was given, else the one in the active editor, else the usual one,
 * else the user picks.
 *
 * @param given - `{id}` from a page, a tree node or an address; not trusted.
 * @returns `undefined` where there is none (the user was told) or the user gave up.
 */
export async function askForProgram(
  host: Host,
  given: unknown,
  title: string,
  { usual, isMeant = () => true }: ProgramChoices = {},
): Promise<ProgramTarget | undefined> {
  const logbook = await logbookOf(host, given);
  const view = logbook && (await readView(logbook));
  if (logbook === undefined || view === undefined) return undefined;
  const programs = view.contents.records.filter(
    (stored): stored is StoredProgram => stored.record.type === 'program',
  );
  const named = programs.find(isNamedBy(logbook, given)) ?? programs.find(isOpenIn(logbook)) ?? usual?.(view);
  const program = named ?? (await pickProgram(programs.filter(isMeant), title));
  return program && { logbook, view, program };
}

async function logbookOf(host: Host, given: unknown): Promise<Logbook | undefined> {
  const owner = given instanceof vscode.Uri ? host.logbooks.of(given)?.logbook : undefined;
  return owner ?? askForLogbook(host);
}

function isNamedBy(logbook: Logbook, given: unknown): (program: StoredProgram) => boolean {
  if (given instanceof vscode.Uri) {
    const path = logbook.pathOf(given);
    return (program) => program.path === path;
  }
  if (typeof given !== 'object' || given === null) return () => false;
  const { id, stored } = given as { readonly id?: unknown; readonly stored?: { readonly path?: unknown } };
  return (program) => program.record.id === id || program.path === stored?.path;
}

function isOpenIn(logbook: Logbook): (program: StoredProgram) => boolean {
  const open = vscode.window.activeTextEditor?.document.uri;
  const path = open && logbook.pathOf(open);
  return (program) => program.path === path;
}

async function pickProgram(
  programs: readonly StoredProgram[],
  title: string,
): Promise<StoredProgram | undefined> {
  if (programs.length === 1) return programs[0];
  if (programs.length > 1) {
    const picked = await pickRecord(programs, title);
    return programs.find(({ path }) => path === picked?.path);
  }
  const add = vscode.l10n.t('New Program');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('There is no such program yet.'),
    add,
  );
  if (answer === add) await vscode.commands.executeCommand('researchLogbook.newProgram');
  return undefined;
}
