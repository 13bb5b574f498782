import type { Command } from './command.ts';
import { addCommand } from './commands/add.ts';
import { briefCommand } from './commands/brief.ts';
import { captureCommand } from './commands/capture.ts';
import { checkCommand } from './commands/check.ts';
import { dueCommand } from './commands/due.ts';
import { evidenceCommand } from './commands/evidence.ts';
import { exportCommand } from './commands/export.ts';
import { findCommand } from './commands/find.ts';
import { importCommand } from './commands/import.ts';
import { listCommand } from './commands/list.ts';
import { remindersCommand } from './commands/reminders.ts';
import { renameCommand } from './commands/rename.ts';
import { scanCommand } from './commands/scan.ts';
import { setCommand } from './commands/set.ts';
import { statsCommand } from './commands/stats.ts';
import { verifyCommand } from './commands/verify.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  addCommand,
  captureCommand,
  listCommand,
  findCommand,
  setCommand,
  renameCommand,
  checkCommand,
  evidenceCommand,
  statsCommand,
  dueCommand,
  briefCommand,
  exportCommand,
  verifyCommand,
  scanCommand,
  remindersCommand,
  importCommand,
];
