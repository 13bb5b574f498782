import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MeasuredText } from '../../support/measurePrivacy.ts';

/** A set of labelled texts, with what its types are called here. */
export interface SampleSet {
  readonly name: string;
  readonly half: 'tuning' | 'held-out';
  readonly texts: readonly MeasuredText[];
}

/** What the types of the samples are here; those of several may be found as any of them. */
const sampleTypes: Readonly<Record<string, readonly string[]>> = {
  NAME: ['name'],
  GEOGRAPHIC_LOCATION: ['address'],
  DATE: ['date'],
  MEDICAL_RECORD_NUMBER: ['mrn'],
  HEALTH_PLAN_BENEFICIARY_NUMBER: ['health-plan'],
  PHONE_NUMBER: ['phone'],
  EMAIL_ADDRESS: ['email'],
  SOCIAL_SECURITY_NUMBER: ['ssn'],
  UNIQUE_IDENTIFIER: ['mrn', 'subject-code', 'health-plan'],
  ACCOUNT_NUMBER: ['account'],
  IP_ADDRESS: ['ip'],
};

/** Whether a type of ours is right for a label of ours or of the samples. */
export function isSameType(found: string, label: string): boolean {
  return found === label || sampleTypes[label]?.includes(found) === true;
}

/** The row with its types as they are called here, where one is meant. */
function withOwnTypes<T extends MeasuredText>(row: T): T {
  const spans = row.spans.map((span) => {
    const [own, other] = sampleTypes[span.type] ?? [];
    return own === undefined || other !== undefined ? span : { ...span, type: own };
  });
  return { ...row, spans };
}

const folder = join(import.meta.dirname, '../../../../shared/samples/phi');

/** The sets of a folder beside the project, in halves by their numbers; none where it is absent. */
export function sampleSets(): readonly SampleSet[] {
  return ['asq_phi', 'benign_data_science'].flatMap((name) => {
    const path = join(folder, `${name}.jsonl`);
    if (!existsSync(path)) return [];
    const rows: readonly (MeasuredText & { readonly id: string })[] = readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => withOwnTypes(JSON.parse(line)));
    const isOdd = ({ id }: { readonly id: string }): boolean => Number(/\d+$/.exec(id)?.[0]) % 2 === 1;
    return [
      { name, half: 'tuning', texts: rows.filter(isOdd) },
      { name, half: 'held-out', texts: rows.filter((row) => !isOdd(row)) },
    ] satisfies readonly SampleSet[];
  });
}
