import { rDialects } from './r/rDialects.ts';
import type { RunDialectDefinition } from './runReader.ts';
import { sasListing } from './sas/sasListing.ts';
import { sasLog, slcLog } from './sas/sasLog.ts';
import { sasNotebook } from './sas/sasNotebook.ts';

/** Every kind of output that is read; the first one that fits a file reads it, so the more particular come first. */
export const runDialectDefinitions: readonly RunDialectDefinition[] = [
  sasNotebook,
  slcLog,
  sasLog,
  sasListing,
  ...rDialects,
];
