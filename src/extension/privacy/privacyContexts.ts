import type * as vscode from 'vscode';
import type { PrivacyContext } from '../../core/privacy/privacyContext.ts';
import type { RememberedFindings } from '../../core/privacy/rememberedFindings.ts';
import type { Host } from '../host/host.ts';
import type { Logbook } from '../logbook/logbook.ts';
import type { LogbookFile } from '../logbook/logbooks.ts';
import type { DocumentFindings } from './documentFindings.ts';
import type { LogbookScans } from './logbookScans.ts';

/** What the texts of logbooks are checked with, and what was found in those that are open. */
export class PrivacyContexts implements vscode.Disposable {
  readonly #findings = new WeakMap<vscode.TextDocument, DocumentFindings>();
  readonly #remembered = new WeakMap<Logbook, RememberedFindings>();
  #scans: Promise<LogbookScans> | undefined;

  dispose(): void {
    void this.#scans?.then((scans) => scans.dispose());
  }

  /** What a logbook knows; before its first reading, what is known without one. */
  async of({ current }: Pick<Logbook, 'current'>): Promise<PrivacyContext> {
    const { emptyPrivacyContext, readPrivacyContext } = await import('../../core/privacy/privacyContext.ts');
    return current === undefined ? emptyPrivacyContext : readPrivacyContext(current);
  }

  /** What exports found in the files of a logbook, as long as those stay the same. */
  async remembered(logbook: Logbook): Promise<RememberedFindings> {
    const { RememberedFindings: Remembered } = await import('../../core/privacy/rememberedFindings.ts');
    const remembered = this.#remembered.get(logbook) ?? new Remembered();
    this.#remembered.set(logbook, remembered);
    return remembered;
  }

  /** The scans of whole logbooks in this window; nothing of them loads before the first one. */
  scans(host: Pick<Host, 'briefs' | 'logbooks' | 'log' | 'privacy'>): Promise<LogbookScans> {
    this.#scans ??= import('./logbookScans.ts').then(({ LogbookScans: Scans }) => new Scans(host));
    return this.#scans;
  }

  /** What was found in an open file as it is now; `undefined` where nobody looked yet. */
  knownIn(document: vscode.TextDocument): DocumentFindings | undefined {
    const known = this.#findings.get(document);
    return known?.version === document.version ? known : undefined;
  }

  /** What is found in an open file as it is now; a state of it is looked at once, however often it is asked for. */
  async findIn(document: vscode.TextDocument, { logbook, path }: LogbookFile): Promise<DocumentFindings> {
    const context = await this.of(logbook);
    const { DocumentFindings } = await import('./documentFindings.ts');
    const known = this.#findings.get(document);
    const { version } = document;
    if (known?.version === version && known.path === path && known.context === context) return known;
    const text = document.getText();
    const found = new DocumentFindings({ text, version, path, context, contents: logbook.current });
    this.#findings.set(document, found);
    return found;
  }
}
