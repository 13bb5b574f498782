import { wording } from '../../text/wording.ts';
import { dateFieldPattern, personalDatePattern } from '../cues.ts';
import type { Place } from '../place.ts';
import type { Rule } from '../rule.ts';

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const monthWords =
  'jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december'.split(
    ' ',
  );
const day = '(?:0?[1-9]|[12]\\d|3[01])';
const ordinal = `${day}(?: ?(?:st|nd|rd|th))?`;
const year = "(?:(?:19|20)\\d\\d|'\\d\\d)";
const time = '(?:[t ]\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\.\\d+)?(?:z|[+-]\\d\\d:?\\d\\d)?)?';

/** All parts of a date but the year, of one person: Safe Harbor C. */
export const dateRules: readonly Rule[] = [
  {
    id: 'date-iso',
    type: 'date',
    severity: 'high',
    confidence: 0.8,
    finds: '2024-03-14, 2024/03/14 and the like, with one person or what happened to one in the sentence',
    reason: wording('A date in a sentence about a person or what happened to one.'),
    pattern: new RegExp(
      `(?<![\\w.-])(?:19|20)\\d\\d(?<mark>[-/.])\\n?(?:0?[1-9]|1[0-2])\\k<mark>\\n?${day}${time}(?![\\w-]|\\.\\w)`,
      'g',
    ),
    accepts: isDateOfPerson,
  },
  {
    id: 'date-numeric',
    type: 'date',
    severity: 'high',
    confidence: 0.8,
    finds: '03/14/2024, 14.3.2024, 3-14-24 and the like',
    reason: wording('A date in a sentence about a person or what happened to one.'),
    pattern: new RegExp(
      `(?<![\\w./-])${day}(?:(?<mark>[/-])\\n?${day}\\k<mark>(?:(?:19|20)\\d\\d|\\d\\d)|\\.\\n?${day}\\.(?:19|20)\\d\\d)(?![\\w/-]|\\.\\w)`,
      'g',
    ),
    accepts: (value, place) => hasMonth(value) && isDateOfPerson(value, place),
  },
  {
    id: 'date-month-first',
    words: monthWords,
    type: 'date',
    severity: 'high',
    confidence: 0.85,
    finds: 'March 14, 2024, March 14th, March 2024',
    reason: wording('A date in a sentence about a person or what happened to one.'),
    pattern: new RegExp(
      `(?<![\\w-])${month}(?:[ \\n-]${ordinal}(?![\\d:%]|\\.\\d)(?:,?[ \\n-]${year})?|,?[ \\n-](?:of )?${year})(?![\\w-])`,
      'g',
    ),
    accepts: isDateOfPerson,
  },
  {
    id: 'date-day-first',
    type: 'date',
    severity: 'high',
    confidence: 0.85,
    finds: '14 March 2024, 14th of March, 14MAR2024, 14-Mar-24',
    reason: wording('A date in a sentence about a person or what happened to one.'),
    pattern: new RegExp(
      `(?<![\\w.-])${ordinal}(?:[ \\n]of)?[ \\n-]?${month}(?:,?[ \\n-]?(?:${year}|\\d\\d(?!\\d)))?(?::\\d\\d:\\d\\d(?::\\d\\d)?)?(?![\\w-])`,
      'g',
    ),
    accepts: (value, place) =>
      (!/^\d+ may$/.test(value) || /\b(?:on|since|until|by|the) $/.test(place.before(7))) &&
      isDateOfPerson(value, place),
  },
  {
    id: 'date-without-year',
    words: ['on', 'since', 'dated'],
    type: 'date',
    severity: 'medium',
    confidence: 0.7,
    finds: '3/14 behind "on", with an event of one person',
    reason: wording('A day in a sentence about what happened to a person.'),
    pattern: /(?:on|since|dated) (?<value>(?:0?[1-9]|1[0-2])\/(?:0?[1-9]|[12]\d|3[01]))(?![\w/-]|\.\d)/dg,
    accepts: (value, place) => place.sentence.hasEvent && isDateOfPerson(value, place),
  },
  {
    id: 'date-month-of-year',
    type: 'date',
    severity: 'medium',
    confidence: 0.65,
    finds: '10/2019, with an event of one person',
    reason: wording('A month in a sentence about what happened to a person.'),
    pattern: /(?<![\w./-])(?:0?[1-9]|1[0-2])\/(?:19|20)\d\d(?![\w/-]|\.\d)/g,
    accepts: (value, place) => place.sentence.hasEvent && isDateOfPerson(value, place),
  },
  {
    id: 'birth-date-digits',
    type: 'date',
    severity: 'high',
    confidence: 0.9,
    finds: 'eight digits behind "DOB", "admission date" and the like',
    reason: wording('Digits next to a label for a date of birth, admission or the like.'),
    words: [
      'dob',
      'dod',
      'dos',
      'adm',
      'disch',
      'born',
      'birth',
      'brthdtc',
      'birthdate',
      'admit',
      'admission',
      'discharge',
      'date',
      'visit',
      'death',
      'surgery',
      'service',
    ],
    label:
      'do[bds]|adm|disch|born(?: on)?|birth ?date|date of (?:birth|admission|discharge|death|surgery|visit|service|consent)|brthdtc|birth|(?:admit|admission|discharge|visit|death|surgery|service) date',
    value: '(?:19|20)\\d{6}(?:t\\d{4,6})?|\\d{8}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}',
  },
];

function hasMonth(value: string): boolean {
  const [first = 0, second = 0] = value.split(/\D+/).map(Number);
  return first <= 12 || second <= 12;
}

const farAway = Number.POSITIVE_INFINITY;

/** How far the words reach that say what happened on a day. */
const reach = { before: 70, after: 30 };

/** Whether a date is that of one person: by who the sentence speaks of, and what stands next to the date. */
export function isDateOfPerson(value: string, place: Place): boolean {
  const { sentence } = place;
  const [start, end] = [place.start - sentence.start, place.end - sentence.start];
  const label = sentence.text.slice(Math.max(0, start - longestLabel), start);
  if (personalDatePattern.test(label) || dateFieldPattern.test(label)) return true;
  if (place.isRecordDate(value)) return false;
  const work = sentence.workDays.distance(start, end, reach);
  const event = sentence.events.distance(start, end, reach);
  if (work < event) return false;
  if (sentence.hasPerson || place.sentenceNamesSomebody) return event < farAway || work === farAway;
  if (sentence.plans.distance(start, end, reach) < event) return false;
  if (event === farAway || sentence.cohorts.distance(start, end, reach) < farAway) return false;
  const near = sentence.text.slice(Math.max(0, start - reach.before), start);
  return sentence.hasMaybePerson || place.previousHasPerson || certainEvents.test(near);
}

/** Characters that a label of a personal date and what follows it take at most. */
const longestLabel = 80;

/** What happens to patients and hardly to anything else. */
const certainEvents =
  /\b(?:(?:admitted|readmitted|discharged from|hospitali[sz]ed|underwent|biops(?:y|ied)|(?:had|after) surgery|surgery on|dx'?d|s\/p|intubated|vaccinated|(?:first|last) dose|last seen|was seen|seen (?:at|by|in|on|today|yesterday|again)|diagnosed|passed away|died|born|onset|er visit|clinic visit|[a-z]{3,16}(?:ectomy|plasty|otomy|ostomy|oscopy) (?:on|in|of)|date of (?:birth|death|visit|service))\b|(?:surgery|relapse|progression|death|admission|discharge|infusion|hospitali[sz]ation):? $)/;
