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
    accepts: (value, place) => !isLogTime(place) && isDateOfPerson(value, place),
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
    accepts: (value, place) => hasMonth(value) && !isLogTime(place) && isDateOfPerson(value, place),
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
      `(?<!\\w|(?<!\\b(?:mid|early|late))-)${month}(?:[ \\n-]${ordinal}(?![\\d%]|:\\d|\\.\\d)(?:,?[ \\n-]${year})?|,?[ \\n-](?:of )?${year})(?![\\w-])`,
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
    pattern:
      /(?:on|since|dated) (?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?(?<value>(?:0?[1-9]|1[0-2])\/(?:0?[1-9]|[12]\d|3[01]))(?![\w/-]|\.\d)/dg,
    accepts: (value, place) => place.sentence.hasEvent && isDateOfPerson(value, place),
  },
  {
    id: 'date-short',
    type: 'date',
    severity: 'medium',
    confidence: 0.65,
    finds:
      '3/14 right behind what happened to a person: "s/p CABG 3/14", "biopsy (9/21)"; in a sentence about one person wherever it is no score',
    reason: wording('A day right behind what happened to a person.'),
    pattern:
      /(?<![\w./-])(?:0?[1-9]|1[0-2])\/(?:0?[1-9]|[12]\d|3[01])(?![\w/%-]|[.:]\d| (?:mg|of|strength|systolic))/g,
    accepts: (value, place) =>
      (shortDateLabel.test(place.before(40)) || isNoScore(value, place)) && isDateOfPerson(value, place),
  },
  {
    id: 'date-with-dots',
    type: 'date',
    severity: 'medium',
    confidence: 0.65,
    finds: '10.7.23 in a sentence about one person and what happened to one',
    reason: wording('The shape of a date in a sentence about what happened to a person.'),
    pattern: new RegExp(`(?<![\\w./-])${day}\\.${day}\\.\\d\\d(?![\\w/-]|\\.\\w)`, 'g'),
    accepts: (value, place) => hasMonth(value) && place.sentence.hasEvent && isDateOfPerson(value, place),
  },
  {
    id: 'date-in-message',
    type: 'date',
    severity: 'high',
    confidence: 0.85,
    needs: '^^^',
    finds: 'eight digits of a date in an HL7 message',
    reason: wording('A date in a message of HL7.'),
    pattern: /(?<=\|)(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:\d{4}){0,1}(?=\|)/g,
    accepts: (_, place) => place.sentence.text.includes('^^^'),
  },
  {
    id: 'date-digits',
    type: 'date',
    severity: 'medium',
    confidence: 0.65,
    finds: 'eight digits of a date behind "on", "from", "date" and the like, with an event of one person',
    reason: wording('Eight digits that read as a date, in a sentence about what happened to a person.'),
    pattern: /(?<![\w./-])(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?![\w/-]|\.\w)/g,
    accepts: (value, place) =>
      /\b(?:on|since|from|until|to|dates?|dated|dt|dob|dose|visit|seen|onset|admit|surgery|consent(?:ed)?|discharged?|died)[ :="']{1,3}$/.test(
        place.before(13),
      ) &&
      place.sentence.hasEvent &&
      isDateOfPerson(value, place),
  },
  {
    id: 'date-month-of-year',
    type: 'date',
    severity: 'medium',
    confidence: 0.65,
    finds: '10/2019, with an event of one person',
    reason: wording('A month in a sentence about what happened to a person.'),
    pattern: /(?<![\w./-])(?:0?[1-9]|1[0-2])\/(?:19|20)\d\d(?![\w/-]|\.\d)/g,
    accepts: (value, place) =>
      (place.sentence.hasEvent || /\bsince $/.test(place.before(7))) && isDateOfPerson(value, place),
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
      'birthtime',
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
      'birthtime|do[bds]|adm|disch|born(?: on)?|birth ?date|date of (?:birth|admission|discharge|death|surgery|visit|service|consent)|brthdtc|birth|(?:admit|admission|discharge|visit|death|surgery|service) date',
    value: '(?:19|20)\\d{6}(?:t\\d{4,6})?|\\d{8}|\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}',
  },
];

/** What a day without a year stands right behind; a word of it may be between. */
const shortDateLabel =
  /(?:\((?:or|ct|mri|echo)|\b(?:since|until|til|thru|adm|admit(?:ted)?|admission|d\/c'?e?d?|dc'?d|discharged?|seen|informed|(?:in|ex)tubated|died|expired|biops(?:y|ied)|surgery|cath|cabg|pci|stents?|egd|colonoscopy|consented|screened|randomi[sz]ed|dosed|dx'?d?|onset|born|lmp|edd|transfer(?:red)?(?: to [a-z]{2,10})?|called|labs?|notified|expired|returned(?: to [a-z]{2,8})?|visit|clinic|appt|f\/u|fell|(?:s\/p|pod)[ #\w]{1,24}|[a-z]{3,16}(?:ectomy|plasty|otomy|ostomy|oscopy)))(?: (?:on|from|at|was|date))?[ :(]{1,3}$/;

/** `5/5` and `7/10` are scores and doses; days after the tenth hardly are. */
function isNoScore(value: string, place: Place): boolean {
  return (
    /\/(?:1[1-9]|[23]\d|0\d)$/.test(value) &&
    place.sentence.hasPerson &&
    !/\b(?:score|scale|scored|gcs|mmse|moca|grade|strength|murmur|apgar|pain|ratio|stage|class|total|nodes|positive|cores)\b[^.]{0,16}$/.test(
      place.before(30),
    ) &&
    !/^ ?(?:%|nodes|sites|cores|patients|subjects|points|items|questions|tabs?|mg|ml|of\b|lymph)/.test(
      place.after(12),
    )
  );
}

/** What happens to patients, right before a day. */
const directEvents =
  /\b(?:consent(?:ed)?|adm(?:it)?|d\/c|died|notified|labs?|mri(?: [a-z]{3,10})?|echo|x-?ray|ekg|ecg|ct (?:head|chest|abd[a-z]*|pelvis|scan|brain|neck|spine)|scope|biopsy|surgery|chemo|infusion(?: #?\d)?|vaccin[a-z]+(?: dose)?(?: \d)?|(?:dose|booster) #?\d|relapse|(?:cardiac )?arrest|stroke|transplant|ablation|stent|cath|extubated|transferred|seen|born|married|stopped|fell)[ :(]{1,3}$/;

/** The time of a line of a log or of a message is no day of anybody. */
function isLogTime(place: Place): boolean {
  if (!/(?:^|\n)[["']?$/.test(place.before(2))) return false;
  const after = place.after(40);
  return (
    /^,? \d\d?:\d\d(?::\d\d)?(?: ?[ap]m)?(?:\]| -) /.test(after) ||
    /^(?:[t ]?\d\d:\d\d(?::\d\d)?)?(?:[.,]\d+)?z?[\]"']? *[-|:]? *\[?(?:error|warn(?:ing)?|info|debug|trace|fatal)\b/.test(
      after,
    )
  );
}

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
  // `The first patient was enrolled on` is both.
  if (work < farAway && work <= event) return false;
  if (sentence.hasPerson || place.sentenceNamesSomebody) return event < farAway || work === farAway;
  const plan = sentence.plans.distance(start, end, reach);
  if (plan < event) return false;
  if (sentence.cohorts.distance(start, end, reach) < farAway) return false;
  if (event === farAway) return work === farAway && place.previousHasPerson && /\d{4}|\/\d/.test(value);
  const near = sentence.text.slice(Math.max(0, start - reach.before), start);
  return (
    sentence.hasMaybePerson ||
    place.previousHasPerson ||
    directEvents.test(near) ||
    certainEvents.test(near) ||
    place.nextHasPerson
  );
}

/** Characters that a label of a personal date and what follows it take at most. */
const longestLabel = 80;

/** What happens to patients and hardly to anything else. */
const certainEvents =
  /\b(?:(?:admitted|readmitted|discharged from|hospitali[sz]ed|underwent|biops(?:y|ied)|(?:had|after) surgery|surgery on|dx'?d|s\/p|(?:in|ex)tubated|consented|d\/c'?e?d|transfer(?:red)? (?:from|to)|h\/o|hx of|edd|lmp|echo|vaccinated|(?:first|last) dose|last seen|was seen|seen (?:at|by|in|on|today|yesterday|again)|diagnosed|passed away|died|born|onset|er visit|clinic visit|[a-z]{3,16}(?:ectomy|plasty|otomy|ostomy|oscopy) (?:on|in|of)|date of (?:birth|death|visit|service))\b|(?:surgery|relapse|progression|death|admission|discharge|infusion|hospitali[sz]ation):? $)/;
