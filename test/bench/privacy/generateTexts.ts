/*
 * Writes test/fixtures/privacy/generated.jsonl anew, always the same:
 *
 *   node --import tsx test/bench/privacy/generateTexts.ts
 *
 * Every name, number and address is invented here. Identifiers stand in marks, {{type:text}}.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const random = randomOf(6);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const digits = (count: number): string =>
  Array.from(
    { length: count },
    (_, place) => Math.floor(random() * (place === 0 ? 9 : 10)) + (place === 0 ? 1 : 0),
  ).join('');
const letters = (count: number): string =>
  Array.from({ length: count }, () => pick([...'ABCDEFGHJKLMNPRSTUVWXYZ'])).join('');
const two = (value: number): string => String(value).padStart(2, '0');
const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

const given =
  'Laura Brian Angela Omar Denise Victor Paula Nadia Raymond Elena Curtis Gloria Marcus Fatima Keith'.split(
    ' ',
  );
const surnames =
  'Whitaker Lindqvist Osei Marchetti Dubois Novak Hargrove Pereira Iqbal Thornton Sandoval Keller Mbeki Larsen Quigley'.split(
    ' ',
  );

const values: Readonly<Record<string, () => string>> = {
  ssn: () =>
    `${pick(['214', '377', '452', '508', '611', '733'])}-${two(11 + Math.floor(random() * 80))}-${digits(4)}`,
  mrn: () =>
    pick([
      digits(7),
      digits(8),
      `${letters(2)}-${digits(6)}`,
      `${digits(3)}-${digits(2)}-${digits(3)}`,
      `${digits(5)}${letters(2)}`,
      `#${letters(3)}${digits(5)}`,
    ]),
  'health-plan': () =>
    pick([
      `${letters(3)}${digits(8)}`,
      `${letters(2)}-${digits(6)}`,
      digits(9),
      `${digits(4)}-${digits(3)}-${digits(4)}`,
    ]),
  phone: () =>
    pick([
      `${digits(3)}-555-${digits(4)}`,
      `(${digits(3)}) 555-${digits(4)}`,
      `${digits(3)}.555.${digits(4)}`,
      `+1 ${digits(3)} 555 ${digits(4)}`,
    ]),
  fax: () => `${digits(3)}-555-${digits(4)}`,
  email: () =>
    `${pick(given).toLowerCase()}.${pick(surnames).toLowerCase()}${digits(2)}@${pick(['mailbox.org', 'clinicmail.com', 'inbox.net', 'healthpost.co.uk'])}`,
  date: () => {
    const [year, month, day] = [
      2019 + Math.floor(random() * 7),
      1 + Math.floor(random() * 12),
      1 + Math.floor(random() * 28),
    ];
    const name = months[month - 1] ?? '';
    return pick([
      `${year}-${two(month)}-${two(day)}`,
      `${two(month)}/${two(day)}/${year}`,
      `${name} ${day}, ${year}`,
      `${day} ${name} ${year}`,
      `${two(day)}${name.slice(0, 3).toUpperCase()}${year}`,
      `${name.slice(0, 3)} ${day}th, ${year}`,
    ]);
  },
  'subject-code': () =>
    pick([
      `${digits(3)}-${digits(4)}`,
      `${digits(2)}-${digits(3)}-${digits(3)}`,
      `0${digits(3)}`,
      `${letters(3)}-${digits(3)}-${digits(4)}`,
    ]),
  name: () => `${pick(given)} ${pick(surnames)}`,
  age: () => pick(['91', '92', '94', '96', '98', '103']),
  account: () => `${letters(2)}${digits(8)}`,
  device: () => `${letters(2)}${digits(6)}`,
  zip: () => pick(['02134', '45219', '60614', '94110', '73301']),
};

const kinds: readonly (readonly [string, readonly string[]])[] = [
  [
    'note',
    [
      'Reviewed the chart, MRN {mrn}, and corrected the visit weight.',
      'Pt {name} came in on {date} with new chest pain.',
      'Subject {subject-code} was randomised on {date} without a signed consent.',
      'The patient, DOB {date}, has two records in the database.',
      'He gave his SSN as {ssn} on the travel form.',
      'Insurance number {health-plan} belongs to the spouse of the participant.',
      'Left a message for the patient at {phone}.',
      'Her e-mail is {email}; she prefers it to calls.',
      'The oldest patient is {age} years old and lives alone.',
      'Lab sample of participant {subject-code} was drawn on {date}.',
      'Hospital no. {mrn} and hospital no. {mrn} are one person.',
      'Implant serial number {device} is on the card of the patient.',
    ],
  ],
  [
    'email',
    [
      'Could you check medical record {mrn}? The discharge summary of {date} is missing.',
      'Please phone the caregiver ({phone}) before the visit.',
      'Our subject ID {subject-code} was unblinded by accident.',
      'The fax of the GP is {fax}, the member ID of the patient is {health-plan}.',
      'Mr. {name} was discharged on {date} and asks for a copy of his consent.',
      'Billing account number {account} must not be in the listing.',
      'The patient can be reached under {email} or {phone}.',
      'SSN on the W-9 of the participant: {ssn}.',
    ],
  ],
  [
    'query',
    [
      'USUBJID {subject-code}: onset date {date} is before the first dose.',
      'Is {date} the date of birth of participant {subject-code}?',
      'Chart number {mrn}: date of admission {date}, date of discharge missing.',
      'Policy number {health-plan} was typed into the comment.',
      'Screening number {subject-code} has no visit 1.',
      'Age {age} at consent, please confirm.',
    ],
  ],
  [
    'clinical',
    [
      'Is a statin safe for a 63-year-old woman, {name}, admitted on {date} (MRN: {mrn})?',
      'Management of gout in a 58yo man, {name}, seen on {date}, phone {phone}?',
      'Options for a 70-year-old patient with AF, discharged {date}, insurance ID {health-plan}?',
      'Work-up for {name}, a 49-year-old male with a stroke on {date}; email {email}?',
      'Which dose for a patient with SSN {ssn} and CKD stage 3, last seen {date}?',
      'Recommended imaging for a 52-year-old female, patient ID {mrn}, after surgery on {date}?',
    ],
  ],
  [
    'data',
    [
      'mrn,sex\n{mrn},F\n{mrn},M\n',
      '| Subject ID | DOB |\n|---|---|\n| {subject-code} | {date} |\n',
      'filter(dm, SUBJID != "{subject-code}")',
      'where mrn = "{mrn}"; /* duplicate */',
      'PUT: USUBJID={subject-code} BRTHDTC={date} AGE=61',
      '---\ntitle: Call\nphone: {phone}\n---\n',
    ],
  ],
];

const harmless: readonly (readonly [string, readonly string[]])[] = [
  [
    'stats',
    [
      'Of {n} records, {m} had no value for the MRN field.',
      'HR 0.{m} (95% CI 0.{m} to 1.{m}), n = {n}.',
      'Seed {big}, {n} resamples, p = 0.0{m}.',
      'Mean {m}.{m} (SD {m}.{m}) in {n} participants.',
    ],
  ],
  [
    'dates',
    [
      'The data cut-off is {d}; the extract came {m} days later.',
      'Version 2.{m} of the plan is dated {d}.',
      'Team meeting on {d}, {m} open points.',
      'The database was locked on {d}.',
      'Renewed my training certificate on {d}.',
      'Recruitment opened on {d} at {m} sites.',
      'Release notes of {d}: {m} fixes.',
      'The report is due on {d}.',
    ],
  ],
  [
    'things',
    [
      'ADLB has {n} rows and {m} variables.',
      'Closed issue #{n} and merged pull request #{big}.',
      'Table 14.{m}.1 lists {n} patients by site.',
      'Visit {m} and Week {m} have {n} assessments.',
      'NCT0{seven} enrolled {n} subjects.',
      'Job {big} took {m} minutes and {n} MB.',
      'Line {n}: variable SUBJID has length {m}.',
      'Patients {n} to go, {m}% done.',
      'Insurance status was missing for {n} people.',
      'We called {n} packages and tested {m}.',
    ],
  ],
  [
    'code',
    [
      'proc freq data=adae; tables aebodsys / list; run; /* {n} rows */',
      'x <- sample({n}, {m}); stopifnot(length(x) == {m}L)',
      'options ls={m} ps={n}; title "Subject listing {m}";',
      'renv::install("gtsummary@1.{m}.2")',
      'if (nrow(dm) != {n}) stop("subjects are missing")',
    ],
  ],
];

function fill(template: string): string {
  return template.replace(/\{([\w-]+)\}/g, (_, type: string) => {
    const value = values[type]?.() ?? '';
    return `{{${type}:${value}}}`;
  });
}

function fillHarmless(template: string): string {
  const numbers: Readonly<Record<string, () => string>> = {
    n: () => digits(3),
    m: () => digits(2),
    big: () => digits(6),
    seven: () => digits(7),
    d: () => values.date?.() ?? '',
  };
  return template.replace(/\{(\w+)\}/g, (_, name: string) => numbers[name]?.() ?? '');
}

function rowsOf(
  prefix: string,
  table: typeof kinds,
  rounds: number,
  make: (template: string) => string,
): readonly string[] {
  const rows: string[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const [kind, templates] of table) {
      for (const template of templates) {
        const number = rows.length + 1;
        // Templates of one half are not those of the other: what was tuned on one says nothing of the other otherwise.
        const half = templates.indexOf(template) % 2 === 0 ? 'tuning' : 'held-out';
        rows.push(
          JSON.stringify({
            id: `${prefix}${String(number).padStart(3, '0')}`,
            half,
            kind,
            text: make(template),
          }),
        );
      }
    }
  }
  return rows;
}

const rows = [...rowsOf('gp', kinds, 6, fill), ...rowsOf('gn', harmless, 5, fillHarmless)];
writeFileSync(join(import.meta.dirname, '../../fixtures/privacy/generated.jsonl'), `${rows.join('\n')}\n`);
