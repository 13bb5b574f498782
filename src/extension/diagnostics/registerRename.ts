import * as vscode from 'vscode';
import { LogbookError } from '../../core/logbookError.ts';
import type { NameRequest } from '../../core/rename/nameChange.ts';
import type { Host } from '../host/host.ts';
import type { LogbookFile } from '../logbook/logbooks.ts';
import { errorText } from '../words/messages.ts';

type RenameHost = Pick<Host, 'logbooks'>;

/** Registers F2 on the skills, people and studies that front matter names. */
export function registerRename(host: RenameHost): vscode.Disposable {
  const selector: vscode.DocumentSelector = [{ pattern: '**/*.md' }, { pattern: '**/logbook.yml' }];
  return vscode.languages.registerRenameProvider(selector, {
    prepareRename: (document, position) => prepare(host, document, position),
    provideRenameEdits: (document, position, newName) => plan(host, document, position, newName),
  });
}

async function prepare(
  host: RenameHost,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<{ readonly range: vscode.Range; readonly placeholder: string }> {
  const { name } = await nameAt(host, document, position);
  const { start, end } = name.range;
  return {
    range: new vscode.Range(document.positionAt(start), document.positionAt(end)),
    placeholder: name.name,
  };
}

/** VS Code shows the words of a rejection; another provider may take over then. */
async function nameAt(host: RenameHost, document: vscode.TextDocument, position: vscode.Position) {
  const file = host.logbooks.of(document.uri);
  const { findNameAt } = await import('../../core/rename/findNameAt.ts');
  const isPresent = file !== undefined && (await file.logbook.isPresent());
  const name = isPresent ? findNameAt(document.getText(), file.path, document.offsetAt(position)) : undefined;
  if (file === undefined || name === undefined) {
    throw new Error(vscode.l10n.t('Here is no skill, person or study of the front matter.'));
  }
  return { file, name };
}

async function plan(
  host: RenameHost,
  document: vscode.TextDocument,
  position: vscode.Position,
  newName: string,
): Promise<vscode.WorkspaceEdit> {
  const { file, name } = await nameAt(host, document, position);
  try {
    await file.logbook.assertOwnVersion();
    return await planEdit(file, { kind: name.kind, from: name.name, to: newName, how: 'rename' });
  } catch (error) {
    if (error instanceof LogbookError) throw new Error(errorText(error), { cause: error });
    throw error;
  }
}

async function planEdit({ logbook }: LogbookFile, request: NameRequest): Promise<vscode.WorkspaceEdit> {
  const [{ readNameChange }, { planRename, renamingPaths }, { readTexts }, { LineCounter }] =
    await Promise.all([
      import('../../core/rename/nameChange.ts'),
      import('../../core/rename/planRename.ts'),
      import('../logbook/readTexts.ts'),
      import('../../core/text/lineCounter.ts'),
    ]);
  const result = new vscode.WorkspaceEdit();
  const contents = await logbook.contents();
  if (contents === undefined) return result;
  const change = readNameChange(request, contents);
  const texts = await readTexts(logbook, renamingPaths({ change }, contents));
  const { files, moves } = planRename({ change }, texts, contents);
  for (const { path, edits } of files) {
    const lines = new LineCounter(texts.get(path) ?? '');
    const at = (offset: number): vscode.Position => {
      const { line, character } = lines.positionAt(offset);
      return new vscode.Position(line, character);
    };
    for (const { range, newText } of edits) {
      result.replace(logbook.uriOf(path), new vscode.Range(at(range.start), at(range.end)), newText);
    }
  }
  for (const { from, to } of moves) result.renameFile(logbook.uriOf(from), logbook.uriOf(to));
  return result;
}
