import * as vscode from 'vscode';
import type { Host } from '../host/host.ts';
import { logFailure } from '../host/logFailure.ts';
import { formatHours } from '../words/dates.ts';
import { hourCount } from '../words/messages.ts';

/** Registers the one status bar item: hours this week, a click logs an entry; hidden where there is no logbook. */
export function registerStatusBar(host: Pick<Host, 'logbooks' | 'clock' | 'log'>): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('researchLogbook.week', vscode.StatusBarAlignment.Right, 50);
  item.name = vscode.l10n.t('Research Logbook');
  item.command = 'researchLogbook.quickEntry';
  const update = async (): Promise<void> => {
    try {
      await render(item, host);
    } catch (error) {
      // A surface: nobody waits for the status bar.
      logFailure(host.log, 'status bar', error);
    }
  };
  void update();
  return vscode.Disposable.from(
    item,
    host.logbooks.onDidChange(() => void update()),
  );
}

async function render(
  item: vscode.StatusBarItem,
  { logbooks, clock }: Pick<Host, 'logbooks' | 'clock'>,
): Promise<void> {
  const logbook = await logbooks.shown();
  if (logbook === undefined) {
    item.hide();
    return;
  }
  item.tooltip = vscode.l10n.t('Log what you just did');
  item.text = `$(notebook) ${vscode.l10n.t('Log')}`;
  // Nothing is read for the status bar alone: it knows the hours once a view or a command asked for them.
  if (logbook.current !== undefined) {
    const { computeProgress } = await import('../../core/insight/computeProgress.ts');
    const { hoursThisWeek } = computeProgress({ contents: logbook.current, today: clock.today() });
    const hours = hourCount(formatHours(hoursThisWeek.value));
    item.text = `$(notebook) ${vscode.l10n.t('{hours} this week', { hours })}`;
    item.tooltip = vscode.l10n.t('{hours} logged this week. Click to log what you just did.', { hours });
  }
  item.show();
}
