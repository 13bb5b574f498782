import * as vscode from 'vscode';
import { formatExportOrder, readExportOrder, usualOrder } from '../../core/export/exportOrder.ts';
import { checkExport } from '../../core/export/gate/checkExport.ts';
import type { ExportCheck } from '../../core/export/gate/exportCheck.ts';
import { LatestCheck } from '../../core/export/gate/latestCheck.ts';
import { storedTexts } from '../../core/export/gate/storedTexts.ts';
import type { LogbookView } from '../../core/index/logbookContents.ts';
import { TimeSlice } from '../../core/index/scheduler.ts';
import { RememberedFindings } from '../../core/privacy/rememberedFindings.ts';
import { createFileStore, scheduler } from '../host/desktop.ts';
import { logFailure } from '../host/logFailure.ts';
import type { PageHost } from './webviewConnection.ts';

/** What the gate finds in the export of one page: looked for beside the page, which is shown again when it is known. */
export class ExportPageChecks implements vscode.Disposable {
  readonly #host: PageHost;
  readonly #order: string;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #remembered = new RememberedFindings();
  readonly #latest = new LatestCheck({
    look: (view) => this.#look(view),
    onChange: () => {
      if (!this.#isDisposed) this.#changed.fire();
    },
  });
  #isDisposed = false;
  /** Fires when something else was found than before. */
  readonly onDidChange: vscode.Event<void> = this.#changed.event;

  /** @param subject - that of the page. */
  constructor(host: PageHost, subject: string | undefined) {
    this.#host = host;
    const order = subject === undefined ? undefined : readExportOrder(subject);
    this.#order = formatExportOrder(order ?? usualOrder('achievements'));
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#changed.dispose();
  }

  /** A view with what is known of it by now; looks again, because files may have changed below what the index reads. */
  viewOf(view: LogbookView): LogbookView {
    // A surface: nobody waits for it, and without a check nothing of the page leaves.
    this.#latest.look(view).catch((error: unknown) => logFailure(this.#host.log, 'export page', error));
    const check = this.#latest.of(view);
    return check === undefined ? view : { ...view, exportChecks: new Map([[this.#order, check]]) };
  }

  async #look(view: LogbookView): Promise<ExportCheck | undefined> {
    const order = readExportOrder(this.#order);
    const logbook = await this.#host.logbooks.shown();
    if (this.#isDisposed || order === undefined || logbook === undefined) return undefined;
    const slice = new TimeSlice(scheduler);
    const readText = storedTexts(createFileStore(logbook.root));
    const known = { remembered: this.#remembered, entries: logbook.entries };
    return checkExport({ view, ...order, readText, checkpoint: () => slice.rest(), known });
  }
}
