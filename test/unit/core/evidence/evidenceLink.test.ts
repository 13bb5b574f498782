import assert from 'node:assert/strict';
import { assert as check, constantFrom, nat, option, property, string, tuple } from 'fast-check';
import { formatEvidenceLink, readEvidenceLink } from '../../../../src/core/evidence/evidenceLink.ts';
import { innerPath } from '../../../../src/core/evidence/evidencePath.ts';
import { formatLineSpan, lineFragment, readLineSpan } from '../../../../src/core/evidence/lineSpan.ts';

suite('Evidence links', () => {
  const links: readonly (readonly [text: string, path: string, lines?: readonly [number, number]])[] = [
    ['logs/adae.log', 'logs/adae.log'],
    ['logs/adae.log#L31', 'logs/adae.log', [31, 31]],
    ['logs/adae.log#L31-L40', 'logs/adae.log', [31, 40]],
    ['logs/adae.log#L31-40', 'logs/adae.log', [31, 40]],
    ['logs/adae.log#L40-L31', 'logs/adae.log', [31, 40]],
    ['logs/adae.log#L31,5-L40,2', 'logs/adae.log', [31, 40]],
    ['logs/adae.log#L31C5-L40C2', 'logs/adae.log', [31, 40]],
    ['  logs/adae.log#L31  ', 'logs/adae.log', [31, 31]],
    ['run #2.log', 'run #2.log'],
    ['run #2.log#L3', 'run #2.log', [3, 3]],
    ['a.log#31', 'a.log#31'],
    ['a.log#L0', 'a.log#L0'],
    ['a.log#Lx', 'a.log#Lx'],
    ['#L3', '#L3'],
    ['a.log#L12345678', 'a.log#L12345678'],
  ];
  for (const [text, path, lines] of links) {
    test(`reads ${JSON.stringify(text)}`, () => {
      assert.deepEqual(readEvidenceLink(text), { path, ...(lines && { lines }) });
    });
  }

  test('takes the lines from the key of its own, and a fragment before it', () => {
    assert.deepEqual(readEvidenceLink('a.log', '12-18'), { path: 'a.log', lines: [12, 18] });
    assert.deepEqual(readEvidenceLink('a.log#L3', '12-18'), { path: 'a.log', lines: [3, 3] });
    assert.deepEqual(readEvidenceLink('a.log', 'the end'), { path: 'a.log' });
  });

  test('reads what it writes', () => {
    const paths = string({ minLength: 1 }).map((name) => `logs/${name.replace(/[#\s]/g, '_')}.log`);
    const spans = tuple(nat(999_999), nat(50)).map(([from, more]) => [from + 1, from + 1 + more] as const);
    check(
      property(paths, option(spans, { nil: undefined }), (path, lines) => {
        const link = { path, ...(lines && { lines }) };
        assert.deepEqual(readEvidenceLink(formatEvidenceLink(link)), link);
      }),
      { seed: 5 },
    );
  });
});

suite('Lines of evidence', () => {
  const spans: readonly (readonly [text: string, lines: readonly [number, number] | undefined])[] = [
    ['12', [12, 12]],
    ['12-18', [12, 18]],
    ['12 – 18', [12, 18]],
    ['L12-L18', [12, 18]],
    ['18-12', [12, 18]],
    ['0', undefined],
    ['12-', undefined],
    ['all', undefined],
    ['', undefined],
    ['99999999', undefined],
  ];
  for (const [text, lines] of spans) {
    test(`reads ${JSON.stringify(text)}`, () => assert.deepEqual(readLineSpan(text), lines));
  }

  test('writes one line once', () => {
    assert.deepEqual([formatLineSpan([7, 7]), formatLineSpan([7, 9])], ['7', '7-9']);
    assert.deepEqual([lineFragment([7, 7]), lineFragment([7, 9])], ['L7', 'L7-L9']);
  });
});

suite('Paths of evidence', () => {
  const inside: Readonly<Record<string, string>> = {
    'logs/adae.log': 'logs/adae.log',
    './logs//adae.log': 'logs/adae.log',
    'logs\\adae.log': 'logs/adae.log',
    ' a b.log ': 'a b.log',
    '..hidden/x..y.log': '..hidden/x..y.log',
  };
  for (const [written, path] of Object.entries(inside)) {
    test(`takes ${JSON.stringify(written)}`, () => assert.equal(innerPath(written), path));
  }

  for (const written of [
    '',
    '.',
    '/',
    '../x.log',
    'logs/../x.log',
    'logs/..',
    '..\\x.log',
    '/etc/passwd',
    '\\\\server\\share\\x.log',
    '//server/share/x.log',
    'C:\\logs\\x.log',
    'c:x.log',
    './c:/x.log',
    './~/x.log',
    '~/x.log',
    'file:///etc/passwd',
    'https://example.org/x.log',
    'vscode-remote://host/x.log',
    'a\u0000b.log',
  ]) {
    test(`refuses ${JSON.stringify(written)}`, () => assert.equal(innerPath(written), undefined));
  }

  test('never climbs out, whatever the parts', () => {
    const parts = constantFrom('..', '.', '', 'a', '~', 'c:', '\\', '/', '...', ' ');
    check(
      property(tuple(parts, parts, parts, parts), (chosen) => {
        const path = innerPath(chosen.join('/'));
        if (path === undefined) return;
        assert.ok(!path.startsWith('/') && !/^[a-z]:/i.test(path));
        assert.ok(path.split('/').every((part) => part !== '..' && part !== '.' && part !== ''));
      }),
      { seed: 5 },
    );
  });
});
