import { rDialects } from './r/rDialects.ts';
import type { RunDialectDefinition } from './runReader.ts';
import { sasLog, slcLog } from './sas/sasLog.ts';

/** Every kind of output that is read; the first one that fits a file reads it, so the more particular come first. */
export const runDialectDefinitions: readonly RunDialectDefinition[] = [slcLog, sasLog, ...rDialects];
