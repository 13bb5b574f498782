import assert from 'node:assert/strict';
import { allowPatterns } from '../../../../src/core/privacy/allowPatterns.ts';
import { allRules } from '../../../../src/core/privacy/allRules.ts';
import * as cues from '../../../../src/core/privacy/cues.ts';
import { findIdentifiers } from '../../../../src/core/privacy/findIdentifiers.ts';
import { labelMatcher } from '../../../../src/core/privacy/labels.ts';
import { shapeSource } from '../../../../src/core/privacy/localPattern.ts';
import * as namedColumns from '../../../../src/core/privacy/namedColumns.ts';
import { isLabelRule } from '../../../../src/core/privacy/rule.ts';
import { labelledColumns } from '../../../../src/core/privacy/tableColumns.ts';
import * as values from '../../../../src/core/privacy/values.ts';
import { anywhereTerm, idTerm, wordTerm } from '../../../../src/core/text/looseTerm.ts';
import { startCpuClock } from '../../../support/cpuClock.ts';

const limitMs = 50;
const length = 20_000;

/** What is repeated: separators, digits, letters, and the words that rules wait for. */
const fragments = [
  ...[
    '0',
    '1',
    '12',
    '9',
    'a',
    'A',
    'aA',
    'a1',
    'f',
    '-',
    '_',
    '.',
    ',',
    ' ',
    '\n',
    '(',
    '[',
    '"',
    '@',
    ':',
    '/',
    '+',
    '#',
    '=',
    '\u00e9',
  ],
  ...[
    '1-',
    '12-',
    '123-',
    '123-45-',
    'input a ',
    'input a; datalines;\n',
    'insert into t (a) values ',
    '123 ',
    '123 456 ',
    '1.',
    '12.3.',
    '1,',
    '1:',
    'a:',
    'a::',
    'a.',
    'a@',
    'a@b.',
    'a-',
    'a1-',
    'A. ',
    'Aa ',
    "O'A",
    'A-a',
  ],
  ...[
    'mrn ',
    'mrn: is the ',
    'ssn number ',
    'id id ',
    'of the ',
    'patient ',
    'Patient Aa ',
    'Mr. Aa ',
    'medical record ',
    'insurance policy plan ',
  ],
  ...[
    'March ',
    '1 March ',
    '2024-01-',
    '01/02/',
    'on ',
    'and ',
    'http://',
    'https://a?id=',
    '+1 (',
    'password=',
    'token: "',
    '-----BEGIN ',
    '{sas002}',
    'eyJ',
    'Bearer ',
  ],
  ...[
    '| a ',
    'a,b,',
    '](',
    'initials: ',
    '(01)',
    'rare ',
    'n = ',
    '3 aa aa ',
    '123 Aa ',
    'lives in Aa ',
    'photo of ',
    'finger ',
  ],
];

/** Every regular expression in modules and tables, however deep, with its name. */
function exportedPatterns(table: object, path: readonly string[] = []): readonly Attacked[] {
  return Object.entries(table).flatMap(([name, value]: [string, unknown]) => {
    const names = [...path, name];
    if (value instanceof RegExp) return [{ name: names.join('.'), pattern: value, leads: [''] }];
    return typeof value === 'object' && value !== null ? exportedPatterns(value, names) : [];
  });
}

interface Attacked {
  readonly name: string;
  readonly pattern: RegExp;
  /** What brings a sticky pattern to its beginning. */
  readonly leads: readonly string[];
}

const attacked: readonly Attacked[] = [
  ...allRules.flatMap((rule): readonly Attacked[] => {
    if (!isLabelRule(rule))
      return [{ name: rule.id, pattern: rule.pattern, leads: ['', ...(rule.words ?? []).slice(0, 4)] }];
    const { first, next } = labelMatcher(rule);
    return [
      { name: rule.id, pattern: first, leads: rule.words },
      { name: `${rule.id}, next`, pattern: next, leads: [''] },
    ];
  }),
  ...allowPatterns.flatMap(({ what, token, before }) =>
    [token, before].flatMap((pattern) =>
      pattern === undefined ? [] : [{ name: what, pattern, leads: [''] }],
    ),
  ),
  ...exportedPatterns({ cues, labelledColumns, namedColumns, values }),
  ...[wordTerm('A a1 a', ''), anywhereTerm('A1-A1 12', ''), idTerm('ABC-123-123', '')].map((term) => ({
    name: `the term ${term.pattern.length}`,
    pattern: new RegExp(term.pattern, 'giu'),
    leads: [''],
  })),
  { name: 'a local shape', pattern: new RegExp(shapeSource('AA-DDDD-DDDD'), 'giu'), leads: [''] },
];

/** The quickest of three runs: a busy machine is slow now and then, a bad pattern always. */
function quickest(run: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3 && best > limitMs; round++) {
    const cpuMs = startCpuClock();
    run();
    best = Math.min(best, cpuMs());
  }
  return best;
}

function runAll(pattern: RegExp, text: string): void {
  const each = new RegExp(pattern, pattern.sticky || pattern.global ? pattern.flags : `${pattern.flags}g`);
  if (each.sticky) each.exec(text);
  else for (const match of text.matchAll(each)) assert.ok(match);
}

suite('attacks on patterns', () => {
  for (const { name, pattern, leads } of attacked) {
    test(`${name} takes at most ${limitMs} ms for any repetition`, () => {
      for (const lead of leads) {
        for (const fragment of fragments) {
          const text = `${lead} ${fragment.repeat(Math.ceil(length / fragment.length))}`;
          const ms = quickest(() => runAll(pattern, text));
          assert.ok(
            ms <= limitMs,
            `${JSON.stringify(lead)} and ${JSON.stringify(fragment)}: ${ms.toFixed(0)} ms`,
          );
        }
      }
    });
  }

  test('findIdentifiers takes time in proportion to the length', () => {
    for (const fragment of fragments) {
      const time = (size: number): number => {
        const text = fragment.repeat(Math.ceil(size / fragment.length));
        let best = Number.POSITIVE_INFINITY;
        for (let round = 0; round < 3; round++) {
          const cpuMs = startCpuClock();
          findIdentifiers(text);
          best = Math.min(best, cpuMs());
        }
        return best;
      };
      // Below this nothing can be told from noise.
      const large = time(200_000);
      if (large > 400)
        assert.ok(large < 10 * time(50_000), `${JSON.stringify(fragment)}: ${large.toFixed(0)} ms`);
    }
  }).timeout(120_000);
});
