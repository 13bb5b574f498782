import * as vscode from 'vscode';
import { type DraftedActivity, isLikelyWork, isSameWork } from '../../core/capture/draftDay.ts';
import { formatMetric } from '../../core/metrics/formatMetric.ts';
import { figuresOfRun } from '../capture/logWork.ts';
import { plainLabel } from '../words/plainLabel.ts';

/** What the list of a day's work needs. */
export interface DayWorkPorts {
  /** What the day offers, as the logbook is now. */
  draft(): Promise<readonly DraftedActivity[]>;
  /** What a piece of work is called, with what was found in its commit's words masked. */
  nameOf(activity: DraftedActivity): string;
  /** Fires after the records may have changed. */
  readonly onDidChange: vscode.Event<void>;
}

interface WorkItem extends vscode.QuickPickItem {
  readonly activity: DraftedActivity;
}

/** More work than this is not of one day: files were copied or checked out. */
const mostPicked = 12;

/** Figures and files that a row has room for. */
const mostShown = 3;

/** The work of a day, of which the user picks; what is logged while the list is open leaves it. */
export class DayWorkBox implements vscode.Disposable {
  readonly #ports: DayWorkPorts;
  readonly #pick = vscode.window.createQuickPick<WorkItem>();
  /** Counts the drafts, so that one that comes late is dropped. */
  #asked = 0;

  constructor(ports: DayWorkPorts) {
    this.#ports = ports;
    this.#pick.title = vscode.l10n.t('Draft Today');
    this.#pick.placeholder = vscode.l10n.t('What of today do you log? Each has its own form.');
    this.#pick.canSelectMany = true;
    this.#pick.matchOnDetail = true;
  }

  dispose(): void {
    this.#pick.dispose();
  }

  /** @returns what was picked; `undefined` where the user gave up, none where all of it was logged meanwhile. */
  show(activities: readonly DraftedActivity[]): Promise<readonly DraftedActivity[] | undefined> {
    return new Promise((resolve, reject) => {
      const pick = this.#pick;
      const settle = (picked: readonly DraftedActivity[] | undefined): void => {
        resolve(picked);
        listening.dispose();
        pick.hide();
      };
      const follow = async (): Promise<void> => {
        const asked = ++this.#asked;
        const open = await this.#ports.draft();
        if (asked !== this.#asked) return;
        if (open.length === 0) settle([]);
        else this.#render(open);
      };
      const listening = vscode.Disposable.from(
        pick.onDidAccept(() => settle(pick.selectedItems.map(({ activity }) => activity))),
        pick.onDidHide(() => settle(undefined)),
        this.#ports.onDidChange(() => void follow().catch(reject)),
      );
      this.#render(activities);
      pick.show();
    });
  }

  /** What was there before stays checked or not as the user left it. */
  #render(activities: readonly DraftedActivity[]): void {
    const pick = this.#pick;
    const { items: before, selectedItems, activeItems } = pick;
    const items = activities.map((activity) => this.#itemOf(activity));
    // The same rows set anew would flicker.
    if (JSON.stringify(items) === JSON.stringify(before)) return;
    const isFew = activities.length <= mostPicked;
    const knownOf = ({ activity }: WorkItem): WorkItem | undefined =>
      before.find((known) => isSameWork(known.activity, activity));
    pick.keepScrollPosition = true;
    pick.items = items;
    pick.selectedItems = items.filter((item) => {
      const known = knownOf(item);
      return known === undefined ? isFew && isLikelyWork(item.activity) : selectedItems.includes(known);
    });
    const active = items.find((item) => activeItems.some((one) => one === knownOf(item)));
    if (active !== undefined) pick.activeItems = [active];
  }

  #itemOf(activity: DraftedActivity): WorkItem {
    return {
      label: this.#ports.nameOf(activity),
      description: figuresOf(activity),
      detail: plainLabel(filesOf(activity)),
      activity,
    };
  }
}

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
