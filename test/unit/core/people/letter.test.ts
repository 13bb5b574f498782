import assert from 'node:assert/strict';
import { formatLetter, letterDay } from '../../../../src/core/people/letter.ts';
import { aDate, aRecord } from '../../../support/builders.ts';

suite('formatLetter', () => {
  test('greets by name, leaves out empty paragraphs, and signs', () => {
    const to = aRecord('contact', { title: 'Ada  Byron', role: 'statistician' });
    assert.equal(
      formatLetter({ to, from: { name: 'A. Intern' }, paragraphs: ['One.', '', 'Two.'] }),
      'Dear Ada Byron,\n\nOne.\n\nTwo.\n\nBest wishes,\nA. Intern',
    );
  });

  test('leaves open what it does not know: nobody is greeted by a function', () => {
    const statistician = aRecord('contact', { title: 'Statistician' });
    for (const to of [statistician, undefined]) {
      assert.equal(
        formatLetter({ to, from: {}, paragraphs: [] }),
        'Dear [name],\n\nBest wishes,\n[your name]',
      );
    }
  });

  test('says nothing of a private contact', () => {
    const to = aRecord('contact', { title: 'Ada Byron', private: true });
    assert.doesNotMatch(formatLetter({ to, from: {}, paragraphs: [] }), /Ada/);
  });
});

suite('letterDay', () => {
  for (const [date, text] of [
    ['2026-03-16', '16 March'],
    ['2028-02-29', '29 February'],
    ['2026-12-01', '1 December'],
  ] as const) {
    test(`${date} is ${text}`, () => assert.equal(letterDay(aDate(date)), text));
  }
});
