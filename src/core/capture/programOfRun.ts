import { chooseProgram } from './runLogs.ts';
import type { RunSummary } from './runSummary.ts';
import { fileNameOf } from './workedFile.ts';

/**
 * The name that the figures of a run are told apart by: that of its program, as its log or one of these files tells it,
 * else that of the log without its ending.
 *
 * @param log - name or path of the log.
 * @param programs - names or paths of files that may be its program.
 */
export function programOfRun(
  { program }: Pick<RunSummary, 'program'>,
  log: string,
  programs: readonly string[] = [],
): string {
  const name = fileNameOf(log.replaceAll('\\', '/'));
  const chosen = chooseProgram(programs.map(fileNameOf), name, program);
  return chosen ?? program ?? name.replace(/(?<=.)\.[^.]+$/, '');
}
