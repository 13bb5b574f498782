import * as vscode from 'vscode';
import type { LogTreeNode, LogTreeRecord } from '../../core/insight/logTreeNode.ts';
import { tagOfGroup } from '../../core/insight/tagOfGroup.ts';

/** VS Code's own type for what is dragged inside one tree. */
const mimeType = 'application/vnd.code.tree.researchlogbook.log';

/** What the dragging needs of the tree and of commands. */
export interface DropPorts {
  parentOf(node: LogTreeNode): LogTreeNode | undefined;
  /** Puts records into a group; the user hears of a failure. */
  drop(records: readonly LogTreeRecord[], group: LogTreeNode | undefined): Thenable<void>;
}

/** Lets records of the Log be dragged onto a skill, study, person or phase, which they then get. */
export class LogDragAndDrop implements vscode.TreeDragAndDropController<LogTreeNode> {
  readonly dragMimeTypes = [mimeType];
  readonly dropMimeTypes = [mimeType];
  readonly #ports: DropPorts;

  constructor(ports: DropPorts) {
    this.#ports = ports;
  }

  handleDrag(nodes: readonly LogTreeNode[], transfer: vscode.DataTransfer): void {
    const records = nodes.filter((node) => node.kind === 'record');
    if (records.length > 0) transfer.set(mimeType, new vscode.DataTransferItem(records));
  }

  async handleDrop(target: LogTreeNode | undefined, transfer: vscode.DataTransfer): Promise<void> {
    // What another window or program drags has this type too, but no records of this tree.
    const records: unknown = transfer.get(mimeType)?.value;
    if (Array.isArray(records) && records.length > 0) await this.#ports.drop(records, this.#groupOf(target));
  }

  /** A record is put where it is dropped: into the group that holds the record or month there. */
  #groupOf(target: LogTreeNode | undefined): LogTreeNode | undefined {
    let group = target;
    while (group !== undefined && tagOfGroup(group) === undefined) {
      const parent = this.#ports.parentOf(group);
      if (parent === undefined) return group;
      group = parent;
    }
    return group;
  }
}
