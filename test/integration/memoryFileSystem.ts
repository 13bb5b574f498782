import * as vscode from 'vscode';

type Stored =
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly modifiedMs: number }
  | { readonly kind: 'folder' };

/** A file system of one scheme in memory, as an extension of a cloud storage would register it. */
export class MemoryFileSystem implements vscode.FileSystemProvider {
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly #stored = new Map<string, Stored>([['/', { kind: 'folder' }]]);
  readonly onDidChangeFile = this.#changed.event;

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const found = this.#find(uri);
    return found.kind === 'file'
      ? { type: vscode.FileType.File, ctime: 0, mtime: found.modifiedMs, size: found.bytes.length }
      : { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    this.#find(uri);
    const start = uri.path.endsWith('/') ? uri.path : `${uri.path}/`;
    return [...this.#stored].flatMap(([path, { kind }]): [string, vscode.FileType][] => {
      const name = path.startsWith(start) ? path.slice(start.length) : '';
      if (name === '' || name.includes('/')) return [];
      return [[name, kind === 'file' ? vscode.FileType.File : vscode.FileType.Directory]];
    });
  }

  createDirectory(uri: vscode.Uri): void {
    const parts = uri.path.split('/').filter((part) => part !== '');
    for (let count = 1; count <= parts.length; count++) {
      const path = `/${parts.slice(0, count).join('/')}`;
      if (!this.#stored.has(path)) this.#stored.set(path, { kind: 'folder' });
    }
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const found = this.#find(uri);
    if (found.kind === 'folder') throw vscode.FileSystemError.FileIsADirectory(uri);
    return found.bytes;
  }

  writeFile(uri: vscode.Uri, bytes: Uint8Array): void {
    const isNew = !this.#stored.has(uri.path);
    this.createDirectory(vscode.Uri.joinPath(uri, '..'));
    this.#stored.set(uri.path, { kind: 'file', bytes, modifiedMs: Date.now() });
    const type = isNew ? vscode.FileChangeType.Created : vscode.FileChangeType.Changed;
    this.#changed.fire([{ type, uri }]);
  }

  delete(uri: vscode.Uri): void {
    this.#find(uri);
    for (const path of [...this.#stored.keys()]) {
      if (path === uri.path || path.startsWith(`${uri.path}/`)) this.#stored.delete(path);
    }
    this.#changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.writeFile(to, this.readFile(from));
    this.delete(from);
  }

  #find(uri: vscode.Uri): Stored {
    const found = this.#stored.get(uri.path);
    if (found === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return found;
  }
}
