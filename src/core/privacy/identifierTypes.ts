import { type Wording, wording } from '../text/wording.ts';
import type { IdentifierType } from './identifierTypeNames.ts';

/** Letter of a Safe Harbor identifier (45 CFR 164.514(b)(2)(i)), or what other promises forbid to pass on. */
export type IdentifierClass =
  | 'A'
  | 'B'
  | 'C'
  | 'D'
  | 'E'
  | 'F'
  | 'G'
  | 'H'
  | 'I'
  | 'J'
  | 'K'
  | 'L'
  | 'M'
  | 'N'
  | 'O'
  | 'P'
  | 'Q'
  | 'R'
  | 'secret'
  | 'confidential';

interface IdentifierTypeDefinition {
  readonly class: IdentifierClass;
  /** What it is, for lists and quick fixes. */
  readonly label: Wording;
  /** What a mask says in place of it, inside brackets; nothing of it may be found again. */
  readonly mask: string;
}

/** What each type of finding is. */
export const identifierTypes = {
  name: { class: 'A', label: wording('Name'), mask: 'name' },
  address: { class: 'B', label: wording('Address or place'), mask: 'address' },
  zip: { class: 'B', label: wording('ZIP code'), mask: 'postal code' },
  date: { class: 'C', label: wording('Date'), mask: 'date' },
  age: { class: 'C', label: wording('Age over 89'), mask: 'age' },
  phone: { class: 'D', label: wording('Phone number'), mask: 'phone' },
  fax: { class: 'E', label: wording('Fax number'), mask: 'fax' },
  email: { class: 'F', label: wording('E-mail address'), mask: 'e-mail' },
  ssn: { class: 'G', label: wording('Social security number'), mask: 'SSN' },
  mrn: { class: 'H', label: wording('Medical record number'), mask: 'MRN' },
  'health-plan': { class: 'I', label: wording('Health plan number'), mask: 'health plan number' },
  account: { class: 'J', label: wording('Account number'), mask: 'account number' },
  licence: { class: 'K', label: wording('Certificate or licence number'), mask: 'licence number' },
  vehicle: { class: 'L', label: wording('Vehicle identifier'), mask: 'vehicle number' },
  device: { class: 'M', label: wording('Device identifier'), mask: 'device number' },
  url: { class: 'N', label: wording('Web address'), mask: 'address of a page' },
  ip: { class: 'O', label: wording('Network address'), mask: 'network address' },
  biometric: { class: 'P', label: wording('Biometric identifier'), mask: 'biometric' },
  photo: { class: 'Q', label: wording('Photograph'), mask: 'photograph' },
  'subject-code': { class: 'R', label: wording('Subject number'), mask: 'subject number' },
  secret: { class: 'secret', label: wording('Password or token'), mask: 'secret' },
  confidential: { class: 'confidential', label: wording('Confidential term'), mask: 'confidential' },
} as const satisfies Readonly<Record<IdentifierType, IdentifierTypeDefinition>>;

/** Whether a text names a type. */
export function isIdentifierType(text: string): text is IdentifierType {
  return Object.hasOwn(identifierTypes, text);
}

/** Whether a text of a type may be written down once more, as a kept text or as its shape; never a password or what was promised to be kept. */
export function mayBeRepeated(type: IdentifierType): boolean {
  return type !== 'secret' && type !== 'confidential';
}
