import * as vscode from 'vscode';
import { type RunOutput, readRunOutput } from './runOutput.ts';

/** Language of the log that the SAS extension shows (SAS.sas-lsp). */
const sasLogLanguage = 'sas-log';

/**
 * The log of SAS in the output panel; what a panel shows can only be read while it is visible.
 *
 * One in front goes before it: whoever looks at a file means that file.
 */
export function visibleLogOutput(): vscode.TextDocument | undefined {
  const { activeTextEditor: active, visibleTextEditors } = vscode.window;
  if (active !== undefined && active.document.uri.scheme !== 'output' && isLogFile(active.document))
    return undefined;
  return visibleTextEditors.map(({ document }) => document).find(isShownLog);
}

function isShownLog({ uri, languageId }: vscode.TextDocument): boolean {
  return uri.scheme === 'output' && languageId === sasLogLanguage;
}

function isLogFile({ uri, languageId }: vscode.TextDocument): boolean {
  return (
    languageId === sasLogLanguage ||
    /\.(?:log|lst|rout(?:\.(?:fail|save))?|sasnb|txt|md|xml)$/i.test(uri.path)
  );
}

/**
 * What is shown, as a file where the user wants one: only a file can show the numbers later.
 *
 * @returns `undefined` when the user gave up.
 */
export async function saveShownOutput(
  shown: Pick<vscode.TextDocument, 'getText'>,
  name = 'sas.log',
): Promise<RunOutput | undefined> {
  const text = shown.getText();
  const save = {
    label: vscode.l10n.t('$(save) Save It as a File…'),
    detail: vscode.l10n.t('The record links to the lines that show its numbers.'),
  };
  const without = {
    label: vscode.l10n.t('$(output) Log It Without a File'),
    detail: vscode.l10n.t('Nothing will show the numbers once this output is gone.'),
  };
  const picked = await vscode.window.showQuickPick([save, without], {
    title: vscode.l10n.t('Log This Run'),
    placeHolder: vscode.l10n.t('This output is no file yet.'),
  });
  if (picked === undefined) return undefined;
  if (picked === without) return { name, text };
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const uri = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save the Log'),
    filters: { [vscode.l10n.t('Logs')]: ['log'] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
  if (uri === undefined) return undefined;
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return readRunOutput(uri);
}
