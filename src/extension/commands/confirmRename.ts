import * as vscode from 'vscode';
import type { RenamePlan, Renaming } from '../../core/rename/planRename.ts';
import { errorText, fileCount } from '../words/messages.ts';

/** What the user wants; `delete` also takes the old contact into the new one and deletes its file. */
export type RenameAnswer = 'apply' | 'delete';

/** Lines of a summary; a dialog cannot scroll. */
const mostLines = 12;

/** Shows what a renaming would change, and asks whether to do it; `undefined` when not. */
export async function confirmRename(
  { change }: Renaming,
  plan: RenamePlan,
  isContactMerge: boolean,
): Promise<RenameAnswer | undefined> {
  const { from, to, isMerge } = change;
  const facts = { from, to, files: fileCount(plan.files.length) };
  const message = isMerge
    ? vscode.l10n.t('Merge "{from}" into "{to}" in {files}?', facts)
    : vscode.l10n.t('Rename "{from}" to "{to}" in {files}?', facts);
  const apply = isMerge ? vscode.l10n.t('Merge') : vscode.l10n.t('Rename');
  const remove = vscode.l10n.t('Merge and Delete Old Contact');
  const buttons = isContactMerge ? [apply, remove] : [apply];
  const detail = detailOf(plan, isContactMerge).join('\n');
  const answer = await vscode.window.showWarningMessage(message, { modal: true, detail }, ...buttons);
  if (answer === undefined) return undefined;
  return answer === remove ? 'delete' : 'apply';
}

function detailOf({ files, moves, unchanged }: RenamePlan, isContactMerge: boolean): readonly string[] {
  const lines = files.map(({ path, places }) =>
    places > 1 ? vscode.l10n.t('{file} ({places} places)', { file: path, places }) : path,
  );
  const more = lines.length - mostLines;
  return [
    ...lines.slice(0, more > 0 ? mostLines - 1 : mostLines),
    ...(more > 0 ? [vscode.l10n.t('and {count} more', { count: more + 1 })] : []),
    ...moves.map(({ from, to }) => `${from} → ${to}`),
    ...(isContactMerge
      ? [
          vscode.l10n.t(
            'Both contact files stay, unless you let the old one be copied into the other and deleted.',
          ),
        ]
      : []),
    ...files.flatMap(({ path, keptValues }) =>
      keptValues.map(({ kept, dropped }) =>
        vscode.l10n.t('{file} rates both: {kept} stays, {dropped} goes.', { file: path, kept, dropped }),
      ),
    ),
    ...unchanged.map(({ path, error }) =>
      vscode.l10n.t('Left alone: {file}. {reason}', { file: path, reason: errorText(error) }),
    ),
  ];
}
