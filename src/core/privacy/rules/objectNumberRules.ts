import { wording } from '../../text/wording.ts';
import type { Rule } from '../rule.ts';
import { digitCount, idValue, isIdValue, passesLuhn } from '../values.ts';

/** Accounts, licences, vehicles and devices: Safe Harbor J, K, L and M. */
export const objectNumberRules: readonly Rule[] = [
  {
    id: 'account-labelled',
    type: 'account',
    severity: 'high',
    confidence: 0.9,
    finds: 'a number behind "account", "acct", "invoice", "claim", "card number"',
    reason: wording('A number next to a label for an account, an invoice or a claim.'),
    words: ['account', 'acct', 'invoice', 'claim', 'billing', 'card', 'bank', 'iban', 'guarantor', 'har'],
    label:
      '(?:bank |billing |guarantor )?(?:account|acct)(?: ?(?:#|no\\b|number|id))?|(?:invoice|claim|billing|card|guarantor)(?: ?(?:#|no\\b|number|id))?|iban|har(?=[: ])',
    value: idValue,
    accepts: (value, place) =>
      isIdValue(value, place, { digits: 4, length: 5 }) &&
      (/(?:#|:|=|\bno\.?|number|\bid|\bis)\s*["']?#?$/.test(place.before(10)) ||
        (/\b(?:acct\.?|account|har) $/.test(place.before(9)) && digitCount(value) > 5) ||
        (/\b(?:invoice|claim) $/.test(place.before(9)) && /^[a-z]{1,4}-?\d{4,}$/.test(value))),
  },
  {
    id: 'iban-shape',
    type: 'account',
    severity: 'high',
    confidence: 0.97,
    finds: 'an IBAN with right check digits',
    reason: wording('A bank account number with right check digits.'),
    pattern: /(?<![\w-])[a-z]{2}\d{2}(?: ?[a-z0-9]{4}){3,7}(?: ?[a-z0-9]{1,3})?(?![\w-])/g,
    accepts: passesIban,
  },
  {
    id: 'card-shape',
    type: 'account',
    severity: 'high',
    confidence: 0.85,
    finds: 'a payment card number with a right check digit',
    reason: wording('A payment card number with a right check digit.'),
    pattern:
      /(?<![\w.-])(?:[3-6]\d{3}([ -])\d{4}\1\d{4}\1\d{1,4}|3[47]\d{2}([ -])\d{6}\2\d{5}|(?:4\d{15}|5[1-5]\d{14}))(?![\w-]|\.\d)/g,
    accepts: (value) => passesLuhn(value.replace(/\D/g, '')),
  },
  {
    id: 'licence-labelled',
    type: 'licence',
    severity: 'medium',
    confidence: 0.85,
    finds: 'a number behind "license no", "driver\'s license", "certificate no", "board cert"',
    reason: wording('A number next to a label for a licence or a certificate.'),
    words: [
      'license',
      'licence',
      'lic',
      'driver',
      'drivers',
      'board',
      'certificate',
      'cert',
      'passport',
      'dl',
      'registration',
    ],
    label:
      "(?:driver'?s? )?(?:licen[cs]e|lic)(?! plate)(?: ?(?:#|no\\b|number|id))?|board cert(?:ification|ificate)?(?: ?(?:#|no\\b|number))?|cert(?:ificate)? ?(?:#|no\\b|number)|passport(?: ?(?:#|no\\b|number))?|dl ?(?:#|no\\b|number)|registration (?:no|number)",
    value: idValue,
    accepts: (value, place) =>
      isIdValue(value, place, { digits: 4, length: 5 }) &&
      /(?:#|:|=|\bno\.?|number|\bid|\bis|passport|driver'?s? licen[cs]e)\s*["']?#?$/.test(place.before(20)) &&
      !/\b(?:sas|software|gpl|mit|site)\b/.test(place.sentence.text),
  },
  {
    id: 'dea-number',
    type: 'licence',
    severity: 'medium',
    confidence: 0.95,
    finds: 'a DEA number with a right check digit',
    reason: wording('A prescriber number with a right check digit.'),
    pattern: /\d{7}(?![\w-])(?<=(?<from>(?<![\w-])[abcdefghjklmprstux][a-z9]\d{7}))/dg,
    accepts: (value, place) =>
      passesDea(value.slice(2)) && /\b(?:dea|prescri|physician|provider|dr)\b/.test(place.sentence.text),
  },
  {
    id: 'vin-shape',
    type: 'vehicle',
    severity: 'high',
    confidence: 0.9,
    finds: 'a vehicle identification number with a right check digit',
    reason: wording('A vehicle identification number with a right check digit.'),
    pattern: /\d{4}(?![\w-])(?<=(?<from>(?<![\w-])[a-hj-npr-z0-9]{13}\d{4}))/dg,
    accepts: passesVin,
  },
  {
    id: 'vehicle-labelled',
    type: 'vehicle',
    severity: 'high',
    confidence: 0.9,
    finds: 'a value behind "license plate", "VIN"',
    reason: wording('A value next to a label for a vehicle.'),
    words: ['license', 'licence', 'plate', 'number', 'vin', 'vehicle', 'registration'],
    label:
      'licen[cs]e plate|number plate|registration plate|vehicle plate|plate (?:no|number|#)|vin|vehicle (?:id|identification number|registration)',
    value: '[a-z0-9]{1,4}[- ]?[a-z0-9]{2,5}(?:[- ]?[a-z0-9]{1,4})?|[a-z0-9]{17}',
    accepts: (value, place) =>
      digitCount(value) >= 2 &&
      (place.text !== place.text.toLowerCase() || digitCount(value) >= 4) &&
      !/\b(?:well|wells|assay|elisa|pcr)\b/.test(place.sentence.text),
  },
  {
    id: 'device-labelled',
    type: 'device',
    severity: 'high',
    confidence: 0.85,
    finds: 'a number behind "serial no", "S/N", "device ID", "IMEI", "UDI", "pump", "implant"',
    reason: wording('A number next to a label for a device.'),
    words: [
      'serial',
      's',
      'sn',
      'device',
      'udi',
      'imei',
      'implant',
      'pacemaker',
      'pump',
      'lot',
      'model',
      'icd',
    ],
    label:
      '(?:(?:device|implant|pacemaker|pump|icd|model) )?serial(?: ?(?:#|no\\b|number|num))?|s\\/n|sn ?[#:]|(?:device|implant|pacemaker|pump|icd)(?: ?(?:#|ids?\\b|no\\b|number|identifier|lot))|udi|imei|lot ?(?:#|no\\b|number)',
    value: idValue,
    accepts: (value, place) =>
      isIdValue(value, place, { digits: 3, length: 5 }) &&
      /(?:#|:|=|\bno\.?|number|\bid|\bis|s\/n|imei|udi|serial)\s*["']?#?$/.test(place.before(10)) &&
      !/\bexcel\b/.test(place.sentence.text) &&
      (!/\blot\W/.test(place.before(14)) ||
        /\b(?:implant|device|pump|pacemaker|stent)\b/.test(place.sentence.text)),
  },
  {
    id: 'udi-shape',
    type: 'device',
    severity: 'high',
    confidence: 0.9,
    finds: 'a unique device identifier (GS1)',
    reason: wording('The shape of a unique device identifier.'),
    pattern: /\(01\) ?\d{14}(?: ?\((?:11|17|10|21)\) ?[a-z0-9-]{1,20}){0,4}/g,
  },
];

/** ISO 13616: the rearranged number leaves 1 when divided by 97. */
function passesIban(value: string): boolean {
  const plain = value.replace(/ /g, '');
  if (plain.length < 15 || plain.length > 34) return false;
  let rest = 0;
  for (const character of plain.slice(4) + plain.slice(0, 4)) {
    const number = Number.parseInt(character, 36);
    rest = (rest * (number > 9 ? 100 : 10) + number) % 97;
  }
  return rest === 1;
}

/** 21 CFR 1301: (d1+d3+d5) + 2(d2+d4+d6) ends in d7. */
function passesDea(digits: string): boolean {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, check = 0] = [...digits].map(Number);
  return (a + c + e + 2 * (b + d + f)) % 10 === check;
}

const vinLetters = 'abcdefghjklmnprstuvwxyz';
const vinValues = '12345678123457923456789';
const vinWeights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** 49 CFR 565.15: the ninth place is the weighted sum modulo 11. */
function passesVin(value: string): boolean {
  if (!/[a-z]/.test(value) || digitCount(value) < 4) return false;
  const worthOf = (character: string): number =>
    Number(/\d/.test(character) ? character : vinValues[vinLetters.indexOf(character)]);
  const sum = [...value].reduce(
    (total, character, place) => total + worthOf(character) * (vinWeights[place] ?? 0),
    0,
  );
  const check = sum % 11 === 10 ? 'x' : String(sum % 11);
  return value[8] === check;
}
