import * as vscode from 'vscode';
import type { RunCommand } from '../../core/capture/readRunCommand.ts';
import type { Host } from '../host/host.ts';
import { logFailure } from '../host/logFailure.ts';
import { plainLabel } from '../words/plainLabel.ts';
import { TerminalTail } from './terminalTail.ts';

/** A run that ended in a terminal and can be logged. */
export interface RunOffer {
  readonly command: RunCommand;
  /** Folder in which the command was started. */
  readonly folder: vscode.Uri;
  readonly startedMs: number;
  /** What the terminal showed, where nothing else holds it; in memory alone, and only as long as the offer. */
  readonly shown?: string;
}

type RunOffersHost = Pick<Host, 'clock' | 'log' | 'logbooks' | 'settings'>;

/** Whether a command line may run a program: what it really does is looked at when it ends. */
const mayRun = /\b(?:rscript|rterm|r|sas\w*|wps|quarto)\b/i;

/** An offer that nobody took by then is no longer about what they do. */
const offerMs = 5 * 60_000;

/** Told to the palette, whose command is another way to take the offer. */
const hasOfferKey = 'researchLogbook.hasRunOffer';

/** Offers in the status bar, and never otherwise, to log a run that just ended in a terminal. */
export class RunOffers implements vscode.Disposable {
  readonly #host: RunOffersHost;
  readonly #tails = new WeakMap<vscode.TerminalShellExecution, TerminalTail>();
  readonly #settingListener: vscode.Disposable;
  #listeners: vscode.Disposable | undefined;
  #item: vscode.StatusBarItem | undefined;
  #offer: RunOffer | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: RunOffersHost) {
    this.#host = host;
    this.#settingListener = host.settings.onDidChange(() => this.#listen());
    this.#listen();
  }

  dispose(): void {
    this.#withdraw();
    this.#settingListener.dispose();
    this.#listeners?.dispose();
    this.#item?.dispose();
  }

  /** The offer that stands, for as long again as a new one; `undefined` where none does. */
  look(): RunOffer | undefined {
    if (this.#offer !== undefined) this.#startTimer();
    return this.#offer;
  }

  /** Ends an offer that was taken; one that came since then stays. */
  close(offer: RunOffer): void {
    if (offer === this.#offer) this.#withdraw();
  }

  /** Listens to terminals only where the user wants offers. */
  #listen(): void {
    const isWanted = this.#host.settings.offersRuns();
    if (isWanted === (this.#listeners !== undefined)) return;
    this.#listeners?.dispose();
    this.#listeners = isWanted
      ? vscode.Disposable.from(
          vscode.window.onDidStartTerminalShellExecution(({ execution }) => this.#started(execution)),
          vscode.window.onDidEndTerminalShellExecution((event) => void this.#ended(event)),
        )
      : undefined;
    if (!isWanted) this.#withdraw();
  }

  /** What a terminal shows can only be read from the start on. */
  #started(execution: vscode.TerminalShellExecution): void {
    if (!mayRun.test(execution.commandLine.value)) return;
    const tail = new TerminalTail(this.#host.clock.now());
    this.#tails.set(execution, tail);
    void tail.follow(execution.read());
  }

  async #ended({ execution, exitCode }: vscode.TerminalShellExecutionEndEvent): Promise<void> {
    const tail = this.#tails.get(execution);
    if (tail === undefined) return;
    this.#tails.delete(execution);
    try {
      const { findOffer } = await import('./findOffer.ts');
      const offer = await findOffer(this.#host.logbooks, { execution, exitCode, tail });
      if (offer !== undefined) await this.#show(offer);
    } catch (error) {
      // A surface: nobody waits for an offer.
      logFailure(this.#host.log, 'run offer', error);
    }
  }

  async #show(offer: RunOffer): Promise<void> {
    this.#withdraw();
    this.#offer = offer;
    this.#item ??= createItem();
    this.#item.text = `$(output) ${labelOf(offer.command)}`;
    this.#item.show();
    this.#startTimer();
    await vscode.commands.executeCommand('setContext', hasOfferKey, true);
  }

  #startTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#withdraw(), offerMs);
  }

  #withdraw(): void {
    clearTimeout(this.#timer);
    if (this.#offer === undefined) return;
    this.#offer = undefined;
    this.#item?.hide();
    void vscode.commands.executeCommand('setContext', hasOfferKey, false);
  }
}

function createItem(): vscode.StatusBarItem {
  const item = vscode.window.createStatusBarItem('researchLogbook.run', vscode.StatusBarAlignment.Right, 49);
  item.name = vscode.l10n.t('Research Logbook: Run');
  item.command = 'researchLogbook.logTerminalRun';
  item.tooltip = vscode.l10n.t(
    'Propose the numbers of this run for the logbook. Nothing is recorded by itself.',
  );
  return item;
}

function labelOf({ program }: RunCommand): string {
  if (program === undefined) return vscode.l10n.t('Log this run');
  const name = program.slice(program.lastIndexOf('/') + 1);
  return vscode.l10n.t('Log run of {name}', { name: plainLabel(name) });
}
