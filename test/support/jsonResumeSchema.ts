import assert from 'node:assert/strict';
import schema from '@jsonresume/schema/schema.json' with { type: 'json' };
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats.default(ajv);

/** Whether a value is valid against the published schema; says after a call why not. */
export const validateResume = ajv.compile(schema);

/** Fails for a text that is no valid resume. */
export function assertResume(json: string): void {
  assert.ok(validateResume(JSON.parse(json)), JSON.stringify(validateResume.errors));
}
