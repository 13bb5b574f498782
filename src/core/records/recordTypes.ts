import { careerRecordTypes } from './careerRecordTypes.ts';
import { peopleRecordTypes } from './peopleRecordTypes.ts';
import type { RecordTypeDefinition } from './recordTypeDefinition.ts';
import { workRecordTypes } from './workRecordTypes.ts';

/**
 * The record types in the order in which views and documents show them.
 *
 * A type or a field is added in one of the three tables that this one is made of.
 */
export const recordTypes = {
  activity: workRecordTypes.activity,
  challenge: workRecordTypes.challenge,
  question: workRecordTypes.question,
  opportunity: workRecordTypes.opportunity,
  training: workRecordTypes.training,
  goal: careerRecordTypes.goal,
  program: careerRecordTypes.program,
  contact: peopleRecordTypes.contact,
  interaction: peopleRecordTypes.interaction,
  feedback: workRecordTypes.feedback,
  reflection: workRecordTypes.reflection,
  presence: careerRecordTypes.presence,
  application: careerRecordTypes.application,
  achievement: careerRecordTypes.achievement,
} as const satisfies Readonly<Record<string, RecordTypeDefinition>>;

export type RecordType = keyof typeof recordTypes;

/** All record types in the order of the table. */
export const recordTypeNames = Object.keys(recordTypes) as RecordType[];

/** Whether a text names a record type. */
export function isRecordType(text: string): text is RecordType {
  return Object.hasOwn(recordTypes, text);
}

/** The definition of a type, seen as the general one: for code that treats all types alike. */
export function recordTypeDefinition(type: RecordType): RecordTypeDefinition {
  return recordTypes[type];
}
