import assert from 'node:assert/strict';
import { findLinks } from '../../../../src/core/completion/findLinks.ts';
import { LogbookNames } from '../../../../src/core/index/logbookNames.ts';
import { aRecord, aView } from '../../../support/builders.ts';

const opportunity = aRecord('opportunity', { title: 'Footnotes', date: '2026-04-07' });
const names = new LogbookNames(aView([opportunity, aRecord('contact', { title: 'Anna' })]).contents);

/** Each link: its text, and where it leads. */
function linksIn(lines: string, type = 'activity'): readonly (readonly [string, unknown])[] {
  const text = `---\ntype: ${type}\ntitle: T\n${lines}\n---\nhttps://example.org\n`;
  return findLinks(text, 'x/a.md', names).map(({ range, target }) => [
    text.slice(range.start, range.end),
    target,
  ]);
}

suite('findLinks', () => {
  test('leads from ids to records and from people to contacts, in the order of the text', () => {
    assert.deepEqual(linksIn(`people: [bob, anna]\nopportunity: ${opportunity.id}\nhelped: [anna]`), [
      ['anna', { kind: 'record', path: 'contacts/anna.md' }],
      [opportunity.id, { kind: 'record', path: 'opportunities/2026/2026-04-07-footnotes.md' }],
      ['anna', { kind: 'record', path: 'contacts/anna.md' }],
    ]);
    const text = 'supervisor: anna\n';
    assert.equal(findLinks(text, 'logbook.yml', names).length, 1);
  });

  test('leads from the evidence of a figure to its line, and nowhere for paths out of the workspace', () => {
    assert.deepEqual(
      linksIn(
        'metrics:\n  - name: rows\n    value: 3\n    evidence: [logs/adae.log#L31, "logs/b c.log#L2-L4", logs/../x.log, ./c:/x.log]',
      ),
      [
        ['logs/adae.log#L31', { kind: 'file', path: 'logs/adae.log', lines: [31, 31] }],
        ['"logs/b c.log#L2-L4"', { kind: 'file', path: 'logs/b c.log', lines: [2, 4] }],
      ],
    );
  });

  test('leads from evidence to its file and lines, from addresses to the web', () => {
    assert.deepEqual(
      linksIn(
        'evidence:\n  - {path: logs/adae.log, lines: 12-18}\n  - path: ./a.R\n    lines: 3\n' +
          "metrics: [{name: x, value: 1, evidence: ['out/t 1.rtf']}]",
      ),
      [
        ['logs/adae.log', { kind: 'file', path: 'logs/adae.log', lines: [12, 18] }],
        ['./a.R', { kind: 'file', path: 'a.R', lines: [3, 3] }],
        ["'out/t 1.rtf'", { kind: 'file', path: 'out/t 1.rtf' }],
      ],
    );
    assert.deepEqual(linksIn('link: https://example.org/a', 'presence'), [
      ['https://example.org/a', { kind: 'url', url: 'https://example.org/a' }],
    ]);
  });

  const refused = [
    '../a',
    'a/../../b',
    'a/../b',
    '/etc/passwd',
    '~/a',
    'C:/a',
    'file:///a',
    '\\\\host\\a',
    '.',
  ];
  for (const path of refused) {
    test(`leads nowhere from the evidence ${path}`, () => {
      assert.deepEqual(linksIn(`evidence: [{path: '${path}'}]`), []);
    });
  }
  const addresses = [
    'javascript:alert(1)',
    'command:x',
    'vscode://a',
    'file:///a',
    'data:text/html,x',
    '//host/a',
  ];
  for (const address of addresses) {
    test(`leads nowhere from the address ${address}`, () => {
      assert.deepEqual(linksIn(`link: '${address}'`, 'presence'), []);
    });
  }

  test('finds none in front matter that cannot be read', () => {
    assert.deepEqual(linksIn('people: [anna'), []);
  });
});
