/** Every type of finding, in the order of their classes; apart from their words, which the profile does not need. */
export const identifierTypeNames = [
  ...([
    'name',
    'address',
    'zip',
    'date',
    'age',
    'phone',
    'fax',
    'email',
    'ssn',
    'mrn',
    'health-plan',
  ] as const),
  ...([
    'account',
    'licence',
    'vehicle',
    'device',
    'url',
    'ip',
    'biometric',
    'photo',
    'subject-code',
  ] as const),
  ...(['secret', 'confidential'] as const),
] as const;

export type IdentifierType = (typeof identifierTypeNames)[number];
