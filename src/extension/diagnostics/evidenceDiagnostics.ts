import * as vscode from 'vscode';
import type { EvidenceState } from '../../core/evidence/evidenceState.ts';
import type { EvidenceUse } from '../../core/evidence/evidenceUses.ts';
import { isRecordPath } from '../../core/index/recordPath.ts';
import type { Host } from '../host/host.ts';
import { logFailure } from '../host/logFailure.ts';
import { rangeIn } from '../language/openFile.ts';
import type { LogbookFile } from '../logbook/logbooks.ts';
import { sayWording } from '../words/sayWording.ts';
import { workspaceEditOf } from '../writing/recordWriter.ts';

type EvidenceHost = Pick<Host, 'logbooks' | 'evidence' | 'log'>;

/** How long typing has to pause before files are looked at. */
const pauseMs = 400;
/** Most places that a file which was copied is offered at. */
const mostPlaces = 5;

/** Says of the records that are in sight which of their files are missing, moved or changed, and offers what helps. */
export function registerEvidenceDiagnostics(host: EvidenceHost): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('research-logbook-evidence');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const inspectSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // A surface: nobody waits for a timer.
      inspectVisible(host, collection).catch((error: unknown) => logFailure(host.log, 'evidence', error));
    }, pauseMs);
  };
  inspectSoon();
  return vscode.Disposable.from(
    collection,
    new vscode.Disposable(() => clearTimeout(timer)),
    vscode.window.onDidChangeVisibleTextEditors(inspectSoon),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (host.logbooks.of(document.uri) !== undefined) inspectSoon();
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => collection.delete(uri)),
    host.evidence.onDidChange(inspectSoon),
    vscode.languages.registerCodeActionsProvider(
      { pattern: '**/*.md' },
      { provideCodeActions: (document, range) => provideFixes(host, document, range) },
      { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
    ),
  );
}

async function inspectVisible(host: EvidenceHost, collection: vscode.DiagnosticCollection): Promise<void> {
  const documents = new Set(vscode.window.visibleTextEditors.map(({ document }) => document));
  for (const document of documents) {
    const found = await statesIn(host, document);
    if (found !== undefined && !document.isClosed) collection.set(document.uri, await diagnosticsOf(found));
  }
}

/** A path in an open record, with what became of its file. */
interface FoundEvidence {
  readonly use: EvidenceUse;
  readonly state: EvidenceState;
  readonly range: vscode.Range;
}

/** @returns `undefined` for what is no record. */
async function statesIn(
  { logbooks, evidence }: EvidenceHost,
  document: vscode.TextDocument,
  within?: vscode.Range,
): Promise<readonly FoundEvidence[] | undefined> {
  const file = logbooks.of(document.uri);
  if (file === undefined || !isRecordPath(file.path) || !(await file.logbook.isPresent())) return undefined;
  const text = document.getText();
  // Most records name no file, and are not parsed for it.
  if (!text.includes('evidence')) return [];
  const { locateEvidence } = await import('../../core/evidence/evidenceInText.ts');
  const located = locateEvidence(text, file.path)
    .map(({ use, range }) => ({ use, range: rangeIn(document, range) }))
    .filter(
      ({ use, range }) => use.path !== undefined && (within === undefined || range.intersection(within)),
    );
  return Promise.all(
    located.map(async (one) => ({ ...one, state: await evidence.stateOf(file.logbook, one.use) })),
  );
}

/** What is gone is told; what changed is only marked, for a program that runs again writes its log anew. */
const severities: Readonly<Partial<Record<EvidenceState['kind'], vscode.DiagnosticSeverity>>> = {
  missing: vscode.DiagnosticSeverity.Information,
  moved: vscode.DiagnosticSeverity.Information,
  changed: vscode.DiagnosticSeverity.Hint,
};

async function wordsOf({ state, use }: FoundEvidence): Promise<string> {
  const { evidenceStateSentence } = await import('../../core/evidence/evidenceWords.ts');
  return sayWording(evidenceStateSentence(state, use.lines !== undefined));
}

async function diagnosticsOf(found: readonly FoundEvidence[]): Promise<readonly vscode.Diagnostic[]> {
  const all = await Promise.all(found.map(diagnosticOf));
  return all.filter((one) => one !== undefined);
}

async function diagnosticOf(found: FoundEvidence): Promise<vscode.Diagnostic | undefined> {
  const severity = severities[found.state.kind];
  if (severity === undefined) return undefined;
  const diagnostic = new vscode.Diagnostic(found.range, await wordsOf(found), severity);
  diagnostic.code = `evidence-${found.state.kind}`;
  diagnostic.source = 'Research Logbook';
  return diagnostic;
}

async function provideFixes(
  host: EvidenceHost,
  document: vscode.TextDocument,
  range: vscode.Range,
): Promise<vscode.CodeAction[]> {
  const file = host.logbooks.of(document.uri);
  const found = file && (await statesIn(host, document, lineOf(document, range)));
  if (file === undefined || found === undefined) return [];
  return (await Promise.all(found.map((one) => fixesOf(document, file, one)))).flat();
}

/** Whoever stands anywhere in the line of a path means that path. */
function lineOf(document: vscode.TextDocument, { start, end }: vscode.Range): vscode.Range {
  return new vscode.Range(document.lineAt(start.line).range.start, document.lineAt(end.line).range.end);
}

async function fixesOf(
  document: vscode.TextDocument,
  file: LogbookFile,
  found: FoundEvidence,
): Promise<readonly vscode.CodeAction[]> {
  const { use, state } = found;
  const { path = '' } = use;
  switch (state.kind) {
    case 'moved': {
      const { planMoveEvidence } = await import('../../core/evidence/planEvidence.ts');
      return state.to.slice(0, mostPlaces).map((to) => {
        const action = fix(vscode.l10n.t('Update path to {path}', { path: to }));
        action.edit = workspaceEditOf(document, planMoveEvidence(document.getText(), file.path, path, to));
        action.isPreferred = state.to.length === 1;
        return action;
      });
    }
    case 'changed':
    case 'no-hash':
      return [
        command(
          vscode.l10n.t('Record the file as it is now'),
          'researchLogbook.recordEvidence',
          document,
          path,
        ),
      ];
    case 'missing':
      return [
        command(
          vscode.l10n.t('Choose another file...'),
          'researchLogbook.updateEvidencePath',
          document,
          path,
        ),
      ];
    default:
      return [];
  }
}

function fix(title: string): vscode.CodeAction {
  return new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
}

function command(
  title: string,
  id: string,
  { uri }: vscode.TextDocument,
  evidence: string,
): vscode.CodeAction {
  const action = fix(title);
  action.command = { command: id, title, arguments: [{ uri, evidence }] };
  return action;
}
