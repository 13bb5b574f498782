import type { LogbookContents } from '../core/index/logbookContents.ts';
import type { CliIo } from './cliIo.ts';
import { formatCount } from './formatCount.ts';
import { programName } from './formatHelp.ts';

/** Says on standard error that files gave no record, so that nobody takes what is shown for everything. */
export function remarkBrokenFiles({ problemFiles }: LogbookContents, io: CliIo): void {
  const count = problemFiles.filter(({ isBroken }) => isBroken).length;
  if (count === 0) return;
  io.stderr(`${formatCount(count, 'file', 'files')} gave no record. "${programName} check" says why.\n`);
}
