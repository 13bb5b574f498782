import * as vscode from 'vscode';
import type { OpenLoop } from '../../core/insight/openLoop.ts';
import { sayWording } from './sayWording.ts';

/** What an open loop is about. */
export function loopTitle({ title }: Pick<OpenLoop, 'title'>): string {
  return typeof title === 'string' ? title : sayWording(title);
}

/** What checking an open loop off does. */
export function loopAction({ kind, completion }: OpenLoop): string {
  switch (kind) {
    case 'review':
      return vscode.l10n.t('Write the review');
    case 'question':
      return completion.kind === 'answer'
        ? vscode.l10n.t('Write down the answer')
        : vscode.l10n.t('Mark as asked');
    case 'follow-up':
      return vscode.l10n.t('Mark as followed up');
    case 'advice':
      return vscode.l10n.t('Mark as done');
    case 'report-back':
      return vscode.l10n.t('Mark as reported back');
    case 'check-in':
      return vscode.l10n.t('Log a check-in');
    case 'application':
      return completion.kind === 'choose'
        ? vscode.l10n.t('Say what came of it')
        : vscode.l10n.t('Mark as sent');
    case 'opportunity':
      return vscode.l10n.t('Say what was decided');
    case 'certificate':
      return vscode.l10n.t('Renew Certificate');
    case 'resource':
      return vscode.l10n.t('Mark as used');
    case 'article':
      return vscode.l10n.t('Mark as done');
  }
}

/** How many open loops call for something. */
export function dueCount(count: number): string {
  return count === 1
    ? vscode.l10n.t('1 open loop is due')
    : vscode.l10n.t('{count} open loops are due', { count });
}
