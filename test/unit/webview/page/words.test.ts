import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import type { CivilDate } from '../../../../src/core/dates/civilDate.ts';
import { dashboardStrings } from '../../../../src/protocol/strings.ts';
import { createWords } from '../../../../src/webview/page/words.ts';

const date = (text: string): CivilDate => text as CivilDate;

suite('createWords', () => {
  test('writes numbers, dates and shares in the language of the page', () => {
    const german = createWords(dashboardStrings, 'de');
    assert.equal(german.hours(1271.25), '1.271,25 h');
    assert.equal(german.longDate(date('2026-03-02')), '2. März 2026');
    assert.equal(german.share(0.294), '29\u00a0%');
  });

  test('keeps a civil date on its day in any time zone', () => {
    const words = createWords(dashboardStrings, 'en-GB');
    assert.equal(words.date(date('2026-03-01')), '1 Mar');
    assert.equal(words.date(date('2026-12-31')), '31 Dec');
  });

  test('chooses the template by the count', () => {
    const words = createWords(dashboardStrings, 'en');
    assert.deepEqual([0, 1, 2, 1500].map(words.records), [
      '0 records',
      '1 record',
      '2 records',
      '1,500 records',
    ]);
  });

  test('adds up to two decimals and no more', () => {
    const words = createWords(dashboardStrings, 'en');
    assert.equal(words.hours(0.1 + 0.2), '0.3 h');
    assert.equal(words.hours(7.25), '7.25 h');
  });

  test('falls back to English where the language is no tag', () => {
    for (const language of ['', 'qps_ploc', 'not a language', '\u0000']) {
      assert.equal(
        createWords(dashboardStrings, language).number(1234.5),
        '1,234.5',
        JSON.stringify(language),
      );
    }
  });

  test('falls back to English, and not to the language of the system, where nobody speaks the language', () => {
    const script = `
      import words from './src/webview/page/words.ts';
      const { createWords } = words;
      console.log(createWords({}, 'qps-ploc').number(1234.5), createWords({}, 'de').number(1234.5));
    `;
    const printed = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      env: { ...process.env, LC_ALL: 'de_DE.UTF-8' },
      encoding: 'utf8',
    });
    assert.equal(printed.trim(), '1,234.5 1.234,5');
  });

  test('fills holes with text that looks like a hole without filling it again', () => {
    const words = createWords(dashboardStrings, 'en');
    const title = words.text('chart.title', { skill: '{records}', finding: '$&', records: '1 record' });
    assert.equal(title, '{records}: $&, 1 record');
  });
});
