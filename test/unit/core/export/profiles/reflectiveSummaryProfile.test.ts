import assert from 'node:assert/strict';
import type { LogbookView } from '../../../../../src/core/index/logbookContents.ts';
import { aRecord, aStoredRecord, aView } from '../../../../support/builders.ts';
import { exportText } from '../../../../support/exportText.ts';
import { sampleInternship } from '../../../../support/sampleInternship.ts';

const profile = {
  title: 'Data intern',
  start: '2026-03-02',
  end: '2026-05-22',
  studies: [{ id: 'onc-2', alias: 'a phase II study' }],
};

const records = [
  aRecord('reflection', {
    title: 'Week 1',
    date: '2026-03-06',
    hard: 'Abbreviations',
    proud: 'A first table',
    learnings: ['Ask early', 'Read the CRF'],
    next: 'Keep a list',
    ratings: { 'edc.redcap': 'exposed', 'sas.base': 'skilled' },
  }),
  aRecord('challenge', {
    title: 'Two units',
    date: '2026-03-10',
    situation: 'Two units in one column',
    choice: 'Asked the sites',
    outcome: 'One unit',
    asked: ['jane'],
  }),
  aRecord('feedback', {
    title: 'Clear queries',
    date: '2026-03-12',
    from: 'jane',
    said: 'Clear',
    changed: 'Shorter ones',
    ratings: { 'edc.redcap': 'skilled' },
  }),
  aRecord('activity', {
    title: 'Resolved queries',
    date: '2026-03-12',
    study: 'onc-2',
    hours: 2,
    role: 'assisted',
    skills: ['edc.redcap'],
    metrics: [{ name: 'queries resolved', value: 3, unit: 'query' }],
  }),
  aRecord('interaction', { title: 'Card', date: '2026-03-11', kind: 'thank-you', people: ['jane'] }),
  aRecord('training', { title: 'GCP', provider: 'CITI', date: '2026-03-03', expires: '2029-03-03' }),
  aRecord('training', { title: 'Old one', date: '2023-03-03', expires: '2026-03-03' }),
];

function viewOf(contact = {}): LogbookView {
  const view = aView(records, { profile });
  const jane = aRecord('contact', { title: 'Jane Doe', role: 'data manager', ...contact });
  const stored = { ...aStoredRecord(jane), path: 'contacts/jane.md' };
  return { ...view, contents: { ...view.contents, records: [...view.contents.records, stored] } };
}

/** The document without the addresses of its links. */
async function textOf(view: LogbookView, choice = {}): Promise<string> {
  const text = await exportText({ view, profile: 'reflective-summary', format: 'markdown', ...choice });
  return text.replace(/\[(\d+)\]\([^)]*\)/g, '[$1]');
}

suite('the reflective summary', () => {
  test('says what was learned, what changed, with whom, and what it rests on', async () => {
    assert.equal(
      await textOf(viewOf()),
      `# Reflective summary: Data intern

- Period: 2023-03-03 to 2026-03-12
- Internship: 2026-03-02 to 2026-05-22, 12 weeks
- Logged: 7 records, 2 h

## What I learned

- 2026-03-06: Week 1 [1]
  - **Action** Abbreviations
  - **Result** A first table
  - **Learning** Ask early
  - **Learning** Read the CRF
  - **Next** Keep a list

## Problems I worked through

- 2026-03-10: Two units [2]
  - **Context** Two units in one column
  - **Action** Asked the sites
  - **Result** One unit

## Feedback, and what I changed

- 2026-03-12: Clear queries (data manager) [3]
  - **Said** Clear
  - **What I changed** Shorter ones

## Skills

| Skill | First rating | Latest rating | Change | Evidence |
| --- | --- | --- | ---: | --- |
| REDCap | Exposed (2026-03-06) [1] | Skilled (2026-03-12) [3] | \\+2 | 1 record, 2 h |
| Base SAS | Skilled (2026-03-06) [1] |  | 0 | none |

## Projects

- A phase II study, 2026-03-12 to 2026-03-12
  - Assisted in resolving 3 queries [4]
  - Assisted with work on EDC systems for 2 h in 1 logged activity [4]
  - **Skills** REDCap

## People I worked with

- Data manager: 3 records

## Thanked

- Data manager, on 2026-03-11 [5]

## Still to thank

- Data manager, for 1 thing [3]

## Certificates

- GCP, CITI, completed 2026-03-03, valid until 2029-03-03 [6]
`,
    );
  });

  test('calls people by name for the site, and by nothing where their contact is private', async () => {
    assert.match(await textOf(viewOf(), { audience: 'site' }), /- Jane Doe \(data manager\): 3 records/);
    const hidden = await textOf(viewOf({ private: true }), { audience: 'site' });
    assert.doesNotMatch(hidden, /jane|data manager/i);
    assert.match(hidden, /- A colleague: 3 records/);
  });

  test('thanks, and owes thanks, for records of the choice alone', async () => {
    const view = aView([
      aRecord('feedback', { title: 'Clear', date: '2026-03-12', from: 'jane', study: 'AAA-1' }),
      aRecord('feedback', { title: 'Short', date: '2026-03-13', from: 'jane', study: 'BBB-2' }),
      aRecord('interaction', {
        ...{ title: 'Card', date: '2026-03-11', kind: 'thank-you', people: ['jane'], study: 'BBB-2' },
      }),
    ]);
    const chosen = await textOf(view, { studies: ['AAA-1'] });
    assert.match(chosen, /## Still to thank\n\n- .*, for 1 thing \[1\]\n/);
    assert.doesNotMatch(chosen, /## Thanked/);
    assert.match(await textOf(view), /## Thanked(?:.*\n)*.*, for 2 things/);
  });

  test('says little of an empty logbook', async () => {
    assert.equal(await textOf(aView([])), '# Reflective summary\n\n- Logged: 0 records, 0 h\n');
  });

  test('shows how levels changed in the sample internship', async () => {
    const text = await textOf(await sampleInternship());
    // Rated exposed in week 1, skilled in the last one; 16 records of evidence.
    assert.match(
      text,
      /\| REDCap \| Exposed \(2026-03-06\) \[1\] \| Skilled \(2026-05-22\) \[12\] \| \\\+2 \| 16 records, 36 h \|/,
    );
    // The two monthly reflections are private, with a rating of communication in March.
    assert.match(text, /\| Communication \| Skilled \(2026-05-08\) \[10\]/);
    assert.doesNotMatch(text, /no longer fear|notes for every word/);
  });
});
