import assert from 'node:assert/strict';
import { TermFinder } from '../../../../src/core/privacy/termFinder.ts';
import { anywhereTerm, idTerm, matcherOf, type Term, wordTerm } from '../../../../src/core/text/looseTerm.ts';
import { startCpuClock } from '../../../support/cpuClock.ts';

function found(terms: readonly Term[], text: string): readonly string[] {
  return [...new TermFinder(terms).find(text, text.toLowerCase())].map(({ start, end }) =>
    text.slice(start, end),
  );
}

suite('TermFinder', () => {
  const terms = [
    ...['Anna-Maria Berg', 'Émile Roux', 'X', '7 Seas', 'Ø', 'Łukasz', 'O’Neil', '東京'].map((name) =>
      wordTerm(name, ''),
    ),
    ...['ABC-123', 'AZ', 'Zeta', 'Ärzte-9'].map((term) => anywhereTerm(term, '')),
    ...['XYZ-302', '1042', 'A-1'].map((id) => idTerm(id, '')),
  ];
  const texts = [
    'annamaria  berg and ANNA MARIA BERGS, not Anna Bergman',
    'Émile Roux, émile  roux; Emile Roux',
    'x-ray, X; 7seas 7 SEAS 77 seas',
    'hazard az AZ, preabc123, abc - 123, XYZ302ae, xyz_302, a1 a-1 11042 1042',
    'ŁUKASZ łukasz ø Ø ärzte9, o’neil, 東京, 😀Zeta😀zetas',
  ];

  for (const text of texts) {
    test(`finds what one pattern of all terms finds: ${text}`, () => {
      const longestFirst = [...terms].sort((a, b) => b.length - a.length);
      const expected: readonly string[] = text.match(matcherOf(longestFirst) ?? /$^/) ?? [];
      assert.deepEqual(
        expected.filter((one) => !found(terms, text).includes(one)),
        [],
      );
      for (const one of found(terms, text)) assert.match(one, matcherOf(terms) ?? /$^/);
    });
  }

  test('tries many names only where they may stand', () => {
    const names = Array.from({ length: 2000 }, (_, index) =>
      wordTerm(`Nm${String.fromCharCode(97 + (index % 26))}${index} Last${index}`, ''),
    );
    const finder = new TermFinder(names);
    const text = 'The numbers of the name list were read again. '.repeat(4000);
    const cpuMs = startCpuClock();
    assert.deepEqual([...finder.find(text, text.toLowerCase())], []);
    assert.ok(cpuMs() < 1000);
  });
});
