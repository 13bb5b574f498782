import type { LogbookView } from '../index/logbookContents.ts';
import type { StoredRecord } from '../records/logbookRecord.ts';
import { type Application, computeApplicationFacts } from './applicationFacts.ts';

/** An application and where it lives. */
export type StoredApplication = StoredRecord & { readonly record: Application };

/**
 * The application of an id or of a file's name without `.md`; without a name the open one whose day comes next, else
 * the newest closed one; a private one only where there is no other.
 */
export function findApplication(view: LogbookView, name?: string): StoredApplication | undefined {
  const stored = computeApplicationFacts(view).map((facts) => facts.stored);
  const found = stored.filter(isApplication);
  if (name === undefined) return found.find(({ record }) => !record.private) ?? found[0];
  return found.find(({ record }) => record.id === name) ?? found.find(({ path }) => slugOf(path) === name);
}

/** Whether a stored record is an application. */
export function isApplication(stored: StoredRecord): stored is StoredApplication {
  return stored.record.type === 'application';
}

function slugOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/u, '');
}
