import * as vscode from 'vscode';
import type { LogbookView } from '../../core/index/logbookContents.ts';
import { LogbookError } from '../../core/logbookError.ts';
import type { RecordOf, StoredRecord } from '../../core/records/logbookRecord.ts';
import type { Host } from '../host/host.ts';
import type { Logbook } from '../logbook/logbook.ts';
import { askForWritableLogbook } from './askForLogbook.ts';
import { pickRecord } from './pickRecord.ts';
import { readView } from './readLogbook.ts';

/** An opportunity that a command is about. */
export interface OpportunityTarget {
  readonly logbook: Logbook;
  readonly path: string;
  readonly view: LogbookView;
  readonly opportunity: RecordOf<'opportunity'>;
}

/**
 * The opportunity that a command was given (a tree node, an address, `{id}`) or that is open in the active editor; else
 * the user picks one of those that are wanted.
 *
 * @param given - `null` lets the user pick in any case.
 * @param isWanted - not asked of one that was given: the command says why it cannot take it.
 * @throws {LogbookError} `not-found` where there is none to pick.
 */
export async function pickOpportunity(
  host: Host,
  given: unknown,
  title: string,
  isWanted: (opportunity: RecordOf<'opportunity'>) => boolean,
): Promise<OpportunityTarget | undefined> {
  const logbook = await askForWritableLogbook(host);
  const view = logbook && (await readView(logbook));
  if (logbook === undefined || view === undefined) return undefined;
  const { records } = view.contents;
  const stored =
    given === null ? undefined : (givenOne(records, logbook, given) ?? activeOne(records, logbook));
  const picked = stored ?? (await pick(records, title, isWanted));
  if (picked?.record.type !== 'opportunity') return undefined;
  return { logbook, path: picked.path, view, opportunity: picked.record };
}

function givenOne(
  records: readonly StoredRecord[],
  logbook: Logbook,
  given: unknown,
): StoredRecord | undefined {
  return records.find((one) => isGiven(one, logbook, given));
}

function isGiven({ path, record }: StoredRecord, logbook: Logbook, given: unknown): boolean {
  if (record.type !== 'opportunity') return false;
  if (given instanceof vscode.Uri) return logbook.pathOf(given) === path;
  if (typeof given !== 'object' || given === null) return false;
  const { id, stored } = given as { readonly id?: unknown; readonly stored?: { readonly path?: unknown } };
  return stored === undefined ? id === record.id : stored.path === path;
}

function activeOne(records: readonly StoredRecord[], logbook: Logbook): StoredRecord | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const path = uri && logbook.pathOf(uri);
  return records.find((one) => one.path === path && one.record.type === 'opportunity');
}

async function pick(
  records: readonly StoredRecord[],
  title: string,
  isWanted: (opportunity: RecordOf<'opportunity'>) => boolean,
): Promise<StoredRecord | undefined> {
  const wanted = records.filter(({ record }) => record.type === 'opportunity' && isWanted(record));
  if (wanted.length === 0) {
    throw new LogbookError(
      'not-found',
      vscode.l10n.t('No opportunity is at a state for this.'),
      vscode.l10n.t('Add one with New Opportunity, or look at them in the Log, grouped by type.'),
    );
  }
  return pickRecord(wanted, title);
}
