import type { Application } from '../../core/application/applicationFacts.ts';
import type { LogbookRecord } from '../../core/records/logbookRecord.ts';
import type { Host } from '../host/host.ts';
import { type RecordTarget, recordTargetOf } from './recordTarget.ts';

export type ApplicationTarget = RecordTarget<Application>;

function isApplication(record: LogbookRecord): record is Application {
  return record.type === 'application';
}

/** The application that a command works on. */
export function askForApplication(
  host: Host,
  target: unknown,
  title: string,
): Promise<ApplicationTarget | undefined> {
  return recordTargetOf(host, target, { types: ['application'], accepts: isApplication, title });
}

/** A text beside the record in a command's argument, as our pages give it; arguments are not trusted. */
export function textOf(argument: unknown, key: 'story' | 'person'): string | undefined {
  if (typeof argument !== 'object' || argument === null || !Object.hasOwn(argument, key)) return undefined;
  const value = (argument as Readonly<Record<string, unknown>>)[key];
  return typeof value === 'string' ? value : undefined;
}
