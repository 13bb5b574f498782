import { languageOfDialect } from './runLanguage.ts';
import { chooseProgram, type LogOrigin } from './runLogs.ts';
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
  summary: Pick<RunSummary, 'program' | 'dialect'>,
  log: string,
  programs: readonly string[] = [],
): string {
  const name = fileNameOf(log.replaceAll('\\', '/'));
  const chosen = chooseProgram(programs.map(fileNameOf), name, originOfRun(summary));
  return chosen ?? summary.program ?? name.replace(/(?<=.)\.[^.]+$/, '');
}

/** What a run tells of the program that it is of. */
export function originOfRun({ program, dialect }: Pick<RunSummary, 'program' | 'dialect'>): LogOrigin {
  const language = languageOfDialect(dialect);
  return { ...(program !== undefined && { program }), ...(language !== undefined && { language }) };
}
