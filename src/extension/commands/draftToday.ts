import * as vscode from 'vscode';
import { type DayDraft, type DraftedActivity, draftDay, isLikelyWork } from '../../core/capture/draftDay.ts';
import { formatMetric } from '../../core/metrics/formatMetric.ts';
import { replaceFindings } from '../../core/privacy/replaceFindings.ts';
import { readDayWork } from '../capture/dayWork.ts';
import { figuresOfRun, logWork, titleOfWork } from '../capture/logWork.ts';
import type { Host } from '../host/host.ts';
import { plainLabel } from '../words/plainLabel.ts';
import { askForWritableLogbook } from './askForLogbook.ts';
import { readContents, withPatience } from './readLogbook.ts';

/** Proposes the entries of today from files that changed, logs that were written and commits; the user picks. */
export async function runDraftToday(host: Host): Promise<void> {
  const logbook = await askForWritableLogbook(host);
  const contents = logbook && (await readContents(logbook));
  if (logbook === undefined || contents === undefined) return;
  const today = host.clock.today();
  const work = await withPatience(vscode.l10n.t('Looking at what was done today…'), (token) =>
    readDayWork(logbook, today, token),
  );
  if (work === undefined) return;
  const draft = draftDay(work, contents);
  const privacy = await host.privacy.of(logbook);
  const nameOf = (activity: DraftedActivity): string =>
    plainLabel(replaceFindings(titleOfWork(activity), privacy, { type: 'activity', date: today }));
  const picked = await pickActivities(draft, nameOf);
  for (const [index, activity] of (picked ?? []).entries()) {
    const name = nameOf(activity);
    const heading =
      picked?.length === 1
        ? vscode.l10n.t('Draft Today: {name}', { name })
        : vscode.l10n.t('Draft Today, {number} of {count}: {name}', {
            number: index + 1,
            count: picked?.length ?? 0,
            name,
          });
    if (!(await logWork(host, logbook, contents, { activity, date: today, heading }))) return;
  }
}

/** @param nameOf - what a piece of work is called, with what was found in its commit's words masked. */
async function pickActivities(
  { activities, logged }: DayDraft,
  nameOf: (activity: DraftedActivity) => string,
): Promise<readonly DraftedActivity[] | undefined> {
  if (activities.length === 0) {
    void vscode.window.showInformationMessage(
      logged === 0
        ? vscode.l10n.t('No program, output or log of this folder was changed today, and nothing committed.')
        : vscode.l10n.t('Everything that was changed today is logged.'),
    );
    return undefined;
  }
  const isFew = activities.length <= mostPicked;
  const items = activities.map((activity) => ({
    label: nameOf(activity),
    description: figuresOf(activity),
    detail: plainLabel(filesOf(activity)),
    picked: isFew && isLikelyWork(activity),
    activity,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Draft Today'),
    placeHolder: vscode.l10n.t('What of today do you log? Each has its own form.'),
    canPickMany: true,
    matchOnDetail: true,
  });
  return picked?.map(({ activity }) => activity);
}

/** More work than this is not of one day: files were copied or checked out. */
const mostPicked = 12;

/** Figures and files that a row has room for. */
const mostShown = 3;

function figuresOf(activity: DraftedActivity): string {
  const usual = activity.runs.flatMap((run) => figuresOfRun(activity, run).filter(({ isUsual }) => isUsual));
  const shown = usual.slice(0, mostShown).map(({ metric }) => plainLabel(formatMetric(metric)));
  return shown.join(' · ');
}

function filesOf({ paths, runs }: DraftedActivity): string {
  const files = [...paths, ...runs.map(({ path }) => path)];
  const shown = files.slice(0, mostShown).join(', ');
  const more = files.length - mostShown;
  return more > 0 ? vscode.l10n.t('{names} and {count} more', { names: shown, count: more }) : shown;
}
