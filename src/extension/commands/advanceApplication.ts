import * as vscode from 'vscode';
import {
  advanceChanges,
  keysOfStatus,
  otherStatuses,
  startingAnswers,
} from '../../core/application/advanceApplication.ts';
import { statusWords } from '../../core/brief/applicationWords.ts';
import { recordFields } from '../../core/records/recordFields.ts';
import type { Host } from '../host/host.ts';
import { plainLabel } from '../words/plainLabel.ts';
import { sayWording } from '../words/sayWording.ts';
import { askForApplication } from './askForApplication.ts';
import { askForm } from './askForm.ts';
import { editRecord } from './editRecord.ts';
import { fieldSteps } from './fieldSteps.ts';

/** Takes an application to its next status and asks for the day or the words that belong to it. */
export async function runAdvanceApplication(host: Host, target: unknown): Promise<void> {
  const title = vscode.l10n.t('Advance Application');
  const found = await askForApplication(host, target, title);
  if (found === undefined) return;
  const { contents, record: application } = found;
  const items = otherStatuses(application.status ?? 'drafting').map((status) => ({
    label: sayWording(statusWords[status]),
    status,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title,
    placeHolder: plainLabel(application.title),
  });
  if (picked === undefined) return;
  const { status } = picked;
  const initial = startingAnswers(status, application, host.clock.today());
  const steps = fieldSteps(recordFields('application'), keysOfStatus(status), contents, initial);
  const answers = await askForm(title, steps);
  if (answers === undefined) return;
  await editRecord(host, found, advanceChanges(status, answers));
}
