import * as vscode from 'vscode';
import { forEachBounded } from '../../core/index/forEachBounded.ts';
import { isRecordPath, profilePath } from '../../core/index/recordPath.ts';
import { type Problem, type ProblemSeverity, severityOf } from '../../core/problems.ts';
import { LineCounter } from '../../core/text/lineCounter.ts';
import { decodeText } from '../../platform/decodeText.ts';
import type { Host } from '../host/host.ts';
import { logFailure } from '../host/logFailure.ts';
import type { Logbook } from '../logbook/logbook.ts';
import { problemWords } from '../words/messages.ts';
import type { PrivacyDiagnostics } from './privacyDiagnostics.ts';

type DiagnosticsHost = Pick<Host, 'logbooks' | 'privacy' | 'log'>;

/** How long typing has to pause before a document is looked at. */
const pauseMs = 300;
/** Files that are read at once for a check of the whole logbook. */
const parallelFiles = 16;

const severities: Readonly<Record<ProblemSeverity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
};

/** Shows the problems of the logbook's files: of open ones always, of all once the user asked for a check. */
export class LogbookDiagnostics implements vscode.Disposable {
  readonly #host: DiagnosticsHost;
  readonly #collection = vscode.languages.createDiagnosticCollection('research-logbook');
  readonly #timersByUri = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #subscriptions: vscode.Disposable;
  readonly #checked = new Set<Logbook>();
  /** What was wrong with the files that a check showed, as JSON, by address. */
  readonly #checkedProblems = new Map<string, string>();
  #privacy: Promise<PrivacyDiagnostics> | undefined;

  constructor(host: DiagnosticsHost) {
    this.#host = host;
    this.#subscriptions = vscode.Disposable.from(
      this.#collection,
      vscode.workspace.onDidOpenTextDocument((document) => this.#inspectSoon(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#inspectSoon(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      host.logbooks.onDidChange(() => this.#inspectAgain()),
    );
    this.#inspectOpenDocuments();
  }

  dispose(): void {
    this.#subscriptions.dispose();
    for (const timer of this.#timersByUri.values()) clearTimeout(timer);
    void this.#privacy?.then((privacy) => privacy.dispose());
  }

  /** Made for the first file that is looked at. */
  #loadPrivacy(): Promise<PrivacyDiagnostics> {
    this.#privacy ??= import('./privacyDiagnostics.ts').then(
      ({ PrivacyDiagnostics }) => new PrivacyDiagnostics(this.#host),
    );
    return this.#privacy;
  }

  /**
   * Shows the problems of every file of a logbook, from now on.
   *
   * @returns how many files have problems; `undefined` when it was cancelled.
   */
  async check(logbook: Logbook, token?: vscode.CancellationToken): Promise<number | undefined> {
    await logbook.refresh();
    await logbook.contents();
    this.#checked.add(logbook);
    return this.#showChecked(logbook, token);
  }

  /** Brings what a check showed up to date; files whose problems are the same are not read again. */
  async #showChecked(logbook: Logbook, token?: vscode.CancellationToken): Promise<number | undefined> {
    const { findLogbookProblems } = await import('../../core/index/findLogbookProblems.ts');
    const { currentView: view, names } = logbook;
    const files = view && names ? findLogbookProblems(view, names) : [];
    const wanted = new Set(files.map(({ path }) => logbook.uriOf(path).toString()));
    for (const address of this.#checkedProblems.keys()) {
      if (wanted.has(address) || this.#host.logbooks.of(vscode.Uri.parse(address))?.logbook !== logbook)
        continue;
      this.#checkedProblems.delete(address);
      this.#collection.delete(vscode.Uri.parse(address));
    }
    await forEachBounded(files, parallelFiles, async ({ path, problems }) => {
      const uri = logbook.uriOf(path);
      const address = uri.toString();
      const said = JSON.stringify(problems);
      if (token?.isCancellationRequested || this.#checkedProblems.get(address) === said) return;
      this.#checkedProblems.set(address, said);
      const text = await this.#textOf(uri);
      if (text !== undefined) await this.#show(uri, text);
      else this.#collection.set(uri, problems.map(diagnosticAtStart));
    });
    const found = await (await this.#loadPrivacy()).check(logbook, token);
    return token?.isCancellationRequested ? undefined : new Set([...wanted, ...found]).size;
  }

  #inspectAgain(): void {
    this.#inspectOpenDocuments();
    for (const logbook of this.#checked) {
      if (!this.#host.logbooks.all.includes(logbook)) this.#checked.delete(logbook);
      else void this.#showChecked(logbook).catch(this.#logFailure);
    }
  }

  readonly #logFailure = (error: unknown): void => logFailure(this.#host.log, 'diagnostics', error);

  #inspectOpenDocuments(): void {
    for (const document of vscode.workspace.textDocuments) this.#inspectSoon(document);
  }

  #inspectSoon(document: vscode.TextDocument): void {
    const file = this.#host.logbooks.of(document.uri);
    if (file === undefined || !(isRecordPath(file.path) || file.path === profilePath)) return;
    const address = document.uri.toString();
    clearTimeout(this.#timersByUri.get(address));
    const inspect = async (): Promise<void> => {
      this.#timersByUri.delete(address);
      try {
        if (document.isClosed) return;
        await this.#show(document.uri, document.getText());
        if (await file.logbook.isPresent()) await (await this.#loadPrivacy()).inspect(document, file);
      } catch (error) {
        // A surface: nobody waits for a timer.
        this.#logFailure(error);
      }
    };
    this.#timersByUri.set(
      address,
      setTimeout(() => void inspect(), pauseMs),
    );
  }

  async #show(uri: vscode.Uri, text: string): Promise<void> {
    const file = this.#host.logbooks.of(uri);
    if (file === undefined || !(await file.logbook.isPresent())) return;
    const { inspectFile } = await import('../../core/index/inspectFile.ts');
    const problems = inspectFile(text, file.path, file.logbook.currentView, file.logbook.names);
    const lines = new LineCounter(text);
    this.#collection.set(
      uri,
      problems.map((one) => {
        const start = lines.positionAt(one.range.start);
        const end = lines.positionAt(one.range.end);
        return diagnosticAt(new vscode.Range(start.line, start.character, end.line, end.character), one);
      }),
    );
  }

  /** A file was closed: its problems go; those that a check showed are again those of what was stored. */
  #forget({ uri }: vscode.TextDocument): void {
    this.#privacy?.then((privacy) => privacy.forget(uri)).catch(this.#logFailure);
    const file = this.#host.logbooks.of(uri);
    if (file === undefined) return;
    if (this.#checked.has(file.logbook)) this.#showStored(uri).catch(this.#logFailure);
    else this.#collection.delete(uri);
  }

  async #showStored(uri: vscode.Uri): Promise<void> {
    const text = await this.#textOf(uri);
    if (text !== undefined) await this.#show(uri, text);
  }

  /** The text of a file, with what is typed and not saved yet; `undefined` where it has none. */
  async #textOf(uri: vscode.Uri): Promise<string | undefined> {
    const open = vscode.workspace.textDocuments.find(
      (document) => document.uri.toString() === uri.toString(),
    );
    // A document that nobody looks at any more may be behind the disk.
    if (open?.isDirty) return open.getText();
    try {
      const decoded = decodeText(await vscode.workspace.fs.readFile(uri));
      return decoded.kind === 'text' ? decoded.text : undefined;
    } catch {
      // A folder, or gone since: its problem is shown without a place.
      return undefined;
    }
  }
}

function diagnosticAtStart(one: Problem): vscode.Diagnostic {
  return diagnosticAt(new vscode.Range(0, 0, 0, 0), one);
}

function diagnosticAt(range: vscode.Range, one: Problem): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(range, problemWords(one), severities[severityOf(one.code)]);
  diagnostic.code = one.code;
  diagnostic.source = 'Research Logbook';
  return diagnostic;
}
