import * as vscode from 'vscode';
import type { LoopCompletion } from '../../core/insight/openLoop.ts';
import type { ReviewKind } from '../../core/insight/reviewPeriod.ts';
import { type LoopChange, planLoopChanges } from '../../core/records/planLoopChanges.ts';
import type { Host } from '../host/host.ts';
import { loopAction, loopTitle } from '../words/loopWords.ts';
import { plainLabel } from '../words/plainLabel.ts';
import { sayWording } from '../words/sayWording.ts';
import { addRecord } from './addRecord.ts';
import { editText } from './editRecord.ts';
import { type LoopTarget, loopTargetOf } from './openLoopTarget.ts';

/** How long the status bar says what was checked off: long enough to read it, and to look for another line. */
const messageMs = 6000;

/** Checks an open loop off: its record is changed, or what has to be written down is asked for. */
export async function runCompleteOpenLoop(host: Host, node: unknown): Promise<void> {
  const target = await loopTargetOf(host, node, {
    title: vscode.l10n.t('Complete Open Loop'),
    accepts: () => true,
    explain: loopAction,
    none: vscode.l10n.t('Nothing waits for an end.'),
  });
  if (target !== undefined) await complete(host, target, target.loop.completion);
}

async function complete(host: Host, target: LoopTarget, completion: LoopCompletion): Promise<void> {
  switch (completion.kind) {
    case 'change':
      return change(host, target, completion.changes);
    case 'choose': {
      const changes = await choose(completion, loopTitle(target.loop));
      return changes && change(host, target, changes);
    }
    case 'answer':
      await vscode.commands.executeCommand('researchLogbook.answerQuestion', target.loop);
      return;
    case 'decide':
      return decide(target);
    case 'renew':
      await vscode.commands.executeCommand('researchLogbook.renewCertificate', target.loop);
      return;
    case 'check-in':
      return logCheckIn(host, target, completion);
    case 'review':
      await vscode.commands.executeCommand(reviewCommands[completion.period.kind], completion.period);
  }
}

const reviewCommands: Readonly<Record<ReviewKind, string>> = {
  weekly: 'researchLogbook.weeklyReview',
  monthly: 'researchLogbook.monthlyReview',
  final: 'researchLogbook.finalReview',
};

/** Accepting looks at the workload first, declining has words for it: each is a command of its own. */
async function decide({ loop }: LoopTarget): Promise<void> {
  const items = [
    { label: vscode.l10n.t('Accept'), command: 'researchLogbook.acceptOpportunity' },
    { label: vscode.l10n.t('Decline'), command: 'researchLogbook.declineOpportunity' },
  ];
  const placeHolder = vscode.l10n.t('What was decided?');
  const picked = await vscode.window.showQuickPick(items, { title: loopTitle(loop), placeHolder });
  if (picked !== undefined) await vscode.commands.executeCommand(picked.command, loop);
}

/** One edit that can be undone in the record. */
async function change(
  host: Host,
  { logbook, loop }: LoopTarget,
  changes: readonly LoopChange[],
): Promise<void> {
  if (loop.stored === undefined) return;
  const { path } = loop.stored;
  const outcome = await editText(host, { logbook, path }, (text) => planLoopChanges(text, path, changes));
  const title = plainLabel(loopTitle(loop));
  const words =
    outcome === 'unsaved'
      ? vscode.l10n.t('Checked off, not saved yet: {title}', { title })
      : vscode.l10n.t('Checked off: {title}', { title });
  vscode.window.setStatusBarMessage(`$(check) ${words}`, messageMs);
}

async function choose(
  { question, options }: LoopCompletion & { readonly kind: 'choose' },
  title: string,
): Promise<readonly LoopChange[] | undefined> {
  const items = options.map(({ label, changes }) => ({ label: sayWording(label), changes }));
  const picked = await vscode.window.showQuickPick(items, { title, placeHolder: sayWording(question) });
  return picked?.changes;
}

/** A check-in of today; it opens, so that what was said can be added. */
async function logCheckIn(
  host: Host,
  { logbook, loop }: LoopTarget,
  { person, name }: LoopCompletion & { readonly kind: 'check-in' },
): Promise<void> {
  const { uri } = await addRecord(host, logbook, {
    type: 'interaction',
    kind: 'check-in',
    title: vscode.l10n.t('Check-in with {name}', { name }),
    date: host.clock.today(),
    people: [person],
    ...(loop.stored?.record.private && { private: true }),
  });
  await vscode.window.showTextDocument(uri, { preview: true });
}
