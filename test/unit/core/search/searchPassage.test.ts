import assert from 'node:assert/strict';
import { findPassage } from '../../../../src/core/search/searchPassage.ts';

const text = (title: string, body: string, lines = ''): string =>
  `---\ntype: activity\ntitle: ${title}\n${lines}---\n\n${body}`;

suite('findPassage', () => {
  for (const [name, source, words, excerpt, hit] of [
    ['the line with the word', text('T', 'One.\nTwo queries.\n'), ['queries'], 'Two queries.', 'queries'],
    ['the body before the title', text('Queries', 'The queries.'), ['queries'], 'The queries.', 'queries'],
    ['the title where it alone has the word', text('Queries', 'Body.'), ['queries'], 'Body.', 'Queries'],
    [
      'the place with most words',
      text('T', `visit ${'x '.repeat(99)} visit window`),
      ['visit', 'window'],
      0,
      'visit',
    ],
    ['a field', text('T', '', 'unclear: which window\n'), ['window'], 'unclear: which window', 'window'],
    [
      'fields side by side',
      text('T', 'B', 'study: x\nphase: conduct\n'),
      ['x'],
      'study: x · phase: conduct',
      'x',
    ],
    ['the beginning where the text has none of them', text('T', 'Body here.'), ['redcap'], 'Body here.', ''],
    ['a word in another form', text('T', 'Die Gro\u0308ße.'), ['grosse'], 'Die Gro\u0308ße.', 'Gro\u0308ße'],
    [
      'characters of a script without blanks',
      text('T', '今日は日誌を書いた'),
      ['日誌'],
      '今日は日誌を書いた',
      '日誌',
    ],
  ] as const) {
    test(`shows ${name}`, () => {
      const passage = findPassage(source, words);
      if (excerpt !== 0) assert.equal(passage.excerpt.replace(/^…|…$/g, ''), excerpt);
      assert.equal(source.slice(passage.range.start, passage.range.end), hit);
    });
  }

  test('cuts long lines at both ends, between characters', () => {
    const { excerpt } = findPassage(text('T', `${'a '.repeat(100)}needle ${'😀'.repeat(200)}`), ['needle']);
    assert.match(excerpt, /^…a .*needle 😀+…$/u);
    assert.ok(excerpt.length <= 124, String(excerpt.length));
  });

  test('counts words that are spelled nearly so', () => {
    const { range } = findPassage(text('T', 'a listing'), ['lsting'], new Set(['listing']));
    assert.equal(range.end - range.start, 'listing'.length);
  });

  test('says line and character, also behind a byte order mark and after any line break', () => {
    const source = text('T', 'One.\nTwo\rthree needle').replaceAll('\n', '\r\n');
    const { position } = findPassage(`\ufeff${source}`, ['needle']);
    assert.deepEqual(position, { line: 7, character: 6 });
    assert.deepEqual(findPassage('\ufeffneedle', ['needle']).position, { line: 0, character: 0 });
  });
});
