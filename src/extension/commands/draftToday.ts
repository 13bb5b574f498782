import * as vscode from 'vscode';
import {
  type DayDraft,
  type DayWork,
  type DraftedActivity,
  draftDay,
  isSameWork,
} from '../../core/capture/draftDay.ts';
import { replaceFindings } from '../../core/privacy/replaceFindings.ts';
import { readDayWork } from '../capture/dayWork.ts';
import { logWork, titleOfWork } from '../capture/logWork.ts';
import type { Host } from '../host/host.ts';
import type { Logbook } from '../logbook/logbook.ts';
import { plainLabel } from '../words/plainLabel.ts';
import { askForWritableLogbook } from './askForLogbook.ts';
import { DayWorkBox } from './dayWorkBox.ts';
import { readContents, withPatience } from './readLogbook.ts';

/** Proposes the entries of today from files that changed, logs that were written and commits; the user picks. */
export async function runDraftToday(host: Host): Promise<void> {
  const logbook = await askForWritableLogbook(host);
  if (logbook === undefined || (await readContents(logbook)) === undefined) return;
  const date = host.clock.today();
  const work = await withPatience(vscode.l10n.t('Looking at what was done today…'), (token) =>
    readDayWork(logbook, date, token),
  );
  if (work === undefined) return;
  const privacy = await host.privacy.of(logbook);
  const nameOf = (activity: DraftedActivity): string =>
    plainLabel(replaceFindings(titleOfWork(activity), privacy, { type: 'activity', date }));
  const picked = (await pickActivities(logbook, work, nameOf)) ?? [];
  for (const [index, chosen] of picked.entries()) {
    // As the logbook is by now: what was logged meanwhile is not asked about again.
    const activity = (await draftOf(logbook, work)).activities.find((one) => isSameWork(one, chosen));
    const contents = await logbook.contents();
    if (activity === undefined || contents === undefined) continue;
    const name = nameOf(activity);
    const heading =
      picked.length === 1
        ? vscode.l10n.t('Draft Today: {name}', { name })
        : vscode.l10n.t('Draft Today, {number} of {count}: {name}', {
            number: index + 1,
            count: picked.length,
            name,
          });
    if (!(await logWork(host, logbook, contents, { activity, date, heading }))) return;
  }
}

/** What a day offers, as the logbook is now; nothing where that is gone. */
async function draftOf(logbook: Logbook, work: DayWork): Promise<DayDraft> {
  const contents = await logbook.contents();
  return contents === undefined ? { activities: [], logged: 0 } : draftDay(work, contents);
}

async function pickActivities(
  logbook: Logbook,
  work: DayWork,
  nameOf: (activity: DraftedActivity) => string,
): Promise<readonly DraftedActivity[] | undefined> {
  const { activities, logged } = await draftOf(logbook, work);
  if (activities.length === 0) {
    tellThatNothingIsOpen(logged);
    return undefined;
  }
  const box = new DayWorkBox({
    draft: async () => (await draftOf(logbook, work)).activities,
    nameOf,
    onDidChange: logbook.onDidChange,
  });
  try {
    const picked = await box.show(activities);
    const isAllLogged = picked?.length === 0 && (await draftOf(logbook, work)).activities.length === 0;
    if (isAllLogged) tellThatNothingIsOpen(activities.length);
    return picked;
  } finally {
    box.dispose();
  }
}

function tellThatNothingIsOpen(logged: number): void {
  void vscode.window.showInformationMessage(
    logged === 0
      ? vscode.l10n.t('No program, output or log of this folder was changed today, and nothing committed.')
      : vscode.l10n.t('Everything that was changed today is logged.'),
  );
}
