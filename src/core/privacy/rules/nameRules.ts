import { wording } from '../../text/wording.ts';
import type { Place } from '../place.ts';
import type { Rule } from '../rule.ts';
import { givenNames, notNames } from './nameWords.ts';

const part = "\\p{Lu}(?:['’]\\p{Lu})?\\p{Ll}[\\p{L}'’]{0,30}(?:-\\p{Lu}[\\p{L}'’]{1,30})?";
const initial = '\\p{Lu}\\.';
const particle = '(?:(?:van|von|der|de|del|la|di|bin|al|el|ter|dos|da|Mc|St\\.) ){0,2}';
/** `Maria`, `Maria L.`, `Maria Lopez`, `J. Lopez`, `Maria de la Cruz`. */
const fullName = `(?:${part}|${initial})(?:[ \\n](?:${initial}[ \\n])?${particle}(?:${part}|${initial}(?![\\p{L}]))){0,2}`;
const value = `(?<value>${fullName})`;
/** What a name does not end in the middle of. */
const end = '(?![\\p{L}\\p{N}_(]|-\\p{L}|\\.\\p{L})';

/** Names of people: Safe Harbor A. Without a title, a label or a frame around it a name is hardly ever found. */
export const nameRules: readonly Rule[] = [
  {
    id: 'name-titled-patient',
    words: ['mr', 'mrs', 'ms', 'miss', 'mx'],
    type: 'name',
    severity: 'high',
    confidence: 0.85,
    finds: 'Mr, Mrs, Ms, Miss and a name, where the sentence says what happened to somebody',
    reason: wording('A title and a name, in a sentence that says what happened to somebody.'),
    keepsCase: true,
    pattern: new RegExp(`\\b(?:Mr|Mrs|Ms|Miss|Mx)\\.? ${value}${end}`, 'dgu'),
    accepts: (_, place) => !startsWithNoName(place.text) && place.sentence.hasEvent,
  },
  {
    id: 'name-titled',
    words: ['mr', 'mrs', 'ms', 'miss', 'mx'],
    type: 'name',
    severity: 'medium',
    confidence: 0.75,
    finds: 'the same in other sentences',
    reason: wording('A title and a name.'),
    keepsCase: true,
    pattern: new RegExp(`\\b(?:Mr|Mrs|Ms|Miss|Mx)\\.? ${value}${end}`, 'dgu'),
    accepts: (_, place) => !startsWithNoName(place.text),
  },
  {
    id: 'name-of-doctor',
    words: ['dr', 'drs', 'prof', 'professor', 'doctor'],
    type: 'name',
    severity: 'low',
    confidence: 0.6,
    finds: 'Dr, Prof and a name in a sentence about one patient or what happened to one',
    reason: wording(
      'The name of a doctor in a sentence about a patient; it helps to tell who the patient is.',
    ),
    keepsCase: true,
    pattern: new RegExp(`\\b(?:[Dd]rs?|Prof(?:essor)?|Doctor)\\.? ${value}${end}`, 'dgu'),
    accepts: (_, place) => !startsWithNoName(place.text) && place.sentence.hasPerson,
  },
  {
    id: 'name-labelled',
    words: [
      'patient',
      'pt',
      'subject',
      'participant',
      'client',
      'full',
      'first',
      'last',
      'maiden',
      'mother',
      'father',
    ],
    type: 'name',
    severity: 'high',
    confidence: 0.9,
    finds: 'a name behind "patient name", "name of the patient", "next of kin" and the like',
    reason: wording('A name behind its label.'),
    keepsCase: true,
    pattern: new RegExp(
      `\\b(?:[Pp]atient|PATIENT|[Pp]t|PT|[Ss]ubject|[Pp]articipant|[Cc]lient|[Ff]ull|[Ff]irst|[Ll]ast|[Mm]aiden|[Mm]other|[Ff]ather)(?:'s)?[ _]?(?:full )?(?:[Nn]ame|NAME)s?(?: (?:is|was))?["']?[:=, |]{0,4}["']?${value}${end}`,
      'dgu',
    ),
    accepts: (_, place) => !startsWithNoName(place.text),
  },
  {
    id: 'name-of-patient',
    words: [
      'patient',
      'patients',
      'pt',
      'pts',
      'subject',
      'subjects',
      'participant',
      'participants',
      'proband',
      'mother',
      'father',
      'daughter',
      'son',
      'wife',
      'husband',
      'spouse',
      'sister',
      'brother',
      'next',
      'nok',
      'guardian',
      'caregiver',
      'emergency',
    ],
    type: 'name',
    severity: 'high',
    confidence: 0.8,
    finds: 'two capitalised words, or a given name, right behind "patient", "subject", "mother" and the like',
    reason: wording('A name right behind a word for a patient or a relative.'),
    keepsCase: true,
    pattern: new RegExp(
      `\\b(?:[Pp]atient|[Pp]t|[Ss]ubject|[Pp]articipant|[Pp]roband|[Mm]other|[Ff]ather|[Dd]aughter|[Ss]on|[Ww]ife|[Hh]usband|[Ss]pouse|[Ss]ister|[Bb]rother|[Nn]ext of kin|NOK|[Gg]uardian|[Cc]aregiver|[Ee]mergency contact)s?\\.?(?: (?:is|was|named|called|like|such as|similar to))?[:,]? \\(?${value}${end}`,
      'dgu',
    ),
    accepts: (_, place) => isLikelyName(place.text),
  },
  {
    id: 'name-after-age',
    words: [
      'male',
      'female',
      'man',
      'woman',
      'boy',
      'girl',
      'lady',
      'gentleman',
      'infant',
      'child',
      'baby',
      'patient',
      'pt',
      'old',
      'o',
      'yo',
      'yom',
      'yof',
      'm',
      'f',
      'y',
    ],
    type: 'name',
    severity: 'high',
    confidence: 0.85,
    finds: 'a name behind an age or a sex: "a 54-year-old man, ..."',
    reason: wording('A name behind an age or a sex.'),
    keepsCase: true,
    pattern: new RegExp(
      `\\b(?:male|female|man|woman|boy|girl|lady|gentleman|infant|child|baby|patient|pt|old|y/?o|o|yo[mf]?|[MF])(?: patient| pt)?(?:,| named| called| like| similar to|, named|:| \\() ?${value}${end}`,
      'dgu',
    ),
    accepts: (_, place) => place.sentence.hasPerson && isLikelyName(place.text),
  },
  {
    id: 'name-called',
    type: 'name',
    severity: 'medium',
    confidence: 0.75,
    finds: 'a known given name with a surname or an initial behind "named", "called", "like", "case of"',
    reason: wording('A name behind a word that introduces one.'),
    words: ['named', 'called', 'like', 'similar', 'case', 'cases', 'such', 'behalf', 'name'],
    keepsCase: true,
    pattern: new RegExp(
      `\\b(?:named|called|like|similar to|cases? (?:of|like)|such as|behalf of|name of)[ \\n](?=[\\p{Lu}])${value}${end}`,
      'dgu',
    ),
    accepts: (_, place) => isFullName(place.text),
  },
  {
    id: 'name-with-initial',
    type: 'name',
    severity: 'medium',
    confidence: 0.65,
    finds: 'a capitalised word and an initial before a comma or "\'s", in a sentence about one person',
    reason: wording('A capitalised word with an initial, in a sentence about a person.'),
    keepsCase: true,
    pattern: /\b(?<value>[A-Z][a-z]{2,14} [A-Z]\.?)(?=,|'s\b|;| who\b|\))/dg,
    accepts: (_, place) =>
      !startsWithNoName(place.text) &&
      (place.sentence.hasPerson || (isFullName(place.text) && place.sentence.hasEvent)),
  },
  {
    id: 'name-before-verb',
    words: ['patient', 'pt', 'subject', 'participant', 'proband'],
    type: 'name',
    severity: 'medium',
    confidence: 0.65,
    finds: 'a capitalised word between "patient", "pt", "subject" and a verb: "pt Kowalczyk came back"',
    reason: wording('A capitalised word behind a word for a patient.'),
    keepsCase: true,
    pattern: new RegExp(
      `\\b(?:[Pp]atient|[Pp]t|[Ss]ubject|[Pp]articipant|[Pp]roband)\\.? (?<value>${part}|${initial} ?${initial})(?='s\\b| (?:is|was|has|had|did|came|comes|called|calls|phoned|rang|asked|asks|said|says|wants|wanted|missed|returned|took|takes|reports?|reported|states?|denies|denied|complains?|moved|died|fell|left|got|went|will|would|refused|withdrew|brought|needs?)\\b)`,
      'dgu',
    ),
    accepts: (_, place) => !startsWithNoName(place.text),
  },
  {
    id: 'name-of-record',
    words: ['name'],
    type: 'name',
    severity: 'high',
    confidence: 0.85,
    finds: 'a first and a last name behind "name:", near fields of a person such as MRN, DOB, phone',
    reason: wording('A name behind its label, next to other fields of a person.'),
    keepsCase: true,
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}_])(?:[Nn]ame|NAME)["']?[ ]?[:=] ?["']?(?<value>${part}(?:, ?|[ ])${fullName}|${part} ${initial})${end}`,
      'dgu',
    ),
    accepts: (_, place) =>
      !startsWithNoName(place.text) &&
      /\b(?:mrn|dob|ssn|phone|tel|patient|pt|subject|participant|sex|gender|insurance|born|date of birth|birth_?date)\b/.test(
        place.before(80) + place.after(80),
      ),
  },
  {
    id: 'initials-of-patient',
    words: ['patient', 'pt', 'subject', 'participant'],
    type: 'name',
    severity: 'medium',
    confidence: 0.75,
    finds: 'two or three initials right behind "patient", "pt", "subject", "participant"',
    reason: wording('Initials behind a word for a patient.'),
    keepsCase: true,
    pattern:
      /\b(?:[Pp]atient|[Pp]t|[Ss]ubject|[Pp]articipant) \(?(?<value>[A-Z]\. ?[A-Z]\.(?: ?[A-Z]\.)?)(?![\w])/dg,
  },
  {
    id: 'name-in-frame',
    words: [...givenNames],
    isLate: true,
    type: 'name',
    severity: 'medium',
    confidence: 0.7,
    finds:
      'a known given name with a surname or an initial, in a sentence about one person or with a number of one',
    reason: wording('A given name with a surname or an initial, in a sentence about a person.'),
    keepsCase: true,
    pattern: new RegExp(
      `(?<![\\p{N}_.@/-])(?<value>${part}[ \\n](?:${initial}[ \\n])?${particle}(?:${part}|${initial}(?![\\p{L}])))${end}`,
      'dgu',
    ),
    accepts: (_, place) =>
      isFullName(place.text) && (place.sentence.hasPerson || place.sentenceNamesSomebody),
  },
  {
    id: 'name-in-capitals',
    type: 'name',
    severity: 'high',
    confidence: 0.85,
    finds: 'LAST, FIRST in capitals with a known given name',
    reason: wording('A surname and a given name in capitals.'),
    keepsCase: true,
    pattern: /(?<![\w,.])(?<value>[A-Z][A-Z'-]{1,20}, ?[A-Z]{2,15}(?: [A-Z]\.?)?)(?![\w(])/dg,
    accepts: (found) => {
      const [last = '', first = ''] = found.toLowerCase().split(/, ?/);
      return givenNames.has(first.split(' ')[0] ?? '') && !notNames.has(last);
    },
  },
  {
    id: 'initials',
    type: 'name',
    severity: 'medium',
    confidence: 0.85,
    finds: 'two or three capitals behind "initials"',
    reason: wording('Initials behind their label.'),
    keepsCase: true,
    pattern:
      /\b[Ii]nitial(?:s(?: (?:are|is|were))?[:=, ("']{1,4}|[:=("' ]{2,4})(?<value>[A-Z]\.?-?[A-Z]\.?(?:-?[A-Z]\.?)?)(?![\w-])/dg,
    accepts: (found) => !/^(?:ID|NA|OK|TBD|OF|ARE|IN|QC|PI|CRF)$/.test(found),
  },
];

function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().split(/[ \n]+/);
}

/** Whether the first word names nobody; `The`, `Reported`, `Hepatitis`. */
function startsWithNoName(name: string): boolean {
  return wordsOf(name).some((word, place) => place < 2 && notNames.has(word.replace(/[.,'’s]+$/, '')));
}

/** Two words of which none is known to name nobody, or one known given name. */
function isLikelyName(name: string): boolean {
  const words = wordsOf(name);
  if (words.slice(0, 2).some((word) => notNames.has(word))) return false;
  const [first = ''] = words;
  return words.length > 1 ? first.length > 1 : givenNames.has(first);
}

/** A known given name, and a word behind it that may be a surname. */
function isFullName(name: string): boolean {
  const [first = '', ...rest] = wordsOf(name);
  return givenNames.has(first) && rest.length > 0 && !rest.some((word) => notNames.has(word));
}

/** Whether a name stands in quotation marks of code, such as the name of a column. */
export function isQuoted(place: Place): boolean {
  return /["'`]$/.test(place.before(1)) && /^["'`]/.test(place.after(1));
}
