import assert from 'node:assert/strict';
import { pathBetween } from '../../../../src/extension/commands/pathBetween.ts';

const folder = (path: string, authority = '') => ({ scheme: 'file', authority, path });

suite('The path between two folders', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['/work/logbook/exports', '/work/logbook', '..'],
    ['/work', '/work/logbook', 'logbook'],
    ['/home/ada/cv', '/work/logbook', '../../../work/logbook'],
    ['/work/logbook', '/work/logbook', ''],
    ['/work/log', '/work/logbook', '../logbook'],
    ['/C:/Users/ada', '/C:/work/logbook', '../../work/logbook'],
  ];
  for (const [from, to, path] of cases) {
    test(`leads from ${from} to ${to}`, () => {
      assert.equal(pathBetween(folder(from), folder(to)), path);
    });
  }

  test('is the whole path where there is none between two machines', () => {
    assert.equal(pathBetween(folder('/cv'), folder('/work/logbook', 'server')), '/work/logbook');
  });
});
