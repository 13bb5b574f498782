import assert from 'node:assert/strict';
import { runOf, shownCount } from '../../../../support/shownRun.ts';

async function countsOf(...lines: readonly string[]): Promise<readonly [errors: string, warnings: string]> {
  const { errors, warnings } = await runOf('run.Rout', lines);
  return [shownCount(errors), shownCount(warnings)];
}

suite('errors and warnings of R', () => {
  const errors = [
    'Error in log("a") : non-numeric argument to mathematical function',
    'Error in `filter()`:',
    'Error: object ‘adsl’ not found',
    'Error : it failed in try()',
    'Error:',
    'Fehler in f() : x',
    'Fehler: Objekt ‘adsl’ nicht gefunden',
    'Erreur dans f() : x',
    'Erreur : objet ‘adsl’ introuvable',
    'Error en f() : x',
    'Errore in f() : x',
    'Erro em f() : x',
    ' 以下にエラー f() : x',
    'ERROR: dependency ‘rlang’ is not available for package ‘dplyr’',
  ];
  for (const text of errors) {
    test(`are counted in ${text}`, async () => {
      assert.deepEqual(await countsOf(text, 'Execution halted'), ['1 @1', '0']);
    });
  }

  const warnings: readonly (readonly [text: string, warnings: string])[] = [
    ['Warning message:\nNAs introduced by coercion ', '1 @1'],
    ['Warning in f(x) : late visits', '1 @1'],
    ['Warning: late visits', '1 @1'],
    ['Warning messages:\n1: In f(x) : one\n  goes on\n2: In f(x) : two\n3: three', '3 @1 4 5'],
    ['In addition: Warning message:\nIn f(x) : one', '1 @1'],
    ['There were 12 warnings (use warnings() to see them)', '12 @1'],
    ['There were 50 or more warnings (use warnings() to see the first 50)', '50 @1'],
    ['Warnmeldung:\nNAs durch Umwandlung erzeugt ', '1 @1'],
    ['Zusätzlich: Warnmeldungen:\n1: x\n2: y', '2 @1 3'],
    ['Warnung in f(x) : spät', '1 @1'],
    ['Es gab 12 Warnungen (Anzeige mit warnings())', '12 @1'],
    ["Message d'avis :\nNAs introduits", '1 @1'],
    ["De plus : Messages d'avis :\n1: x\n2: y", '2 @1 3'],
    ['Il y a eu 12 avis (utilisez warnings() pour les visionner)', '12 @1'],
    ['Ci sono 50 o più avvertimenti (utilizza warnings() per visualizzare i primi 50)', '50 @1'],
    ['警告メッセージ: \n 1: x', '1 @1'],
  ];
  for (const [text, counted] of warnings) {
    test(`are counted as often as was meant in ${text.replaceAll('\n', ' / ')}`, async () => {
      assert.deepEqual(await countsOf(...text.split('\n')), ['0', counted]);
    });
  }

  test('that the code shows again are counted once', async () => {
    const lines = [
      '> f()',
      'Warning message:',
      'x ',
      '> warnings()',
      'Warning message:',
      'x ',
      '> rlang::last_error()',
    ];
    assert.deepEqual(await countsOf(...lines, '<error/rlang_error>', 'Error in `f()`:', '! x'), [
      '0',
      '1 @2',
    ]);
  });

  test('are none in words, tables and code', async () => {
    const lines = [
      '> stop("Error in f(x) :") # Warning message:',
      'Std. Error: 0.3',
      'The Error: none',
      'Caused by error in `f()`:',
      'Error: SAFFL',
      '    Df Sum Sq Mean Sq',
      'No Warning: all is well',
    ];
    assert.deepEqual(await countsOf(...lines), ['0', '0']);
  });
});
