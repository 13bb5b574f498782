import * as vscode from 'vscode';
import type { LogbookView } from '../../core/index/logbookContents.ts';
import { assumedValidMonths, computeCertificates } from '../../core/insight/certificateFacts.ts';
import { LogbookError } from '../../core/logbookError.ts';
import type { RecordOf } from '../../core/records/logbookRecord.ts';
import { planRenewal, renewalOf } from '../../core/records/planRenewal.ts';
import { recordFields } from '../../core/records/recordFields.ts';
import type { Host } from '../host/host.ts';
import { addRecord } from './addRecord.ts';
import { askForWritableLogbook } from './askForLogbook.ts';
import { askForm } from './askForm.ts';
import { targetOf } from './commandTarget.ts';
import { fieldSteps } from './fieldSteps.ts';
import { FormDraft } from './formDraft.ts';
import { pickRecord } from './pickRecord.ts';
import { readAnswers } from './readAnswers.ts';
import { readView } from './readLogbook.ts';

/** What may be different this time, what is sure to be so first. */
const askedKeys = ['title', 'completed', 'expires', 'certificateId', 'covers', 'provider', 'hours', 'skills'];

/** Asks for the training that renews a certificate, filled in from the old one, stores it and opens it. */
export async function runRenewCertificate(host: Host, node: unknown): Promise<void> {
  const logbook = await askForWritableLogbook(host);
  const view = logbook && (await readView(logbook));
  if (logbook === undefined || view === undefined) return;
  const old = await trainingOf(host, view, node);
  if (old === undefined) return;
  const fields = recordFields('training');
  const initial = textsOf(renewalOf(old, view.today));
  const draft = new FormDraft(host.memory, `${logbook.key}.renew.${old.id}`);
  const steps = fieldSteps(fields, askedKeys, view.contents, initial);
  const answers = await askForm(vscode.l10n.t('Renew Certificate'), steps, draft);
  if (answers === undefined) return;
  // Finishing early keeps what stood in the boxes that were not reached.
  const values = readAnswers(fields, new Map([...Object.entries(initial), ...answers]));
  // They were read by the table of trainings, and the title was required.
  const given = values as Partial<RecordOf<'training'>> & Pick<RecordOf<'training'>, 'title'>;
  const { uri } = await addRecord(host, logbook, planRenewal(given, old, view.today, assumedValidMonths));
  await draft.forget();
  await vscode.window.showTextDocument(uri, { preview: true });
}

/** The training of a node or of the active editor, else the user picks a certificate that was not renewed yet. */
async function trainingOf(
  host: Host,
  view: LogbookView,
  node: unknown,
): Promise<RecordOf<'training'> | undefined> {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const path = node === undefined ? uri && host.logbooks.of(uri)?.path : (await targetOf(host, node))?.path;
  const named = view.contents.records.find((stored) => stored.path === path)?.record;
  if (named?.type === 'training') return named;
  if (node !== undefined) {
    throw new LogbookError(
      'not-found',
      vscode.l10n.t('This is no training.'),
      vscode.l10n.t('Choose a training with a certificate.'),
    );
  }
  const open = computeCertificates(view).filter(({ state }) => state !== 'renewed');
  if (open.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        'No training has a certificate that runs out. Give one the key expires or certificateId.',
      ),
    );
    return undefined;
  }
  const picked = await pickRecord(
    open.map(({ stored }) => stored),
    vscode.l10n.t('Renew Certificate'),
  );
  return open.find(({ stored }) => stored === picked)?.training;
}

function textsOf(training: Partial<RecordOf<'training'>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(training).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.join(', ') : String(value),
    ]),
  );
}
