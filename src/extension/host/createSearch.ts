import type * as vscode from 'vscode';
import { RecordSearch } from '../../core/search/recordSearch.ts';
import { createFileStore, scheduler } from './desktop.ts';

/** Full-text search over a folder, nothing of it read yet. */
export function createSearch(root: vscode.Uri): RecordSearch {
  return new RecordSearch({ store: createFileStore(root), scheduler });
}
