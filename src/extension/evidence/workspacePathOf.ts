import type * as vscode from 'vscode';

type Address = Pick<vscode.Uri, 'scheme' | 'authority' | 'path'>;

/** The path of a file below the workspace folder that holds a logbook; `undefined` for a file elsewhere. */
export function workspacePathOf(
  { folder }: { readonly folder: { readonly uri: Address } },
  { scheme, authority, path }: Address,
): string | undefined {
  const root = folder.uri.path.replace(/\/*$/, '/');
  const isThere = scheme === folder.uri.scheme && authority === folder.uri.authority;
  const isBelow = isThere && folded(path.slice(0, root.length)) === folded(root);
  return isBelow && path.length > root.length ? path.slice(root.length) : undefined;
}

/** Dialogs and other programs write drives and folders of Windows, whose names have no case, each in their own way. */
function folded(path: string): string {
  return /^\/[a-z]:/i.test(path) ? path.toLowerCase() : path;
}
