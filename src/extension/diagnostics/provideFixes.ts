import * as vscode from 'vscode';
import type { Fix } from '../../core/index/fix.ts';
import { inspectFile } from '../../core/index/inspectFile.ts';
import { planFixes } from '../../core/index/planFixes.ts';
import { canHaveContact } from '../../core/people/contactStub.ts';
import type { LocatedProblem } from '../../core/records/inspectRecord.ts';
import type { Host } from '../host/host.ts';
import { newId } from '../host/newId.ts';
import type { LogbookFile } from '../logbook/logbooks.ts';
import { findWithoutWaiting } from '../privacy/findWithoutWaiting.ts';
import { fixWords } from '../words/fixWords.ts';
import { workspaceEditOf } from '../writing/recordWriter.ts';
import { privacyFixes } from './privacyFixes.ts';

/** What cures the problems that a range touches, and takes away what may identify a person. */
export async function provideFixes(
  { logbooks, privacy }: Pick<Host, 'logbooks' | 'privacy'>,
  document: vscode.TextDocument,
  range: vscode.Range,
  { triggerKind }: vscode.CodeActionContext,
): Promise<vscode.CodeAction[]> {
  const file = logbooks.of(document.uri);
  if (file === undefined || !(await file.logbook.isPresent())) return [];
  const isAsked = triggerKind === vscode.CodeActionTriggerKind.Invoke;
  const found = await (isAsked
    ? privacy.findIn(document, file)
    : findWithoutWaiting(privacy, document, file));
  return [
    ...problemFixes(file, document, range),
    ...(found === undefined ? [] : privacyFixes(document, range, found, isAsked)),
  ];
}

function problemFixes(
  file: LogbookFile,
  document: vscode.TextDocument,
  range: vscode.Range,
): readonly vscode.CodeAction[] {
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
