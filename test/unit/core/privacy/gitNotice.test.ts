import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  pushRemote,
  remoteKey,
  remoteLabel,
  untrackCommand,
} from '../../../../src/core/privacy/gitNotice.ts';
import { ignoreLine, planIgnoreFolder } from '../../../../src/core/privacy/planIgnoreFolder.ts';
import { applyTextEdits } from '../../../../src/core/text/textEdit.ts';

const remote = (name: string, pushUrl?: string, isReadOnly = false) => ({
  name,
  isReadOnly,
  ...(pushUrl !== undefined && { pushUrl }),
});

suite('remotes of a git notice', () => {
  const labels: readonly (readonly [string, string])[] = [
    ['https://git.example.org/team/trial.git', 'git.example.org'],
    ['https://jane:s3cret@git.example.org:8443/team/trial.git', 'git.example.org'],
    ['https://jane:s3@cret@git.example.org/trial.git', 'git.example.org'],
    ['https://jane:s3/cret@git.example.org/trial.git', 'git.example.org'],
    ['jane:s3cret@git.example.org:team/trial.git', 'git.example.org'],
    ['https://git.example.org?token=s3cret@x', 'git.example.org'],
    ['ssh://git@git.example.org:22/team/trial.git', 'git.example.org'],
    ['ssh://git@[2001:db8::1]:22/trial.git', '[2001:db8::1]'],
    ['git@git.example.org:team/trial.git', 'git.example.org'],
    ['work:team/trial.git', 'work'],
    ['/srv/git/trial.git', 'origin'],
    ['../with:colon/trial.git', 'origin'],
    ['file:///srv/git/trial.git', 'origin'],
    ['C:\\git\\trial.git', 'origin'],
    ['C:/git/trial.git', 'origin'],
    ['', 'origin'],
  ];
  for (const [url, label] of labels) {
    test(`${url || 'no address'} is shown as ${label}`, () =>
      assert.equal(remoteLabel(remote('origin', url)), label));
  }

  test('takes the address for reading where there is none for pushing', () => {
    const fetched = { name: 'up', fetchUrl: 'https://git.example.org/a', isReadOnly: false };
    assert.equal(remoteLabel(fetched), 'git.example.org');
    assert.equal(remoteKey(fetched), 'up https://git.example.org/a');
  });

  for (const url of [
    'https://jane:s3cret@git.example.org/a',
    'https://jane:s3@cret@git.example.org/a',
    'https://jane:s3/cret@git.example.org/a',
    'https://git.example.org/a?token=s3cret',
  ])
    test(`keeps no password of ${url}`, () =>
      assert.equal(remoteKey(remote('origin', url)), 'origin https://git.example.org/a'));

  test('is origin, else the first to which can be pushed', () => {
    const [first, origin] = [remote('fork', 'a'), remote('origin', 'b')];
    assert.equal(pushRemote([first, origin]), origin);
    assert.equal(pushRemote([remote('upstream', 'no_push', true), first]), first);
    assert.equal(pushRemote([remote('origin', 'no_push', true)]), undefined);
    assert.equal(pushRemote([]), undefined);
  });

  test('names a folder in a command so that a shell takes it as it is', () => {
    assert.equal(untrackCommand('work/logbook'), 'git rm -r --cached -- work/logbook');
    assert.equal(untrackCommand("Ada's $log"), "git rm -r --cached -- 'Ada'\\''s $log'");
  });
});

suite('planIgnoreFolder', () => {
  const after = (text: string, folder = 'logbook') => applyTextEdits(text, planIgnoreFolder(text, folder));

  test('adds one line at the end and keeps every other byte', () => {
    assert.equal(after(''), '/logbook/\n');
    assert.equal(after('*.log\n'), '*.log\n/logbook/\n');
    assert.equal(after('*.log'), '*.log\n/logbook/\n');
    assert.equal(after('*.log\r\n!a.log\r\n'), '*.log\r\n!a.log\r\n/logbook/\r\n');
    assert.equal(after('*.log\r\na'), '*.log\r\na\r\n/logbook/\r\n');
  });

  test('adds nothing twice, and again behind a line that may take it back', () => {
    assert.equal(after('/logbook/\n\n'), '/logbook/\n\n');
    assert.equal(after('/logbook/\n!/logbook/\n'), '/logbook/\n!/logbook/\n/logbook/\n');
  });

  test('refuses a name with a line end', () => {
    assert.throws(() => ignoreLine('log\nbook'), /line end/);
  });

  test('git ignores exactly that folder, whatever its name holds', () => {
    const folders = ['logbook', '#log', '!log', ' log book ', 'a*b', 'a?b', '[ab]', 'a/b c', 'é', '-x'];
    const root = mkdtempSync(join(tmpdir(), 'research-logbook-git-'));
    const git = (...args: readonly string[]): string =>
      execFileSync('git', ['-C', root, '-c', 'core.quotepath=off', ...args], { encoding: 'utf8' });
    try {
      git('init', '-q');
      for (const other of ['axb', 'aab', 'a', 'other/logbook']) {
        mkdirSync(join(root, other), { recursive: true });
        writeFileSync(join(root, other, 'x.md'), '');
      }
      for (const folder of folders) {
        mkdirSync(join(root, folder), { recursive: true });
        writeFileSync(join(root, folder, 'a.md'), '');
        writeFileSync(join(root, '.gitignore'), after('', folder));
        const left = git('ls-files', '--others', '--exclude-standard', '-z').split('\0');
        assert.ok(!left.includes(`${folder}/a.md`), folder);
        for (const other of ['axb/x.md', 'aab/x.md', 'a/x.md', 'other/logbook/x.md'])
          assert.ok(left.includes(other), `${folder}: ${other}`);
      }
    } finally {
      rmSync(root, { recursive: true, force: true });
    }
  });
});
