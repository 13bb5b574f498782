import * as vscode from 'vscode';
import { type FileLink, findLinks, type LinkTarget } from '../../core/completion/findLinks.ts';
import type { Host } from '../host/host.ts';
import type { Logbook } from '../logbook/logbook.ts';
import { rangeIn, readAround } from './openFile.ts';

/** A link that is looked up when somebody follows it: whether its file is there, and no link out of the workspace. */
export class FileDocumentLink extends vscode.DocumentLink {
  readonly logbook: Logbook;
  readonly file: LinkTarget & { readonly kind: 'file' };

  constructor(range: vscode.Range, logbook: Logbook, file: LinkTarget & { readonly kind: 'file' }) {
    super(range);
    this.logbook = logbook;
    this.file = file;
  }
}

/** The links of a record or of `logbook.yml`; none in a document that is no file of a logbook. */
export async function provideLinks(
  host: Pick<Host, 'logbooks'>,
  document: vscode.TextDocument,
): Promise<vscode.DocumentLink[]> {
  const found = await linksIn(host, document);
  if (found === undefined) return [];
  return found.links.map(({ range, target }) => {
    const place = rangeIn(document, range);
    if (target.kind === 'file') return new FileDocumentLink(place, found.logbook, target);
    const uri = target.kind === 'url' ? vscode.Uri.parse(target.url, true) : found.logbook.uriOf(target.path);
    return new vscode.DocumentLink(place, uri);
  });
}

/** Gives a link to a file its target; none where the file is not there, which VS Code then says. */
export async function resolveLink(link: vscode.DocumentLink): Promise<vscode.DocumentLink> {
  if (!(link instanceof FileDocumentLink)) return link;
  const target = await findFile(link.logbook, link.file);
  if (target !== undefined) link.target = target;
  return link;
}

/** Where the name or path at a position leads: a contact, a record, a file with its line. */
export async function provideDefinition(
  host: Pick<Host, 'logbooks'>,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.LocationLink[]> {
  const found = await linksIn(host, document);
  const offset = document.offsetAt(position);
  const link = found?.links.find(({ range }) => range.start <= offset && offset <= range.end);
  if (found === undefined || link === undefined || link.target.kind === 'url') return [];
  const { target } = link;
  const uri =
    target.kind === 'file' ? await findFile(found.logbook, target) : found.logbook.uriOf(target.path);
  if (uri === undefined) return [];
  const line = target.kind === 'file' ? Math.max((target.lines?.[0] ?? 1) - 1, 0) : 0;
  return [
    {
      originSelectionRange: rangeIn(document, link.range),
      targetUri: uri.with({ fragment: '' }),
      targetRange: new vscode.Range(line, 0, line, 0),
    },
  ];
}

async function linksIn(
  { logbooks }: Pick<Host, 'logbooks'>,
  document: vscode.TextDocument,
): Promise<{ readonly logbook: Logbook; readonly links: readonly FileLink[] } | undefined> {
  const file = logbooks.of(document.uri);
  const context = file && (await readAround(file));
  if (file === undefined || context === undefined) return undefined;
  return { logbook: file.logbook, links: findLinks(document.getText(), file.path, context.names) };
}

/**
 * A file of the workspace folder with its line; `undefined` where it is not there, or a symbolic link on the way
 * could lead out of the folder.
 */
async function findFile(
  { folder }: Logbook,
  { path, lines }: LinkTarget & { readonly kind: 'file' },
): Promise<vscode.Uri | undefined> {
  const parts = path.split('/');
  for (let count = 1; count <= parts.length; count++) {
    const uri = vscode.Uri.joinPath(folder.uri, ...parts.slice(0, count));
    if (!(await isPlain(uri))) return undefined;
  }
  const fragment = lines === undefined ? '' : `L${lines[0]}-L${lines[1]}`;
  return vscode.Uri.joinPath(folder.uri, ...parts).with({ fragment });
}

async function isPlain(uri: vscode.Uri): Promise<boolean> {
  try {
    const { type } = await vscode.workspace.fs.stat(uri);
    return (type & vscode.FileType.SymbolicLink) === 0;
  } catch {
    // Providers spell absence in several ways.
    return false;
  }
}
