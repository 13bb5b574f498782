import * as vscode from 'vscode';
import type { Fix } from '../../core/index/fix.ts';
import type { LocatedProblem } from '../../core/records/inspectRecord.ts';
import type { Host } from '../host/host.ts';
import type { LogbookFile } from '../logbook/logbooks.ts';
import { fixWords } from '../words/fixWords.ts';
import { workspaceEditOf } from '../writing/recordWriter.ts';

type FixHost = Pick<Host, 'logbooks' | 'privacy'>;

/** Registers the quick fixes of the logbook's files. */
export function registerFixes(host: FixHost): vscode.Disposable {
  const selector: vscode.DocumentSelector = [{ pattern: '**/*.md' }, { pattern: '**/logbook.yml' }];
  const provider: vscode.CodeActionProvider = {
    provideCodeActions: async (document, range, { triggerKind }) => {
      const file = host.logbooks.of(document.uri);
      if (file === undefined || !(await file.logbook.isPresent())) return [];
      const { privacyFixes } = await import('./privacyFixes.ts');
      const isAsked = triggerKind === vscode.CodeActionTriggerKind.Invoke;
      const fixes = await provideFixes(file, document, range);
      // Last, so that nothing is typed between looking and answering.
      const found = await host.privacy.findIn(document, file);
      return [...fixes, ...privacyFixes(document, range, found, isAsked)];
    },
  };
  return vscode.languages.registerCodeActionsProvider(selector, provider, {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
  });
}

async function provideFixes(
  file: LogbookFile,
  document: vscode.TextDocument,
  range: vscode.Range,
): Promise<vscode.CodeAction[]> {
  const [{ inspectFile }, { planFixes }, { canHaveContact }, { newId }] = await Promise.all([
    import('../../core/index/inspectFile.ts'),
    import('../../core/index/planFixes.ts'),
    import('../../core/people/contactStub.ts'),
    import('../host/newId.ts'),
  ]);
  const text = document.getText();
  const { path, logbook } = file;
  const { currentView: view, names } = logbook;
  const problems = inspectFile(text, path, view, names).filter((one) =>
    rangeOf(document, one).intersection(range),
  );
  return problems.flatMap((one) => {
    const fixes = planFixes(one, { text, path, contents: view?.contents, names, newId: newId() });
    const actions = fixes.map((fix, place) =>
      actionOf(document, file, fix, place === 0 && !one.code.startsWith('unknown-')),
    );
    if (one.code === 'unknown-person' && !canHaveContact(String(one.facts.value))) return actions;
    return [...actions, ...commandActions(document, file, one)];
  });
}

function rangeOf(document: vscode.TextDocument, { range }: LocatedProblem): vscode.Range {
  return new vscode.Range(document.positionAt(range.start), document.positionAt(range.end));
}

function actionOf(
  document: vscode.TextDocument,
  { logbook }: LogbookFile,
  { words, edits, newPath }: Fix,
  isPreferred: boolean,
): vscode.CodeAction {
  const action = new vscode.CodeAction(fixWords(words), vscode.CodeActionKind.QuickFix);
  action.edit = workspaceEditOf(document, edits);
  if (newPath !== undefined) action.edit.renameFile(document.uri, logbook.uriOf(newPath));
  action.isPreferred = isPreferred;
  return action;
}

/** What cures a problem in another file than its own, or shows that file. */
function commandActions(
  document: vscode.TextDocument,
  { logbook }: LogbookFile,
  { code, facts }: LocatedProblem,
): readonly vscode.CodeAction[] {
  const name = String(facts.value);
  switch (code) {
    case 'unknown-skill': {
      const title = vscode.l10n.t('Add "{skill}" to logbook.yml', { skill: name });
      return [actionFor(title, 'researchLogbook.addSkill', [name, document.uri])];
    }
    case 'unknown-study': {
      const title = vscode.l10n.t('Add the study "{study}" to logbook.yml', { study: name });
      return [actionFor(title, 'researchLogbook.addStudy', [name, document.uri])];
    }
    case 'unknown-person': {
      const title = vscode.l10n.t('Create the contact "{name}"', { name });
      return [actionFor(title, 'researchLogbook.createContact', [name, document.uri])];
    }
    case 'duplicate-id':
    case 'duplicate-contact':
    case 'similar-contact': {
      const path = String(facts.path);
      const title = vscode.l10n.t('Open {path}', { path });
      return [actionFor(title, 'researchLogbook.openRecordToSide', [logbook.uriOf(path)])];
    }
    case 'stale-figure':
    case 'stale-role':
    case 'lost-figure':
    case 'private-source':
      return [updateAction(document), ...stateActions(document)];
    case 'unfounded-number':
      return stateActions(document);
    default:
      return [];
  }
}

function updateAction(document: vscode.TextDocument): vscode.CodeAction {
  const title = vscode.l10n.t('Update the claim to what its sources give');
  return actionFor(title, 'researchLogbook.updateClaim', [document.uri]);
}

function stateActions(document: vscode.TextDocument): readonly vscode.CodeAction[] {
  return [
    actionFor(vscode.l10n.t('Mark the claim as self-stated'), 'researchLogbook.markClaimSelfStated', [
      document.uri,
    ]),
    actionFor(
      vscode.l10n.t('Mark the claim as one that cannot be confirmed'),
      'researchLogbook.markClaimUnconfirmed',
      [document.uri],
    ),
  ];
}

function actionFor(title: string, command: string, args: readonly unknown[]): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { command, title, arguments: [...args] };
  return action;
}
