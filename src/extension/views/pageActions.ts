import * as vscode from 'vscode';
import type { RecordSelection } from '../../core/insight/recordSelection.ts';
import type { CommandId } from '../commands/commandTable.ts';

/** Runs a command of ours in the user's name; it does not wait for forms, and shows its failures by itself. */
export async function runCommand(id: CommandId, ...args: readonly unknown[]): Promise<null> {
  void vscode.commands.executeCommand(id, ...args);
  return null;
}

/** The requests that both pages may make. */
export const pageActions = {
  'records/open': ({ selection }: { readonly selection: RecordSelection }) =>
    runCommand('researchLogbook.openRecords', selection),
  'entry/quick': () => runCommand('researchLogbook.quickEntry'),
  'goal/new': ({ skillId }: { readonly skillId?: string }) =>
    runCommand('researchLogbook.newGoal', { skillId }),
  'logbook/initialize': () => runCommand('researchLogbook.initialize'),
  'problems/show': () => runCommand('researchLogbook.checkLogbook'),
} as const;
