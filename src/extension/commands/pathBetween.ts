import type * as vscode from 'vscode';

/**
 * The path from one folder to another with forward slashes: `../logbook`.
 *
 * @returns the whole path of the second where they lie on different file systems.
 */
export function pathBetween(
  from: Pick<vscode.Uri, 'scheme' | 'authority' | 'path'>,
  to: Pick<vscode.Uri, 'scheme' | 'authority' | 'path'>,
): string {
  if (from.scheme !== to.scheme || from.authority !== to.authority) return to.path;
  const [start, end] = [partsOf(from.path), partsOf(to.path)];
  const differs = start.findIndex((part, place) => part !== end[place]);
  const common = differs < 0 ? start.length : differs;
  return [...start.slice(common).map(() => '..'), ...end.slice(common)].join('/');
}

function partsOf(path: string): readonly string[] {
  return path.split('/').filter((part) => part !== '');
}
