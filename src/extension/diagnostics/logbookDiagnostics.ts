import * as vscode from 'vscode';
import { forEachBounded } from '../../core/index/forEachBounded.ts';
import { isRecordPath, profilePath } from '../../core/index/recordPath.ts';
import { type ProblemSeverity, severityOf } from '../../core/problems.ts';
import { LineCounter } from '../../core/text/lineCounter.ts';
import { decodeText } from '../../platform/decodeText.ts';
import type { Host } from '../host/host.ts';
import type { Logbook } from '../logbook/logbook.ts';
import { problemWords } from '../words/messages.ts';

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
  readonly #host: Pick<Host, 'logbooks' | 'log'>;
  readonly #collection = vscode.languages.createDiagnosticCollection('research-logbook');
  readonly #timersByUri = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #subscriptions: vscode.Disposable;
  readonly #checked = new Set<Logbook>();

  constructor(host: Pick<Host, 'logbooks' | 'log'>) {
    this.#host = host;
    this.#subscriptions = vscode.Disposable.from(
      this.#collection,
      vscode.workspace.onDidOpenTextDocument((document) => this.#inspectSoon(document)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#inspectSoon(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      host.logbooks.onDidChange(() => this.#inspectOpenDocuments()),
    );
    this.#inspectOpenDocuments();
  }

  dispose(): void {
    this.#subscriptions.dispose();
    for (const timer of this.#timersByUri.values()) clearTimeout(timer);
  }

  /**
   * Shows the problems of every file of a logbook, from now on.
   *
   * @returns how many files have problems.
   */
  async check(logbook: Logbook): Promise<number> {
    await logbook.refresh();
    const files = (await logbook.contents())?.problemFiles ?? [];
    this.#checked.add(logbook);
    await forEachBounded(files, parallelFiles, async ({ path, problems }) => {
      const uri = logbook.uriOf(path);
      const text = await this.#textOf(uri);
      if (text !== undefined) await this.#show(uri, text);
      else
        this.#collection.set(
          uri,
          problems.map((one) => diagnosticAt(new vscode.Range(0, 0, 0, 0), one)),
        );
    });
    return files.length;
  }

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
        if (!document.isClosed) await this.#show(document.uri, document.getText());
      } catch (error) {
        // A surface: nobody waits for a timer.
        this.#host.log.error(error instanceof Error ? error : String(error));
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
    const { inspectFile } = await import('./inspectFile.ts');
    const problems = inspectFile(text, file.path, file.logbook.current);
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

  #forget(document: vscode.TextDocument): void {
    const file = this.#host.logbooks.of(document.uri);
    if (file !== undefined && !this.#checked.has(file.logbook)) this.#collection.delete(document.uri);
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

function diagnosticAt(range: vscode.Range, one: Parameters<typeof problemWords>[0]): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(range, problemWords(one), severities[severityOf(one.code)]);
  diagnostic.code = one.code;
  diagnostic.source = 'Research Logbook';
  return diagnostic;
}
