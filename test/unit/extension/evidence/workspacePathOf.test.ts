import assert from 'node:assert/strict';
import { workspacePathOf } from '../../../../src/extension/evidence/workspacePathOf.ts';

const uri = (path: string, scheme = 'file', authority = '') => ({ scheme, authority, path });

suite('The path below the workspace folder', () => {
  const cases: readonly (readonly [string, string, string | undefined])[] = [
    ['/work', '/work/logs/a.log', 'logs/a.log'],
    ['/work/', '/work/a.log', 'a.log'],
    ['/work', '/work', undefined],
    ['/work', '/work/', undefined],
    ['/work', '/workshop/a.log', undefined],
    ['/work', '/Work/a.log', undefined],
    ['/c:/work', '/C:/work/a.log', 'a.log'],
    ['/C:/Work', '/c:/work/Logs/A.log', 'Logs/A.log'],
    ['/c:/work', '/d:/work/a.log', undefined],
  ];
  for (const [folder, path, inner] of cases) {
    test(`of ${path} below ${folder} is ${inner}`, () => {
      assert.equal(workspacePathOf({ folder: { uri: uri(folder) } }, uri(path)), inner);
    });
  }

  test('is none of what is shown in the place of a file, and none on another machine', () => {
    const folder = { uri: uri('/work') };
    assert.equal(workspacePathOf({ folder }, uri('/work/a.log', 'git')), undefined);
    assert.equal(workspacePathOf({ folder }, uri('/work/a.log', 'file', 'server')), undefined);
  });
});
