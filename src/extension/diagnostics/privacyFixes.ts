import * as vscode from 'vscode';
import { tryReplaceInFile } from '../../core/privacy/planReplaceInFile.ts';
import { type FileReplaceFix, proposeFileFixes } from '../../core/privacy/proposeFileFixes.ts';
import type { IgnoreFix } from '../../core/privacy/proposeFixes.ts';
import type { OffsetRange } from '../../core/text/textEdit.ts';
import type { DocumentFindings } from '../privacy/documentFindings.ts';
import { sayWording } from '../words/sayWording.ts';
import { workspaceEditOf } from '../writing/recordWriter.ts';

/** In longer texts masking everything takes a while, and is offered only to who asks for fixes. */
const quickText = 256 * 1024;

/**
 * What can be done about the findings that a range touches, those of each the best first, and about all of the file.
 *
 * @param isAsked - whether the user asked for fixes: those of hints are offered only then, and make no light bulb.
 */
export function privacyFixes(
  document: vscode.TextDocument,
  range: vscode.Range,
  found: DocumentFindings,
  isAsked: boolean,
): readonly vscode.CodeAction[] {
  const touched = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const here = found.findings.filter(
    (finding) => touches(finding.range, touched) && (isAsked || finding.severity !== 'low'),
  );
  const actions = here.flatMap((finding) => {
    const fixes = proposeFileFixes(finding, found.text, found.path, found.context);
    return fixes.map((fix, place) => {
      const action = actionOf(document, fix);
      // The best comes first, and keeping a text is for the user to decide.
      action.isPreferred = place === 0 && fix.kind !== 'ignore';
      return action;
    });
  });
  actions.push(...criticismFixes(document, found, touched));
  if (here.length === 0 || (found.text.length > quickText && !isAsked)) return actions;
  return [...actions, ...maskAll(document, found)];
}

function touches(one: OffsetRange, other: OffsetRange): boolean {
  return one.start <= other.end && other.start <= one.end;
}

/** The role in the place of the name, or the name as it is, with a reason. */
function criticismFixes(
  document: vscode.TextDocument,
  { text, path, criticisms }: DocumentFindings,
  touched: OffsetRange,
): readonly vscode.CodeAction[] {
  return criticisms.flatMap(({ range, instead }) => {
    if (!touches(range, touched)) return [];
    const words = instead === undefined ? vscode.l10n.t('Keep the words') : vscode.l10n.t('Keep the name');
    const keep = new vscode.CodeAction(words, vscode.CodeActionKind.QuickFix);
    keep.command = keepCommand(document, keep.title, text.slice(range.start, range.end));
    const edits = instead && tryReplaceInFile(text, path, [{ range, newText: instead }]);
    if (!instead || !edits) return [keep];
    const title = vscode.l10n.t('Say "{role}" instead of the name', { role: instead });
    const replace = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
    replace.edit = workspaceEditOf(document, edits);
    replace.isPreferred = true;
    return [replace, keep];
  });
}

function actionOf(document: vscode.TextDocument, fix: FileReplaceFix | IgnoreFix): vscode.CodeAction {
  const action = new vscode.CodeAction(sayWording(fix.label), vscode.CodeActionKind.QuickFix);
  if (fix.kind === 'ignore') action.command = keepCommand(document, action.title, fix.text);
  else action.edit = workspaceEditOf(document, fix.edits);
  return action;
}

/** Asks for the reason, and keeps the text. */
function keepCommand({ uri }: vscode.TextDocument, title: string, text: string): vscode.Command {
  return { command: 'researchLogbook.keepText', title, arguments: [{ uri, text }] };
}

function maskAll(
  document: vscode.TextDocument,
  { problems, masks }: DocumentFindings,
): readonly vscode.CodeAction[] {
  const { edits, count } = masks;
  if (problems.length < 2 || count === 0) return [];
  const isAll = count === problems.length;
  const title = isAll
    ? vscode.l10n.t('Mask all {count} identifiers in this file', { count })
    : vscode.l10n.t('Mask {count} of {all} identifiers in this file', { count, all: problems.length });
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.edit = workspaceEditOf(document, edits);
  return [action];
}
