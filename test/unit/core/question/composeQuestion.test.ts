import assert from 'node:assert/strict';
import fc from 'fast-check';
import { composeQuestion, type QuestionParts } from '../../../../src/core/question/composeQuestion.ts';

suite('composeQuestion', () => {
  const cases: readonly (readonly [parts: QuestionParts, text: string])[] = [
    [{}, ''],
    [{ known: [], unclear: ' ', tried: '.', prefer: '\n' }, ''],
    [{ known: ['the visit windows'] }, 'I understand the visit windows.'],
    [{ known: ['A', 'B'] }, 'I understand A and B.'],
    [{ known: ['A', 'B', 'C.'] }, 'I understand A, B and C.'],
    [{ known: ['A, as in the SAP', 'B'] }, 'I understand A, as in the SAP; and B.'],
    [{ known: ['Only the year is collected.'] }, 'I understand only the year is collected.'],
    [
      { known: ['AEs are collected', 'A dose is given'] },
      'I understand AEs are collected and a dose is given.',
    ],
    [{ known: ['Ada said so', 'R rounds'] }, 'I understand Ada said so and R rounds.'],
    [
      { known: ['Scheduled visits have windows', 'Fred knows'] },
      'I understand scheduled visits have windows and Fred knows.',
    ],
    [{ unclear: 'the visit window' }, 'I am unclear on the visit window.'],
    [{ unclear: 'Which visit window applies' }, 'I am unclear on which visit window applies.'],
    [{ unclear: 'Which visit window applies?' }, 'I am unclear on one point: Which visit window applies?'],
    [
      { unclear: 'The SAP does not say; two older studies differ.' },
      'I am unclear on one point: The SAP does not say; two older studies differ.',
    ],
    [{ unclear: 'I do not see why.' }, 'I do not see why.'],
    [{ tried: 'SAP section 4.2.' }, 'I tried SAP section 4.2.'],
    [{ tried: 'Read the SAP, section 6' }, 'I read the SAP, section 6.'],
    [
      { tried: 'Asked in the channel; read two specifications.' },
      'I asked in the channel; read two specifications.',
    ],
    [{ tried: 'I compared both.' }, 'I compared both.'],
    [
      { tried: 'SAP section 5 speaks of the date only.' },
      'I tried this: SAP section 5 speaks of the date only.',
    ],
    [{ prefer: 'Use the nominal visit' }, 'I would use the nominal visit unless you say otherwise.'],
    [
      { prefer: 'Fill gaps only, and flag them' },
      'I would fill gaps only, and flag them, unless you say otherwise.',
    ],
    [{ prefer: 'Query each site.' }, 'I would query each site unless you say otherwise.'],
    [
      { prefer: 'query form of the vendor' },
      'I would go with query form of the vendor unless you say otherwise.',
    ],
    [
      { prefer: 'The earlier one, with a flag.' },
      'I would go with the earlier one, with a flag, unless you say otherwise.',
    ],
    [
      { prefer: 'The programmer takes it over.' },
      'I would go with this unless you say otherwise: The programmer takes it over.',
    ],
    [{ prefer: "I'd ask the sites" }, "I'd ask the sites unless you say otherwise."],
    [
      { known: ['A', 'B'], unclear: 'C', tried: 'D', prefer: 'E' },
      'I understand A and B. I am unclear on C. I tried D. I would go with E unless you say otherwise.',
    ],
    [{ known: ['A'], prefer: 'E' }, 'I understand A. I would go with E unless you say otherwise.'],
  ];
  for (const [parts, text] of cases) {
    test(`${JSON.stringify(parts)} is "${text}"`, () => assert.equal(composeQuestion(parts), text));
  }

  test('is one line of visible characters, whatever was typed; Markdown and HTML stay text', () => {
    assert.equal(
      composeQuestion({
        known: ['**a**\n# b'],
        unclear: '<img src=x onerror=alert(1)>',
        tried: '\u202Eevil\u200B',
      }),
      'I understand **a** # b. I am unclear on <img src=x onerror=alert(1)>. I tried evil.',
    );
    const text = fc.string({ unit: 'binary', maxLength: 20 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), text, text, text, (known, unclear, tried, prefer) => {
        const composed = composeQuestion({ known, unclear, tried, prefer });
        assert.doesNotMatch(composed, /[\p{Cc}\p{Cf}\p{Cs}]/u);
        if (composed !== '') assert.match(composed, /[.?!…]$/u);
      }),
      { seed: 25, numRuns: 60 },
    );
  });
});
