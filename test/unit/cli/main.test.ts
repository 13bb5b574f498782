import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

const project = join(import.meta.dirname, '../../..');
const sample = join(project, 'test/fixtures/internship');

function start(...argv: readonly string[]) {
  const program = join(project, 'src/cli/main.ts');
  return spawn(process.execPath, ['--import', 'tsx', program, ...argv], { cwd: project });
}

suite('the program', function () {
  this.timeout(30_000);

  test('exits with the code of the command, results and problems on their own streams', async () => {
    const child = start('lst');
    const [stdout, stderr, [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'exit'),
    ]);
    assert.equal(code, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /^There is no command "lst"\. Did you mean "list"\?\n/);
  });

  test('ends quietly when nobody reads its output any more', async () => {
    const child = start('list', '--logbook', sample, '--json');
    child.stdout.destroy();
    const [stderr, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    assert.equal(stderr, '');
    assert.equal(code, 0);
  });
});
