import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays } from '../../../../src/core/dates/civilDate.ts';
import type { Fix } from '../../../../src/core/index/fix.ts';
import { inspectFile } from '../../../../src/core/index/inspectFile.ts';
import { LogbookIndex } from '../../../../src/core/index/logbookIndex.ts';
import { planFixes } from '../../../../src/core/index/planFixes.ts';
import type { ProblemCode } from '../../../../src/core/problems.ts';
import { applyTextEdits } from '../../../../src/core/text/textEdit.ts';
import { aDate, aRecord, aView } from '../../../support/builders.ts';
import { LogbookFixture } from '../../../support/logbookFixture.ts';

const id = '01JD3Z8Q4N6W2K5R7T9V1X3Y5A';
const newId = '01JD3Z8Q4N6W2K5R7T9V1X3Y5B';
const opportunity = aRecord('opportunity', { title: 'Check footnotes' });
const view = aView(
  [aRecord('contact', { title: 'Anna Meyer' }), aRecord('contact', { title: 'statistician' }), opportunity],
  { profile: { studies: [{ id: 'onc-2' }] } },
);
const misread = opportunity.id.toLowerCase();

const pathOf = (type: string): string => (type === 'logbook' ? 'logbook.yml' : `${type}/a.md`);
const withHead = (type: string, lines: string): string =>
  `---\nid: ${id}\ntype: ${type}\ntitle: T # c\n${lines}\n---\n\nBody: x\n`;

function fixesOf(code: ProblemCode, text: string, path: string): readonly Fix[] {
  const found = inspectFile(text, path, view).find((one) => one.code === code);
  assert.ok(found, `${code} in ${text}`);
  return planFixes(found, { text, path, contents: view.contents, newId });
}

/** Type, problem, lines before and after the first fix, what the fix is. */
const cured: readonly (readonly [string, ProblemCode, string, string, Fix['words']['kind']])[] = [
  [
    'opportunity',
    'contradictory-dates',
    "from: '2026-04-24' # c\nto:   2026-04-13 # d",
    "from: 2026-04-13 # c\nto:   '2026-04-24' # d",
    'swap-dates',
  ],
  [
    'question',
    'contradictory-dates',
    'asked: 2026-01-05\nanswered: 2025-01-07',
    'asked: 2026-01-05\nanswered: 2026-01-07',
    'use-word',
  ],
  [
    'question',
    'contradictory-dates',
    'asked: 2026-03-05\nanswered: "2026-03-04" # c',
    'asked: 2026-03-05\nanswered: 2026-03-05 # c',
    'use-word',
  ],
  [
    'interaction',
    'contradictory-dates',
    'date: 2026-03-05\nadvice: [{text: a, reportedBack: 2026-03-01}]',
    'date: 2026-03-05\nadvice: [{text: a, reportedBack: 2026-03-05}]',
    'use-word',
  ],
  [
    'interaction',
    'doubtful-dates',
    'date: 2026-03-05\nfollowUp: 2026-03-01',
    'date: 2026-03-05\nfollowUp: 2026-03-05',
    'use-word',
  ],
  [
    'question',
    'contradictory-status',
    'status: asked\nanswered: 2026-03-01',
    'status: answered\nanswered: 2026-03-01',
    'use-word',
  ],
  ['achievement', 'claim-without-sources', 'state: sourced # c', 'state: self-stated # c', 'use-word'],
  [
    'activity',
    'unknown-person',
    'people: [anna_meyer, statistician]',
    'people: [anna-meyer, statistician]',
    'use-word',
  ],
  ['activity', 'unknown-study', 'study: ONC-2', 'study: onc-2', 'use-word'],
  ['activity', 'unknown-record', `opportunity: ${id}`, '', 'remove-name'],
  ['question', 'unknown-record', `unblocks: [${misread}, ${id}]`, `unblocks: [${misread}]`, 'remove-name'],
  [
    'activity',
    'yaml-syntax',
    'tags: [a]\nstudy: AE form: done # c',
    "tags: [a]\nstudy: 'AE form: done' # c",
    'quote-value',
  ],
  ['challenge', 'yaml-syntax', 'choice: "Stop" and go: now', `choice: '"Stop" and go: now'`, 'quote-value'],
  [
    'logbook',
    'contradictory-dates',
    'end: 2026-03-02\nstart: 2026-05-22',
    'end: 2026-05-22\nstart: 2026-03-02',
    'swap-dates',
  ],
  [
    'logbook',
    'contradictory-dates',
    'leave:\n  - from: 2026-04-06\n    to: 2026-04-03',
    'leave:\n  - from: 2026-04-03\n    to: 2026-04-06',
    'swap-dates',
  ],
];

suite('planFixes of what cannot all be true', () => {
  for (const [type, code, before, after, kind] of cured) {
    for (const eol of ['\n', '\r\n']) {
      test(`cures ${code} in ${JSON.stringify(before)} with ${JSON.stringify(eol)}, and changes nothing else`, () => {
        const wrap = (lines: string): string =>
          (type === 'logbook' ? `${lines}\n` : withHead(type, lines)).replaceAll('\n', eol);
        const path = pathOf(type);
        const fixes = fixesOf(code, wrap(before), path);
        const fix = fixes.find(({ edits }) => {
          const healed = inspectFile(applyTextEdits(wrap(before), edits), path, view);
          return !healed.some((one) => one.code === code);
        });
        assert.ok(fix, 'a fix removes the problem');
        assert.equal(fix.words.kind, kind);
        const expected = wrap(after).replace(after === '' ? `${eol}${eol}---` : '\0', `${eol}---`);
        assert.equal(applyTextEdits(wrap(before), fix.edits), expected);
      });
    }
  }

  test('puts no quotes where that does not surely heal', () => {
    for (const lines of ['study: [a', 'study: "a', 'study: a: b\nwords', 'study: {a: b}}']) {
      const text = withHead('activity', lines);
      const found = inspectFile(text, 'activities/a.md', view).filter(({ code }) => code === 'yaml-syntax');
      for (const one of found) {
        for (const { edits } of planFixes(one, {
          text,
          path: 'activities/a.md',
          contents: view.contents,
          newId,
        })) {
          const after = inspectFile(applyTextEdits(text, edits), 'activities/a.md', view);
          const next = after.find(({ code }) => code === 'yaml-syntax');
          assert.ok(next === undefined || next.range.start > one.range.end, lines);
        }
      }
    }
  });

  test('takes the same name but for case, then the contact whose title it is, then near spellings', () => {
    const contacts = [
      { path: 'contacts/meyer.md', record: aRecord('contact', { title: 'Anna Meyer' }) },
      { path: 'contacts/anna-meier.md', record: aRecord('contact', { title: 'A' }) },
      { path: 'contacts/Anna-Meyer.md', record: aRecord('contact', { title: 'B' }) },
    ];
    const contents = { ...view.contents, records: contacts };
    const text = withHead('activity', 'people: [anna-meyer]');
    const own = { contents, today: view.today };
    const found = inspectFile(text, 'activities/a.md', own).find(({ code }) => code === 'unknown-person');
    assert.ok(found);
    assert.deepEqual(
      planFixes(found, { text, path: 'activities/a.md', contents, newId }).map(({ words }) => words),
      ['Anna-Meyer', 'meyer', 'anna-meier'].map((word) => ({ kind: 'use-word', word })),
    );
  });

  test('flags both of two contacts with one slug, names the other, and offers a free name', async () => {
    const contact = (title: string): string => `---\nid: ${id}\ntype: contact\ntitle: ${title}\n---\n`;
    const texts = {
      'contacts/anna.md': contact('A'),
      'contacts/x/Anna.md': contact('B').replace('5A', '5B'),
      'contacts/anna-2.md': contact('C').replace('5A', '5C'),
    };
    const { store, scheduler } = new LogbookFixture(texts);
    const contents = await new LogbookIndex({ store, scheduler }).contents();
    assert.deepEqual(
      contents.problemFiles.map(({ path, problems, isBroken }) => [path, problems[0]?.facts.path, isBroken]),
      [
        ['contacts/anna.md', 'contacts/x/Anna.md', false],
        ['contacts/x/Anna.md', 'contacts/anna.md', false],
      ],
    );
    assert.equal(contents.records.length, 3);
    const path = 'contacts/x/Anna.md';
    const text = texts[path];
    const [found] = inspectFile(text, path, { contents, today: view.today });
    assert.equal(text.slice(found?.range.start, found?.range.end), 'B');
    assert.ok(found);
    assert.deepEqual(planFixes(found, { text, path, contents, newId }), [
      { words: { kind: 'rename-file', name: 'Anna-3.md' }, edits: [], newPath: 'contacts/x/Anna-3.md' },
    ]);
  });

  test('each fix of generated dates removes its problem, adds none, and leaves every other byte', () => {
    const day = fc.integer({ min: -500, max: 500 }).map((days) => addDays(aDate('2026-12-31'), days));
    const quoted = fc
      .tuple(day, fc.constantFrom('', "'", '"'))
      .map(([date, mark]) => `${mark}${date}${mark}`);
    const pairs = fc.constantFrom(
      ['opportunity', 'from', 'to'],
      ['opportunity', 'offered', 'decided'],
      ['reflection', 'from', 'to'],
      ['training', 'completed', 'expires'],
      ['question', 'asked', 'answered'],
    );
    fc.assert(
      fc.property(
        pairs,
        quoted,
        quoted,
        fc.boolean(),
        ([type = '', first = '', last = ''], a, b, isTurned) => {
          const lines = [`${first}:  ${a} # c`, `${last}: ${b}  # d`];
          const text = withHead(type, (isTurned ? lines.reverse() : lines).join('\n'));
          const path = pathOf(type);
          const found = inspectFile(text, path, { ...view, today: aDate('2100-01-01') });
          const [one] = found;
          if (one === undefined) return;
          const fixes = planFixes(one, { text, path, contents: view.contents, newId });
          assert.ok(fixes.length > 0);
          for (const { edits } of fixes) {
            const after = applyTextEdits(text, edits);
            assert.deepEqual(inspectFile(after, path, { ...view, today: aDate('2100-01-01') }), []);
            const blank = (whole: string): string => whole.replace(/['"]?\d{4}-\d\d-\d\d['"]?/g, '*');
            assert.equal(blank(after), blank(text));
          }
        },
      ),
      { seed: 31, numRuns: 300 },
    );
  });
});
