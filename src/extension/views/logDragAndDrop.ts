import * as vscode from 'vscode';
import type { LogTreeNode, LogTreeRecord } from '../../core/insight/logTreeNode.ts';
import { tagOfGroup } from '../../core/insight/tagOfGroup.ts';
import type { LogNode } from './logTree.ts';

/** Addresses of files, one a line (RFC 2483): from the Explorer, an editor tab or another program. */
const filesMimeType = 'text/uri-list';

/** VS Code's own type for what is dragged inside one tree. */
const mimeType = 'application/vnd.code.tree.researchlogbook.log';

/** What the dragging needs of the tree and of commands. */
export interface DropPorts {
  parentOf(node: LogNode): LogNode | undefined;
  /** Puts records into a group; the user hears of a failure. */
  drop(records: readonly LogTreeRecord[], group: LogTreeNode | undefined): Thenable<void>;
  /** Adds files to a record as evidence; to none where they were dropped elsewhere. */
  dropFiles(uris: readonly vscode.Uri[], record: LogTreeRecord | undefined): Thenable<void>;
}

/**
 * Lets records of the Log be dragged onto a skill, study, person or phase, which they then get, and files onto a record,
 * whose evidence they become.
 */
export class LogDragAndDrop implements vscode.TreeDragAndDropController<LogNode> {
  readonly dragMimeTypes = [mimeType];
  readonly dropMimeTypes = [mimeType, filesMimeType];
  readonly #ports: DropPorts;

  constructor(ports: DropPorts) {
    this.#ports = ports;
  }

  handleDrag(nodes: readonly LogNode[], transfer: vscode.DataTransfer): void {
    const records = nodes.filter((node) => node.kind === 'record');
    if (records.length > 0) transfer.set(mimeType, new vscode.DataTransferItem(records));
  }

  async handleDrop(target: LogNode | undefined, transfer: vscode.DataTransfer): Promise<void> {
    // What another window or program drags has this type too, but no records of this tree.
    const records: unknown = transfer.get(mimeType)?.value;
    if (Array.isArray(records) && records.length > 0) {
      await this.#ports.drop(records, this.#groupOf(target));
      return;
    }
    const uris = readUris(await transfer.get(filesMimeType)?.asString());
    if (uris.length > 0) await this.#ports.dropFiles(uris, this.#recordOf(target));
  }

  /** The record, or the one whose files these are. */
  #recordOf(target: LogNode | undefined): LogTreeRecord | undefined {
    const node = target?.kind === 'evidence' ? this.#ports.parentOf(target) : target;
    return node?.kind === 'record' ? node : undefined;
  }

  /** A record is put where it is dropped: into the group that holds the record or month there. */
  #groupOf(target: LogNode | undefined): LogTreeNode | undefined {
    let group = target?.kind === 'evidence' ? this.#recordOf(target) : target;
    while (group !== undefined && tagOfGroup(group) === undefined) {
      const parent = this.#ports.parentOf(group);
      if (parent === undefined || parent.kind === 'evidence') return group;
      group = parent;
    }
    return group;
  }
}

function readUris(list: string | undefined): readonly vscode.Uri[] {
  const lines = (list ?? '').split(/[\r\n]+/).filter((line) => line !== '' && !line.startsWith('#'));
  return lines.flatMap((line) => {
    try {
      return [vscode.Uri.parse(line, true)];
    } catch {
      // Another program may drag what is no address.
      return [];
    }
  });
}
