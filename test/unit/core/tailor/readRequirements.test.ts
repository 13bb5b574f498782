import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createSkillCatalogue } from '../../../../src/core/skills/createSkillCatalogue.ts';
import { type Requirement, readRequirements } from '../../../../src/core/tailor/readRequirements.ts';
import { startCpuClock } from '../../../support/cpuClock.ts';
import { labelledPostings } from '../../../support/labelledPostings.ts';
import { measurePostings } from '../../../support/measurePostings.ts';

const catalogue = createSkillCatalogue();
const read = (text: string) => readRequirements(text, catalogue).requirements;
const said = (text: string) =>
  read(text).map(({ necessity, kind, words }) => `${necessity} ${kind}: ${words}`);

/** The rules were tuned on these alone; the others were labelled before they were first read. */
const tuned = [
  ...['academia-coordinator', 'biometrics-de-english', 'boilerplate-only', 'cra-prose', 'data-manager-uk'],
  ...['pharmacovigilance', 'programmer-us'],
];

suite('readRequirements, against postings labelled by hand', () => {
  const postings = labelledPostings();
  const isFresh = (name: string) => name.startsWith('fresh-');
  const halves = [
    ['that the rules were tuned on', postings.filter(({ name }) => tuned.includes(name))],
    // On first sight: precision 0.93, recall 0.86, of skills 0.95 and 0.85; then what was wrong in general was mended.
    ['of the other half', postings.filter(({ name }) => !tuned.includes(name) && !isFresh(name))],
    // Written when the rules stood. On first sight: precision 0.93, recall 0.86, of skills 0.88 and 0.61.
    ['that were written last', postings.filter(({ name }) => isFresh(name))],
  ] as const;
  for (const [what, half] of halves) {
    test(`finds what is asked for, and little else, in the postings ${what}`, () => {
      const { precision, recall, necessity, skillPrecision, skillRecall } = measurePostings(half, catalogue);
      assert.ok(precision >= 0.9, `precision ${precision}`);
      assert.ok(recall >= 0.9, `recall ${recall}`);
      assert.ok(necessity >= 0.95, `must, task or nice ${necessity}`);
      assert.ok(skillPrecision >= 0.85, `precision of skills ${skillPrecision}`);
      assert.ok(skillRecall >= 0.85, `recall of skills ${skillRecall}`);
    });
  }

  test('reads nothing out of boilerplate', () => {
    const posting = postings.find(({ name }) => name === 'boilerplate-only');
    assert.deepEqual(said(posting?.text ?? 'SAS required'), []);
  });
});

suite('readRequirements', () => {
  const table: readonly (readonly [string, readonly string[]])[] = [
    ['', []],
    ['\n\n  \r\n', []],
    ['Join our picnic on Friday.', []],
    ['SAS is required, R is a plus.', ['must skill: SAS is required', 'nice skill: R is a plus']],
    ['You know SAS (R preferred).', ['must skill: You know SAS', 'nice skill: R preferred']],
    ['You know SAS, ideally with macros.', ['must skill: You know SAS', 'nice skill: ideally with macros']],
    [
      'You know SAS, knowledge of Rave is an advantage.',
      ['must skill: You know SAS', 'nice skill: knowledge of Rave is an advantage'],
    ],
    [
      'Experience with REDCap, Rave or Veeva preferred',
      ['nice skill: Experience with REDCap, Rave or Veeva preferred'],
    ],
    ['Requirements\nSAS\n\nBenefits\nSQL courses', ['must skill: SAS']],
    ['Essential: SAS; SQL. Desirable: Git.', ['must skill: SAS', 'must skill: SQL', 'nice skill: Git']],
    ['Requirements:\n- SAS\n\nOur people use SQL and Git.', ['must skill: SAS']],
    ['We use REDCap for all our studies.', []],
    ['Your duties: You will clean data in REDCap.', ['task skill: You will clean data in REDCap']],
    [
      'Requirements:\n- a driving licence\n- own laptop',
      ['must certificate: a driving licence', 'must other: own laptop'],
    ],
    [
      'Requirements:\n- Experience with SAS required\n- experience with SAS REQUIRED',
      ['must skill: Experience with SAS required'],
    ],
    ['You have a degree in statistics.', ['must degree: You have a degree in statistics']],
    [
      'You have a high degree of independence with SAS.',
      ['must skill: You have a high degree of independence with SAS'],
    ],
    ['You speak German (C1).', ['must language: You speak German (C1)']],
    ['Our company is 20 years old and has SAS experience.', []],
    ['Fifteen years of growth. Salary: 40,000 with SAS bonus.', []],
  ];
  for (const [text, expected] of table) {
    test(`reads ${JSON.stringify(text)}`, () => assert.deepEqual(said(text), expected));
  }

  const years: readonly (readonly [string, number | undefined])[] = [
    ['At least 2 years of SAS experience', 2],
    ['1-3 years of experience with SAS', 1],
    ['two (2) years experience in SAS', 2],
    ['18 months of experience with SAS', 1.5],
    ['5+ years’ experience with SAS', 5],
    ['experience with SAS', undefined],
  ];
  for (const [text, expected] of years) {
    test(`reads the years of "${text}"`, () => {
      const [first] = read(`Requirements:\n- ${text}`);
      assert.equal(first?.years, expected);
      assert.deepEqual(
        first?.named.map(({ words }) => words),
        ['SAS'],
      );
    });
  }

  test('says where a requirement stands, with its verbs', () => {
    const text = 'The job\n\n* You clean data\u202e and resolved\n  queries in   Rave.\n';
    const [found] = read(text) as readonly [Requirement];
    assert.equal(
      text.slice(found.range.start, found.range.end),
      'You clean data\u202e and resolved\n  queries in   Rave.',
    );
    assert.equal(found.words, 'You clean data and resolved queries in Rave');
    assert.deepEqual(found.verbs, ['cleaned', 'resolved']);
  });

  test('cuts long quotations between words', () => {
    const [found] = read(`You need SAS ${'and much patience '.repeat(30)}`);
    assert.match(found?.words ?? '', /^You need SAS .{60,130}…$/);
  });

  test('reads only names of tools and standards in another language, and says so', () => {
    const german = labelledPostings().find(({ name }) => name === 'in-german')?.text ?? '';
    const { requirements, isEnglish } = readRequirements(german, catalogue);
    assert.equal(isEnglish, false);
    assert.ok(requirements.every(({ kind }) => kind === 'skill'));
    const without = german.replace(/SAS|REDCap|MedDRA|ICH-GCP|CDISC|SDTM/g, 'Werkzeug');
    assert.deepEqual(readRequirements(without, catalogue).requirements, []);
  });

  const endless: readonly (readonly [string, string])[] = [
    [
      'a real posting again and again',
      labelledPostings()
        .map(({ text }) => text)
        .join('\n\n')
        .repeat(12),
    ],
    ['one line without an end', 'experience with SAS and CDISC or data '.repeat(5_500)],
    ['one word without an end', 'a'.repeat(200_000)],
    ['ambiguous words in one line', 'survival R AE power '.repeat(10_000)],
    ['brackets', '(preferred '.repeat(20_000)],
    ['white space', `you need ${' '.repeat(200_000)}SAS`],
    ['line ends', 'SAS\n'.repeat(50_000)],
    ['boilerplate that almost is', 'equal opportunity employe '.repeat(8_000)],
    ['languages that almost are', 'good written '.repeat(15_000)],
    ['commas', 'required,'.repeat(22_000)],
  ];
  for (const [what, text] of endless) {
    test(`reads 200 KB in time: ${what}`, () => {
      const posting = text.slice(0, 200_000);
      const times = [1, 2, 3].map(() => {
        const cpuMs = startCpuClock();
        read(posting);
        return cpuMs();
      });
      // Well under 100 ms on a quiet machine; tests run on busy ones.
      assert.ok(Math.min(...times) < 250, `${Math.min(...times)} ms`);
    });
  }

  test('stands any text: ranges lie in it, words are one line, nothing is asked for twice', () => {
    const pieces = labelledPostings().flatMap(({ text }) => text.split(/(?<=\s)/u));
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(fc.constantFrom(...pieces), { maxLength: 120 }).map((words) => words.join('')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const found = read(text);
        for (const { range, words, named } of found) {
          assert.ok(range.start >= 0 && range.start < range.end && range.end <= text.length);
          assert.doesNotMatch(words, /[\n\r\u202e]/u);
          assert.ok(words.length <= 141);
          assert.ok(named.every(({ skills }) => skills.length > 0));
        }
        assert.equal(
          new Set(found.map(({ kind, words }) => `${kind} ${words.toLowerCase()}`)).size,
          found.length,
        );
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});
