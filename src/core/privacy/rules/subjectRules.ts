import { wording } from '../../text/wording.ts';
import type { Place } from '../place.ts';
import type { Rule } from '../rule.ts';
import { digitCount, isCount, isDateLike, plainLength } from '../values.ts';

const codeValue =
  '[a-z]{0,10}[-_]?\\d{1,10}(?:[-_./]\\n?[a-z0-9]{1,10}){0,4}|[a-z0-9]{2,12}(?:[-_]\\n?[a-z0-9]{1,10}){1,4}';

/** Numbers of people who take part: Safe Harbor R; pseudonyms in GDPR, Article 4(5). */
export const subjectRules: readonly Rule[] = [
  {
    id: 'subject-labelled',
    type: 'subject-code',
    severity: 'high',
    confidence: 0.9,
    finds:
      'a number behind "USUBJID", "SUBJID", "subject ID", "screening no", "randomization no", "participant ID"',
    reason: wording('A number next to a label for a subject of a study.'),
    words: [
      ...[
        'usubjid',
        'subjid',
        'scrnum',
        'scr',
        'randno',
        'subject',
        'subjects',
        'subj',
        'screening',
        'randomization',
        'randomisation',
        'subjectid',
        'participantid',
      ],
      ...['rand', 'participant', 'participants', 'enrollment', 'enrolment', 'record', 'study', 'volunteer'],
    ],
    label:
      '(?:us|s)ubjid|(?:subject|participant)id|scrnum|scr ?(?:#|no\\b|number)|randno|(?:subjects?|subj|participants?|volunteer)(?:[ _-]?(?:#|ids?\\b|no\\b|num\\b|numbers?|identifier|code))|(?:screening|randomi[sz]ation|rand|enroll?ment)[ _-]?(?:#|ids?\\b|no\\b|num\\b|number|code)|record[ _]?id|study id',
    value: codeValue,
    accepts: (value, place) => isCode(value, place, isNumbered(place) ? 2 : 3) && !isTeachingData(value),
  },
  {
    id: 'subject-number',
    type: 'subject-code',
    severity: 'high',
    confidence: 0.85,
    finds: 'a number right behind "subject", "participant", "patient" or "pt"',
    reason: wording('A number right behind the word subject, participant or patient.'),
    words: [
      'subject',
      'subjects',
      'participant',
      'participants',
      'patient',
      'patients',
      'pt',
      'subj',
      'volunteer',
    ],
    label: '(?:subject|participant|patient|volunteer)s?|pts?|subj',
    gap: ' ?[#:=]? ?(?:no\\.? )?["\'(]?',
    value: '\\d{2,7}(?:[-_]\\d{2,6}){0,3}|\\d-\\d{3,6}|[a-z]{1,8}[-_]?\\d{2,6}(?:[-_]\\d{2,6}){0,3}',
    accepts: (value, place) =>
      isCode(value, place, /^0|\D/.test(value) ? 2 : 3) && isNumberOfOne(value, place),
  },
  {
    id: 'subject-prefix',
    type: 'subject-code',
    severity: 'high',
    confidence: 0.8,
    finds: 'digits behind "SUBJ-", "SCR-", "PAT-" and the like',
    reason: wording('A number with a prefix for subjects.'),
    words: ['subj', 'scr', 'pat', 'ptid', 'subject', 'patient'],
    pattern: /(?:subj|scr|pat|ptid|subject|patient)[-_]\d{3,8}(?:[-_]\d{2,6}){0,3}(?![\w-]|\.\w)/g,
    accepts: (value) => !isTeachingData(value) && !isDateLike(value.replace(/^\w+?[-_]/, '')),
  },
  {
    id: 'subject-shape',
    needs: 'subjid',
    type: 'subject-code',
    severity: 'high',
    confidence: 0.75,
    finds: 'the shape of a USUBJID in a paragraph that names USUBJID or SUBJID',
    reason: wording('The shape of a subject number, near the name of such a variable.'),
    pattern: /(?<![\w./-])[a-z0-9]{2,10}-\d{2,4}-\d{3,5}(?![\w/-]|\.\w)/g,
    accepts: (value, place) =>
      !isTeachingData(value) &&
      !isDateLike(value) &&
      /\b(?:us|s)ubjid\b/.test(place.before(400) + place.after(200)),
  },
];

function isCode(value: string, place: Place, digits: number): boolean {
  return (
    digitCount(value) >= digits &&
    plainLength(value) <= 24 &&
    !/[a-z]{9,}/.test(value) &&
    !isDateLike(value) &&
    !/^\d+\.\d+$/.test(value) &&
    !isCount(value, place)
  );
}

/** `Subject no. 18`: a word before it says that even a short number is that of somebody. */
function isNumbered(place: Place): boolean {
  return (
    /\b(?:subject|participant|volunteer) ?(?:no\.?|#|ids?:?)[ :#]*$/.test(place.before(20)) &&
    !/^ (?:of|to|or|and) /.test(place.after(5))
  );
}

/** Subjects of the CDISC pilot study and of its packages, which are published for teaching. */
function isTeachingData(value: string): boolean {
  return /^(?:cdiscpilot01-)?01-7\d\d-1\d{3}$|^pilot|^(?:xyz|abc|test|study|stud|sub|subj|pat|p|s|id|example|dummy)[-_]?0?\d{1,2}$/.test(
    value,
  );
}

/** `Subject 1042`, and neither `patients 2019` nor `subject age18`, `patient level1`. */
function isNumberOfOne(value: string, place: Place): boolean {
  if (/[a-z]{4,}/.test(value) || /^(?:19|20)\d\d$/.test(value)) return false;
  if (
    /^(?:[nv]|age|aim|arm|day|trt|icd|covid|hla|cyp|phq|gad)[-_]?\d|^(?:p|r|c|d|q|t|h|f|x|il|cd|eq|qlq|sf)[-_]?\d{1,2}(?!\d)/.test(
      value,
    )
  )
    return false;
  if (/^ ?(?:to|-|through|and up) ?\d/.test(place.after(8))) return false;
  // `Patients 120 to go` counts them; several of them are named one after another.
  if (/^\d-/.test(value) && /s[ #:]*$/.test(place.before(4))) return false;
  const isPlural = /(?:subject|participant|patient|volunteer|pt)s[ #:]*$/.test(place.before(16));
  if (isPlural && /^[1-9]\d*$/.test(value) && !/^(?:,| and| or| &) ?\d/.test(place.after(6))) return false;
  return !/\b(?:per|each|every|total|all|n) (?:subject|participant|patient|volunteer|pt)s?[ #:]*$/.test(
    place.before(40),
  );
}
