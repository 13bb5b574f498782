import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FrontMatterValue } from '../../../../src/core/format/frontMatterValue.ts';
import { readFrontMatter } from '../../../../src/core/format/readFrontMatter.ts';
import { splitFrontMatter } from '../../../../src/core/format/splitFrontMatter.ts';
import { planReplaceInFile } from '../../../../src/core/privacy/planReplaceInFile.ts';
import { applyTextEdits, type TextEdit } from '../../../../src/core/text/textEdit.ts';

const path = 'activities/2026/2026-03-14-x.md';
const mask = '[MRN removed]';

/** Edits that put a text in the place of each `1234`. */
function editsIn(text: string, newText: string): readonly TextEdit[] {
  return [...text.matchAll(/1234/g)].map(({ index }) => ({
    range: { start: index, end: index + 4 },
    newText,
  }));
}

function replaced(text: string, newText = mask, where = path): string {
  return applyTextEdits(text, planReplaceInFile(text, where, editsIn(text, newText)));
}

/** What front matter becomes; `\n` around it. */
function inFrontMatter(yaml: string, newText = mask): string {
  const result = replaced(`---\n${yaml}\n---\nBody.\n`, newText);
  assert.ok(result.startsWith('---\n') && result.endsWith('\n---\nBody.\n'), result);
  return result.slice(4, -'\n---\nBody.\n'.length);
}

suite('planReplaceInFile', () => {
  const cases: readonly (readonly [name: string, before: string, after: string, newText?: string])[] = [
    ['leaves a plain value plain where it can be', 'title: seen 1234 today', `title: seen ${mask} today`],
    ['quotes what would be a list', 'title: 1234 came', `title: '${mask} came'`],
    ['keeps a comment behind it', 'title: 1234 # mine', `title: '${mask}' # mine`],
    ['changes a comment as it stands', 'title: a # 1234: b', `title: a # ${mask}: b`],
    ['keeps double quotes', 'title: "1234 \\" x"', `title: "${mask} \\" x"`],
    ['keeps single quotes', "title: 'it''s 1234'", `title: 'it''s ${mask}'`],
    ['quotes an item of a list in brackets', 'tags: [a, MRN 1234, b]', `tags: [a, 'MRN ${mask}', b]`],
    ['quotes an item of a list on lines', 'tags:\n  - 1234\n  - b', `tags:\n  - '${mask}'\n  - b`],
    [
      'quotes a value in a mapping in braces',
      'metrics: [{name: of 1234, value: 3}]',
      `metrics: [{name: 'of ${mask}', value: 3}]`,
    ],
    ['changes a key', 'ratings: {1234: skilled}', `ratings: {'${mask}': skilled}`],
    ['changes a block of text as it stands', 'note: |\n  1234 a\n  b', `note: |\n  ${mask} a\n  b`],
    ['changes folded text as it stands', 'note: a\n  1234 b', `note: a\n  ${mask} b`],
    ['quotes a colon', 'title: Cleaned 1234 data', "title: 'Cleaned Study: II data'", 'Study: II'],
    ['quotes a number sign', 'title: Cleaned 1234 data', "title: 'Cleaned a #2 data'", 'a #2'],
    ['escapes in quotes', 'title: "a 1234"', 'title: "a \\"b\\" \\\\"', '"b" \\'],
    ['doubles single quotes', "title: 'a 1234'", "title: 'a it''s'", "it's"],
    ['writes several in one value', 'title: 1234 and 1234', `title: '${mask} and ${mask}'`],
    [
      'quotes only what has to be',
      'title: 1234 a\nnote: b 1234 c # 1234',
      `title: '${mask} a'\nnote: b ${mask} c # ${mask}`,
    ],
    ['leaves a value empty', 'title: 1234\nnote: b', 'title: \nnote: b', ''],
  ];
  for (const [name, before, after, newText] of cases) {
    test(name, () => assert.equal(inFrontMatter(before, newText), after));
  }

  test('replaces texts below the front matter as they stand, whatever ends the lines', () => {
    for (const eol of ['\n', '\r\n', '\r']) {
      for (const mark of ['', '\uFEFF']) {
        const text = [`${mark}---`, 'title: 1234', '---', '', '- 1234', '1234: x', ''].join(eol);
        const after = [`${mark}---`, `title: '${mask}'`, '---', '', `- ${mask}`, `${mask}: x`, ''].join(eol);
        assert.equal(replaced(text), after);
      }
    }
  });

  test('takes logbook.yml for YAML as a whole', () => {
    const text = '\uFEFFsite: 1234\nconfidential: [1234 x, y]\n';
    assert.equal(
      replaced(text, mask, 'logbook.yml'),
      `\uFEFFsite: '${mask}'\nconfidential: ['${mask} x', y]\n`,
    );
  });

  test('replaces as it is asked where the front matter cannot be read, or there is none', () => {
    for (const text of ['---\ntitle: [1234\n---\n', '1234: x', '---\ntitle: 1234', ''])
      assert.equal(replaced(text), text.replace('1234', mask));
  });

  test('refuses to take more of the front matter along than one text', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['patient: 1042', 'patient: 1042'],
      ['title: Subject # 1042', 'Subject # 1042'],
      ['tags: [a, b]', 'a, b'],
      ['title: "a"', '"a"'],
      ['title: a\nnote: b', 'a\nnote: b'],
      ['note: a\n---\nb', 'a\n---\nb'],
    ];
    for (const [yaml, taken] of cases) {
      const text = `---\n${yaml}\n---\n`;
      const start = text.indexOf(taken);
      const edit = { range: { start, end: start + taken.length }, newText: 'x' };
      assert.throws(() => planReplaceInFile(text, path, [edit]), { code: 'invalid-input' }, yaml);
    }
  });

  test('refuses a value with an anchor that would have to be quoted', () => {
    assert.equal(inFrontMatter('title: &f a 1234'), `title: &f a ${mask}`);
    assert.throws(() => inFrontMatter('title: &f 1234'), { code: 'invalid-input' });
  });

  test('refuses to make one key of two', () => {
    const text = '---\nratings: {1234: a, b1234: c}\n---\n';
    const edits = [
      { range: { start: text.indexOf('1234'), end: text.indexOf('1234') + 4 }, newText: 'x' },
      { range: { start: text.indexOf('b1234'), end: text.indexOf('b1234') + 5 }, newText: 'x' },
    ];
    assert.throws(() => planReplaceInFile(text, path, edits), { code: 'invalid-input' });
  });

  test('changes only the texts that were meant, in whatever way they are written', () => {
    const words = fc.array(
      fc.constantFrom('1234', 'a', "it's", 'x:y', '"q"', 'b#c', '- d', '[e', '007', 'é', '{', '\\n'),
      { minLength: 1, maxLength: 4 },
    );
    const value = words.map((list) => list.join(' '));
    const newTexts = fc.constantFrom(
      mask,
      'the participant',
      'Study: II',
      'a # b',
      "it's",
      '"x"',
      '',
      '\\',
      '- ',
    );
    const written = fc.tuple(value, fc.constantFrom('plain', 'single', 'double', 'literal', 'flow', 'items'));
    const property = fc.property(
      fc.array(written, { minLength: 1, maxLength: 4 }),
      newTexts,
      fc.constantFrom('\n', '\r\n'),
      (values, newText, eol) => {
        const yaml = values.map(([text, style], index) => writeAs(`k${index}`, text, style)).join('\n');
        const text = `---\n${yaml}\nend: e # 1234\n---\nBody 1234.\n`.replaceAll('\n', eol);
        const before = readYaml(text);
        fc.pre(before !== undefined);
        const after = replaced(text, newText);
        assert.deepEqual(readYaml(after), withTexts(before, newText));
        assert.ok(after.endsWith(`end: e # ${newText}\n---\nBody ${newText}.\n`.replaceAll('\n', eol)));
      },
    );
    fc.assert(property, { seed: 6, numRuns: 200 });
  });
});

function writeAs(key: string, text: string, style: string): string {
  const single = `'${text.replaceAll("'", "''")}'`;
  switch (style) {
    case 'single':
      return `${key}: ${single} # c`;
    case 'double':
      return `${key}: ${JSON.stringify(text)}`;
    case 'literal':
      return `${key}: |-\n  ${text}`;
    case 'flow':
      return `${key}: [a, ${single}, {b: ${JSON.stringify(text)}}]`;
    case 'items':
      return `${key}:\n  - ${text}\n  - b`;
    default:
      return `${key}: ${text}`;
  }
}

function readYaml(text: string): FrontMatterValue | undefined {
  const split = splitFrontMatter(text);
  return split.kind === 'front-matter' ? readFrontMatter(split.yaml).map : undefined;
}

function withTexts(value: FrontMatterValue, newText: string): FrontMatterValue {
  if (typeof value === 'string') return value.replaceAll('1234', newText);
  if (value instanceof Map) {
    return new Map(
      [...value].map(([key, inner]) => [key.replaceAll('1234', newText), withTexts(inner, newText)]),
    );
  }
  // Neither a text nor a mapping.
  return (value as readonly FrontMatterValue[]).map((item) => withTexts(item, newText));
}
