import * as vscode from 'vscode';
import { forEachBounded } from '../../core/index/forEachBounded.ts';
import { isRecordPath, profilePath } from '../../core/index/recordPath.ts';
import { findInFile } from '../../core/privacy/findInFile.ts';
import type { Finding } from '../../core/privacy/finding.ts';
import type { PrivacyContext } from '../../core/privacy/privacyContext.ts';
import { LineCounter } from '../../core/text/lineCounter.ts';
import { decodeText } from '../../platform/decodeText.ts';
import type { Host } from '../host/host.ts';
import { logFailure } from '../host/logFailure.ts';
import { rangeIn } from '../language/openFile.ts';
import type { Logbook } from '../logbook/logbook.ts';
import type { LogbookFile } from '../logbook/logbooks.ts';
import { longText } from '../privacy/documentFindings.ts';
import { findingWords } from '../privacy/findingWords.ts';

type PrivacyHost = Pick<Host, 'logbooks' | 'privacy' | 'log'>;

/** Longer texts wait until typing pauses longer, a millisecond for so many characters: a pass over them takes about half of that. */
const charactersPerMs = 1_000;
/** Most findings of a file that are shown; those behind come up when some are mended. */
const mostShown = 500;
/** Files that are read at once for a check of the whole logbook. */
const parallelFiles = 8;

const severities: Readonly<Partial<Record<Finding['severity'], vscode.DiagnosticSeverity>>> = {
  high: vscode.DiagnosticSeverity.Error,
  medium: vscode.DiagnosticSeverity.Warning,
};

/** Shows what may identify a person in the logbook's files: in open ones always, in all once the user asked for a check. */
export class PrivacyDiagnostics implements vscode.Disposable {
  readonly #host: PrivacyHost;
  readonly #collection = vscode.languages.createDiagnosticCollection('research-logbook-privacy');
  readonly #timersByUri = new Map<string, ReturnType<typeof setTimeout>>();
  /** The state in which a check read each file, by address. */
  readonly #checkedStates = new Map<string, string>();

  /** What each logbook was checked with last. */
  readonly #lastContexts = new WeakMap<Logbook, { readonly text: string; readonly number: number }>();

  constructor(host: PrivacyHost) {
    this.#host = host;
  }

  dispose(): void {
    this.#collection.dispose();
    for (const timer of this.#timersByUri.values()) clearTimeout(timer);
  }

  /** Looks at an open file in which typing paused. */
  async inspect(document: vscode.TextDocument, file: LogbookFile): Promise<void> {
    const address = document.uri.toString();
    clearTimeout(this.#timersByUri.get(address));
    const length = document.getText().length;
    if (length <= longText) {
      await this.#show(document, file);
      return;
    }
    const show = (): void => {
      this.#timersByUri.delete(address);
      // A surface: nobody waits for a timer.
      this.#show(document, file).catch(this.#logFailure);
    };
    this.#timersByUri.set(address, setTimeout(show, length / charactersPerMs));
  }

  readonly #logFailure = (error: unknown): void => logFailure(this.#host.log, 'privacy', error);

  async #show(document: vscode.TextDocument, file: LogbookFile): Promise<void> {
    // Before the logbook is read its texts that may stay would be errors for a moment, at every start of a window.
    await file.logbook.contents().catch(this.#logFailure);
    if (document.isClosed) return;
    const { text, problems, criticisms } = await this.#host.privacy.findIn(document, file);
    if (document.isClosed) return;
    this.#collection.set(document.uri, [
      ...diagnosticsOf(text, problems),
      ...criticisms.map(({ range }) => hintAt(rangeIn(document, range))),
    ]);
  }

  /** A file was closed: its findings go, unless a check showed them; then they are those of what was stored. */
  async forget(uri: vscode.Uri): Promise<void> {
    const address = uri.toString();
    clearTimeout(this.#timersByUri.get(address));
    const file = this.#host.logbooks.of(uri);
    if (file === undefined || !this.#checkedStates.has(address)) {
      this.#collection.delete(uri);
      return;
    }
    this.#checkedStates.set(address, '');
    await this.#checkFile(uri, file.path, await this.#host.privacy.of(file.logbook));
  }

  /**
   * Shows the findings of every file of a logbook; files that are as they were are not read again.
   *
   * @returns the addresses of the files in which something is found.
   */
  async check(logbook: Logbook, token?: vscode.CancellationToken): Promise<readonly string[]> {
    const context = await this.#host.privacy.of(logbook);
    const contextNumber = this.#numberOf(logbook, context);
    const paths = logbook.entries.filter(({ path }) => isRecordPath(path) || path === profilePath);
    this.#forgetOthers(
      logbook,
      paths.map(({ path }) => path),
    );
    await forEachBounded(paths, parallelFiles, async ({ path, modifiedMs, sizeBytes }) => {
      const uri = logbook.uriOf(path);
      const state = `${modifiedMs} ${sizeBytes} ${contextNumber}`;
      if (token?.isCancellationRequested || this.#checkedStates.get(uri.toString()) === state) return;
      await this.#checkFile(uri, path, context);
      this.#checkedStates.set(uri.toString(), state);
    });
    return paths
      .map(({ path }) => logbook.uriOf(path))
      .filter((uri) => (this.#collection.get(uri) ?? []).length > 0)
      .map((uri) => uri.toString());
  }

  /** Counts what a logbook is checked with: another number says that it is another. */
  #numberOf(logbook: Logbook, context: PrivacyContext): number {
    const text = JSON.stringify(context);
    const last = this.#lastContexts.get(logbook) ?? { text, number: 0 };
    const now = last.text === text ? last : { text, number: last.number + 1 };
    this.#lastContexts.set(logbook, now);
    return now.number;
  }

  async #checkFile(uri: vscode.Uri, path: string, context: PrivacyContext): Promise<void> {
    const isOpen = vscode.workspace.textDocuments.some(
      (document) => document.uri.toString() === uri.toString(),
    );
    // What is typed and not saved yet comes from the document.
    const text = isOpen ? undefined : await textOnDisk(uri);
    if (text !== undefined) this.#collection.set(uri, diagnosticsOf(text, findInFile(text, path, context)));
  }

  /** Files of the logbook that a check showed and that are gone. */
  #forgetOthers(logbook: Logbook, paths: readonly string[]): void {
    const kept = new Set(paths);
    for (const address of this.#checkedStates.keys()) {
      const uri = vscode.Uri.parse(address);
      const file = this.#host.logbooks.of(uri);
      if (file?.logbook !== logbook || kept.has(file.path)) continue;
      this.#checkedStates.delete(address);
      this.#collection.delete(uri);
    }
  }
}

async function textOnDisk(uri: vscode.Uri): Promise<string | undefined> {
  try {
    const decoded = decodeText(await vscode.workspace.fs.readFile(uri));
    // An editor counts without the byte order mark.
    return decoded.kind === 'text' ? decoded.text.replace(/^\uFEFF/, '') : undefined;
  } catch {
    // A folder, or gone since: the other diagnostics tell.
    return undefined;
  }
}

function diagnosticsOf(text: string, findings: readonly Finding[]): vscode.Diagnostic[] {
  const lines = new LineCounter(text);
  const shown: vscode.Diagnostic[] = [];
  for (const finding of findings) {
    const severity = severities[finding.severity];
    if (severity === undefined) continue;
    const start = lines.positionAt(finding.range.start);
    const end = lines.positionAt(finding.range.end);
    const range = new vscode.Range(start.line, start.character, end.line, end.character);
    const diagnostic = new vscode.Diagnostic(range, findingWords(finding), severity);
    diagnostic.code = finding.rule;
    diagnostic.source = 'Research Logbook';
    shown.push(diagnostic);
    if (shown.length === mostShown) break;
  }
  return shown;
}

/** Gentle, and no problem: only the author can know what is right to write. */
function hintAt(range: vscode.Range): vscode.Diagnostic {
  const words = vscode.l10n.t(
    'Others may read this one day. Say what happened and what you need rather than who it was.',
  );
  const diagnostic = new vscode.Diagnostic(range, words, vscode.DiagnosticSeverity.Information);
  diagnostic.code = 'named-criticism';
  diagnostic.source = 'Research Logbook';
  return diagnostic;
}
