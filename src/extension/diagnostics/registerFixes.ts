import * as vscode from 'vscode';
import type { Fix, FixWords } from '../../core/index/planFixes.ts';
import type { LocatedProblem } from '../../core/records/inspectRecord.ts';
import type { Host } from '../host/host.ts';
import { workspaceEditOf } from '../writing/recordWriter.ts';

/** Registers the quick fixes of the logbook's files. */
export function registerFixes(host: Pick<Host, 'logbooks'>): vscode.Disposable {
  const selector: vscode.DocumentSelector = [{ pattern: '**/*.md' }, { pattern: '**/logbook.yml' }];
  const provider: vscode.CodeActionProvider = {
    provideCodeActions: (document, range) => provideFixes(host, document, range),
  };
  return vscode.languages.registerCodeActionsProvider(selector, provider, {
    providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
  });
}

async function provideFixes(
  { logbooks }: Pick<Host, 'logbooks'>,
  document: vscode.TextDocument,
  range: vscode.Range,
): Promise<vscode.CodeAction[]> {
  const file = logbooks.of(document.uri);
  if (file === undefined || !(await file.logbook.isPresent())) return [];
  const [{ inspectFile }, { planFixes }, { newId }] = await Promise.all([
    import('../../core/index/inspectFile.ts'),
    import('../../core/index/planFixes.ts'),
    import('../host/newId.ts'),
  ]);
  const text = document.getText();
  const view = file.logbook.currentView;
  const problems = inspectFile(text, file.path, view).filter((one) =>
    rangeOf(document, one).intersection(range),
  );
  return problems.flatMap((one) => {
    const fixes = planFixes(one, { text, path: file.path, contents: view?.contents, newId: newId() });
    const actions = fixes.map((fix, place) =>
      actionOf(document, fix, place === 0 && one.code !== 'unknown-skill'),
    );
    return one.code === 'unknown-skill' ? [...actions, addSkillAction(document, one)] : actions;
  });
}

function rangeOf(document: vscode.TextDocument, { range }: LocatedProblem): vscode.Range {
  return new vscode.Range(document.positionAt(range.start), document.positionAt(range.end));
}

function actionOf(
  document: vscode.TextDocument,
  { words, edits }: Fix,
  isPreferred: boolean,
): vscode.CodeAction {
  const action = new vscode.CodeAction(fixWords(words), vscode.CodeActionKind.QuickFix);
  action.edit = workspaceEditOf(document, edits);
  action.isPreferred = isPreferred;
  return action;
}

function addSkillAction(document: vscode.TextDocument, { facts }: LocatedProblem): vscode.CodeAction {
  const title = vscode.l10n.t('Add "{skill}" to logbook.yml', { skill: String(facts.value) });
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { command: 'researchLogbook.addSkill', title, arguments: [facts.value, document.uri] };
  return action;
}

function fixWords(words: FixWords): string {
  switch (words.kind) {
    case 'new-id':
      return vscode.l10n.t('Give this record a new id');
    case 'set-type':
      return vscode.l10n.t('Set the type to {type}', { type: words.type });
    case 'set-title':
      return vscode.l10n.t('Set the title to "{title}"', { title: words.title });
    case 'make-list':
      return vscode.l10n.t('Make it a list');
    case 'spaces-for-tabs':
      return vscode.l10n.t('Indent with spaces');
    case 'start-front-matter':
      return vscode.l10n.t('Start with front matter');
    case 'use-word':
      return vscode.l10n.t('Use {word}', { word: words.word });
  }
}
