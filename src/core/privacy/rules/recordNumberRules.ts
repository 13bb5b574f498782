import { wording } from '../../text/wording.ts';
import type { Rule } from '../rule.ts';
import { digitCount, idValue, isIdValue, passesLuhn } from '../values.ts';

const ssnValue = '\\d{3}[-. ]{0,3}\\n?[-.]?\\d{2}[-. ]{0,3}\\n?[-.]?\\d{4}';

/** Social security, record and health plan numbers: Safe Harbor G, H and I. */
export const recordNumberRules: readonly Rule[] = [
  {
    id: 'ssn-labelled',
    type: 'ssn',
    severity: 'high',
    confidence: 0.97,
    finds: 'nine digits behind "SSN", "social security" or "tax ID"',
    reason: wording('Nine digits next to a label for a social security or tax number.'),
    words: ['ssn', 'ssns', 'ss', 'soc', 'social', 'itin', 'taxpayer', 'tax'],
    label:
      'ssns?|ss ?(?:#|no\\b|number|n\\b)|soc(?:ial|\\.)?(?: sec(?:urity)?\\.?)?(?: insurance)?|itin|tax(?:payer)? id(?:entification)?',
    value: ssnValue,
  },
  {
    id: 'ssn-last-digits',
    type: 'ssn',
    severity: 'high',
    confidence: 0.9,
    finds: 'the last four digits of one, when the text says so',
    reason: wording('The last digits of a social security number.'),
    words: ['last', 'ssn', 'social'],
    label:
      "last (?:4|four)(?: digits)?(?: of)?(?: the| his| her| their)?(?: patient'?s?)?(?: ssn| social(?: security)?(?: number)?)|(?:ssn|social(?: security)?(?: number)?)[ ,(]+(?:ending|ends|last (?:4|four))(?: digits)?(?: in| with)?",
    value: '\\d{4}',
  },
  {
    id: 'ssn-shape',
    type: 'ssn',
    severity: 'high',
    confidence: 0.8,
    finds: 'the shape 3-2-4 with equal separators and groups that are given out',
    reason: wording('Three, two and four digits, as a social security number has them.'),
    pattern:
      /(?<![\w.-])(?!000|666|9)\d{3}(?:-\n?(?!00)\d{2}-\n?|(?: )(?!00)\d{2} )(?!0000)\d{4}(?![\w-]|\.\d)/g,
    accepts: hasSeveralDigits,
  },
  {
    id: 'itin-shape',
    type: 'ssn',
    severity: 'high',
    confidence: 0.8,
    finds: 'the shape of an ITIN',
    reason: wording('The shape of a taxpayer number.'),
    pattern: /(?<![\w.-])9\d\d-(?:5\d|6[0-5]|7\d|8[0-8]|9[0-2]|9[4-9])-\d{4}(?![\w-])/g,
    accepts: hasSeveralDigits,
  },
  {
    id: 'ssn-shape-of-person',
    type: 'ssn',
    severity: 'medium',
    confidence: 0.6,
    finds: 'any 3-2-4 in a sentence about one person',
    reason: wording('Three, two and four digits in a sentence about a person.'),
    pattern: /(?<![\w.-])\d{3}-\n?\d{2}-\n?\d{4}(?![\w-])/g,
    accepts: (value, place) => hasSeveralDigits(value) && place.sentence.hasPerson,
  },
  {
    id: 'nhs-number',
    type: 'mrn',
    severity: 'high',
    confidence: 0.97,
    finds: 'ten digits behind "NHS number", "CHI"; behind "NHS" alone with a right check digit',
    reason: wording('A number next to the label of an NHS number.'),
    words: ['nhs', 'chi'],
    label: 'nhs|chi(?= (?:no\\b|number|#))',
    value: '\\d{3}[- ]?\\d{3}[- ]?\\d{4}',
    accepts: (value, place) =>
      /(?:\bno\b|num(?:ber)?|#|\bid\b)[^a-z0-9]*$/.test(place.before(14)) ||
      passesNhs(value.replace(/\D/g, '')),
  },
  {
    id: 'mrn-labelled',
    type: 'mrn',
    severity: 'high',
    confidence: 0.95,
    finds:
      'a number behind "MRN", "medical record", "EMR", "chart no", "hospital no", "patient ID", "accession", "encounter", "CSN"',
    reason: wording('A number next to a label for a medical record.'),
    words: [
      ...[
        'mrn',
        'mrns',
        'mr',
        'medical',
        'med',
        'emr',
        'ehr',
        'chart',
        'hospital',
        'hosp',
        'patient',
        'patients',
        'pt',
        'pts',
      ],
      ...[
        'patientid',
        'ptid',
        'patid',
        'pat',
        'accession',
        'encounter',
        'csn',
        'unit',
        'health',
        'record',
        'clinic',
        'doc',
        'autopsy',
        'biopsy',
        'pathology',
        'specimen',
        'requisition',
        ...[
          'acc',
          'uhid',
          'abha',
          'reg',
          'case',
          'ip',
          'op',
          'admission',
          'opd',
          'ipd',
          'cr',
          'urn',
          'ur',
          'ihi',
          'fin',
          'empi',
          'visit',
          'fallnummer',
          'patientennummer',
          'lab',
          'mrd',
          'fall',
          'wristband',
        ],
        'encounterid',
        'encounternumber',
        'chartnumber',
        'chartno',
        'hospitalnumber',
        'hospitalno',
        'medicalrecordnumber',
        'medicalrecordno',
        'medicalrecordid',
        'patientnumber',
        'patientno',
      ],
    ],
    label:
      "mrns?|mr ?(?:#|no\\b|number)|medical records?|med(?:ical|\\.)? recs?|case(?=: ?[a-z]{1,3}\\d\\d-\\d)|abha|reg\\.? ?(?:no\\b|number|#)|(?:emr|ehr)(?: id| no| number| record)?|(?:medical )?chart ?(?:#|no\\b|number|num|id)|(?:hospital|hosp\\.?|clinic|unit|record|doc|visit|lab|mrd|acc|opd|ipd|ip|op|admission|cr|ur|fin|fall|wristband)[ -]?(?:#|no\\b|number|num|id)|(?:patients?|pts?|pat)(?:'s?)?[ _-]?(?:#|no\\b|number|num|ids?\\b|identifier|identification|file|record|hospital (?:no|number|id))|(?:patient|encounter)id|(?:chart|encounter|hospital)(?:number|no)|ptid|patid|accession(?: ?(?:#|no\\b|number|id))?|encounter ?(?:#|no\\b|number|id)|(?:autopsy|biopsy|pathology|specimen|requisition) ?(?:#|no\\b|number|id\\b)|csn|uhid|urn|ihi|fin(?=:)|empi|fallnummer|patientennummer|fall-?nr|health record|medicalrecord(?:number|no|id)|patient(?:number|no)",
    value: idValue,
    accepts: (value, place) =>
      isIdValue(value, place, { digits: 3, length: 4 }) ||
      // Shelves of charts are filed by pairs of digits, which read like a date.
      (/^\d\d-\d\d-\d\d$/.test(value) &&
        /\b(?:mrns?|mr ?#|medical records?|med(?:ical|\.)? rec|charts?|records?)[ .]{0,2}(?:no|number)?[ .:#]{0,3}$/.test(
          place.before(28),
        )),
  },
  {
    id: 'mrn-after-words',
    type: 'mrn',
    severity: 'high',
    confidence: 0.85,
    finds: 'a number of six digits or more up to five words behind "MRN" or "medical record number"',
    reason: wording('A long number a few words after a label for a medical record.'),
    words: ['mrn', 'mrns', 'medical'],
    label: 'mrns?|medical record (?:number|no)s?',
    gap: '(?:[ :#=,("\'/-]{1,4}[a-z]{1,14}\\b){1,5}[ :#=("\'-]{1,4}',
    value: '(?:[a-z]{1,5}-?)?\\d{3,}(?:-\\d{2,6}){0,3}',
    accepts: (value, place) =>
      isIdValue(value, place, { digits: 6, length: 6 }) &&
      !/\b(?:n|total|of|all|than|about|over)\W*$/.test(place.before(8)),
  },
  {
    id: 'mrn-before-label',
    type: 'mrn',
    severity: 'high',
    confidence: 0.85,
    needs: 'mrn',
    finds: 'five to ten digits before "(MRN)" or "MRN"',
    reason: wording('A number before a label for a medical record.'),
    pattern: /(?<![\w.,/-])\d{5,10}(?= (?:\(mrn\)|mrn\b(?![ :=#-]{0,3}[\da-z]*\d)))/g,
  },
  {
    id: 'record-in-message',
    type: 'mrn',
    severity: 'high',
    confidence: 0.9,
    needs: '^^^',
    finds: 'the number of a patient in an HL7 message',
    reason: wording('A number where a message of HL7 has that of a patient.'),
    pattern: /(?<=[|~])(?=[a-z-]{0,6}\d)[a-z0-9-]{4,20}(?=\^\^\^)/g,
  },
  {
    id: 'national-number',
    type: 'ssn',
    severity: 'high',
    confidence: 0.9,
    finds:
      'the number of a person in other countries behind its label: Aadhaar, national insurance, SIN, TFN',
    reason: wording('A number next to a label for the number that a country gives a person.'),
    words: ['aadhaar', 'aadhar', 'national', 'nino', 'sin', 'tfn'],
    label: 'aadh?aar|national (?:insurance|identity|id)|nino|sin (?:no|number|#)|tfn',
    value:
      '\\d{4}[- ]?\\d{4}[- ]?\\d{4}|[a-z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[a-d]|\\d{3}[- ]?\\d{3}[- ]?\\d{3}',
  },
  {
    id: 'mbi-shape',
    type: 'health-plan',
    severity: 'high',
    confidence: 0.9,
    finds: 'the shape of a Medicare beneficiary identifier',
    reason: wording('The shape of a Medicare number.'),
    pattern:
      /(?<![\w-])[1-9][ac-hjkmnp-rt-y][0-9ac-hjkmnp-rt-y]\d-?[ac-hjkmnp-rt-y][0-9ac-hjkmnp-rt-y]\d-?[ac-hjkmnp-rt-y]{2}\d{2}(?![\w-])/g,
  },
  {
    id: 'health-plan-labelled',
    type: 'health-plan',
    severity: 'high',
    confidence: 0.93,
    finds: 'a number behind words for an insurance, a health plan or a member of one',
    reason: wording('A number next to a label for an insurance or a health plan.'),
    words: [
      ...[
        'health',
        'healthplan',
        'insurance',
        'insur',
        'ins',
        'hmo',
        'ppo',
        'medicare',
        'medicaid',
        'mbi',
        'hicn',
        'hbn',
        'hpbn',
        'hpn',
      ],
      ...[
        'beneficiary',
        'subscriber',
        'policyholder',
        'member',
        'policy',
        'plan',
        'payer',
        'coverage',
        'group',
        'insurer',
        'pol',
        'enrollee',
        'rxid',
        'rx',
        'kvnr',
        'versichertennummer',
        'krankenversichertennummer',
        ...[
          'tricare',
          'medi',
          'medical',
          'ohip',
          'dva',
          'aetna',
          'humana',
          'cigna',
          'anthem',
          'bcbs',
          'blue',
          'kaiser',
        ],
        ...['uhc', 'united', 'unitedhealthcare', 'molina', 'aok', 'barmer', 'bupa', 'medibank'],
        ...[
          'insurance',
          'insurer',
          'healthplan',
          'member',
          'subscriber',
          'policy',
          'beneficiary',
          'plan',
        ].flatMap((word) => [`${word}id`, `${word}number`, `${word}no`]),
      ],
    ],
    label:
      "(?:health ?(?:plan|insurance|policy|card)|insurance|insur|ins|hmo|ppo|medicare|medicaid|mbi|hicn|hbn|hpbn|hpn|beneficiary|subscriber|policy ?holder|insurer|kvnr|(?:kranken)?versichertennummer|tricare|medi-?cal|ohip|dva|aetna|humana|cigna|anthem|bcbs|blue (?:cross|shield)|kaiser|uhc|united ?health(?:care)?|molina|aok|barmer|bupa|medibank)(?:'s)?\\.?(?: (?:policy|plan|coverage|beneficiary|member|subscriber|card|group|carrier|provider|claim|file)){0,3}|(?:member|policy|pol\\.?|plan|payer|coverage|group|enrollee|rx)(?: (?:member|policy|plan))? ?(?:#|ids?\\b|no\\b|num\\b|number|identifier)|(?:member|policy)(?= ?=|[ :#]{1,3}[a-z]{1,5}-?\\d{5,}(?![\\w-]))|(?:insurance|insurer|healthplan|member|subscriber|policy|beneficiary|plan)(?:id|number|no)",
    value: `\\d{4} \\d{5} \\d|\\d{4} \\d{3} \\d{3}(?: [a-z]{2})?|${idValue}`,
    accepts: (value, place) =>
      isIdValue(value, place, { digits: 3, length: 5 }) &&
      (/(?:\bid|_id|\wid|\bno\.?|\bnum|numbers?|#|[:=]|\bis|\bwas|'s|\bpolicy|\bplan)[^a-z0-9]*$/.test(
        place.before(14),
      ) ||
        /^[a-z]{1,5}-?\d{5,}$/.test(value) ||
        (/\b(?:hicn|mbi|hbn|hpbn|kvnr|medicare|medicaid|card|ohip|dva|tricare|versichertennummer) $/.test(
          place.before(9),
        ) &&
          digitCount(value) >= 8)) &&
      !/[;+*]/.test(place.before(3)),
  },
  {
    id: 'health-plan-after-words',
    type: 'health-plan',
    severity: 'high',
    confidence: 0.85,
    finds: 'a number behind "ID", "number", "is" or "reads", up to four words behind words for an insurance',
    reason: wording('A number a few words after a label for an insurance or a health plan.'),
    words: [
      'insurance',
      'insured',
      'insurer',
      'health',
      'medicare',
      'medicaid',
      'hmo',
      'ppo',
      'beneficiary',
      'subscriber',
      'member',
      'policy',
      'plan',
      'coverage',
      'covered',
    ],
    label:
      'cover(?:age|ed)|(?:health ?)?insurance|insured|insurer|health ?plan|medicare|medicaid|hmo|ppo|(?:beneficiary|subscriber|member|policy|plan)(?= (?:with )?(?:ids?|nos?|numbers?|card)\\b)',
    gap: "(?:[ :,=('\"-]{1,3}[a-z&']{1,14}){0,4}[ :,(#]{1,3}(?:id|no|num|number|reads|is|was)\\b[ .:#]{1,3}",
    value: idValue,
    accepts: (value, place) => isIdValue(value, place, { digits: 4, length: 5 }),
  },
  {
    id: 'health-plan-prefix',
    type: 'health-plan',
    severity: 'medium',
    confidence: 0.8,
    finds: '"HMO-", "PPO-" or "HPN-" and digits',
    reason: wording('A number that begins with the short name of a health plan.'),
    pattern: /(?<![\w-])(?:hmo|ppo|hpn|hpbn|mbi)-?\d{5,12}(?![\w-])/g,
  },
  {
    id: 'npi-labelled',
    type: 'licence',
    severity: 'medium',
    confidence: 0.95,
    finds: 'an NPI behind its label, with a right check digit',
    reason: wording('A number with a right check digit next to the label of a provider number.'),
    words: ['npi', 'provider'],
    label: 'npi|provider (?:id|no|number)',
    value: '[12]\\d{9}',
    accepts: (value) => digitCount(value) === 10 && passesLuhn(`80840${value}`),
  },
  {
    id: 'case-number',
    type: 'mrn',
    severity: 'medium',
    confidence: 0.75,
    finds: 'a number behind "case no" or "ID" in a sentence about one person',
    reason: wording('A number next to the word ID or case, in a sentence about a person.'),
    words: ['case', 'id', 'pid', 'visit', 'identifier', 'ref', 'reference'],
    label:
      'case ?(?:#|no\\b|number|id)|p?id(?: ?(?:#|no\\b|number))?|visit (?:id|number)|identifier|ref(?:erence)? ?(?:#|no\\b|number)',
    value: idValue,
    accepts: (value, place) =>
      isIdValue(value, place, { digits: 4, length: 5 }) &&
      place.sentence.hasPerson &&
      !/\b(?:study|site|protocol|trial|batch|form|query|ticket|issue|run|job|variable|dataset|item|kit|sponsor|document)\W*$/.test(
        place.before(60).split(/\bid\b|\bcase\b/)[0] ?? '',
      ),
  },
];

/** `999-99-9999` shows a format. */
function hasSeveralDigits(value: string): boolean {
  return new Set(value.replace(/\D/g, '')).size > 1;
}

/** The check digit of an NHS number: modulus 11 (NHS Data Dictionary, NHS NUMBER). */
function passesNhs(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < 9; place++) sum += Number(digits[place]) * (10 - place);
  const check = (11 - (sum % 11)) % 11;
  return digits.length === 10 && check !== 10 && check === Number(digits[9]);
}
