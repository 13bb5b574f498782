import assert from 'node:assert/strict';
import { checkEvidence } from '../../../../src/core/evidence/checkEvidence.ts';
import { type EvidenceState, evidenceStateOf } from '../../../../src/core/evidence/evidenceState.ts';
import { RememberedHashes } from '../../../../src/core/evidence/rememberedHashes.ts';
import { sha256OfText } from '../../../../src/core/text/sha256.ts';
import { aRecord, aView } from '../../../support/builders.ts';
import { MemoryEvidenceFiles } from '../../../support/memoryEvidenceFiles.ts';

const text = 'NOTE: The data set WORK.ADAE has 1191 observations.\n';
const hash = sha256OfText(text);
const path = 'logs/adae.log';

suite('The state of evidence', () => {
  interface Case {
    readonly files: Readonly<Record<string, string>>;
    readonly evidence?: { readonly path?: string; readonly hash?: string };
    readonly state: EvidenceState;
  }
  const windows = text.replaceAll('\n', '\r\n');
  const cases: Readonly<Record<string, Case>> = {
    'is same where the bytes are': { files: { [path]: text }, state: { kind: 'same' } },
    'is same by the first digits of the hash, in any case': {
      files: { [path]: text },
      evidence: { path, hash: hash.slice(0, 8).toUpperCase() },
      state: { kind: 'same' },
    },
    'is same where git wrote other line ends': {
      files: { [path]: windows },
      state: { kind: 'same', differsInLineEnds: true },
    },
    'is same where the other line ends were recorded': {
      files: { [path]: text },
      evidence: { path, hash: sha256OfText(windows) },
      state: { kind: 'same', differsInLineEnds: true },
    },
    'is changed where one byte is another': {
      files: { [path]: text.replace('1191', '1192') },
      state: { kind: 'changed' },
    },
    'is changed, not moved, where the old bytes are kept beside it': {
      files: { [path]: 'new\n', 'old/adae.log': text },
      state: { kind: 'changed' },
    },
    'is moved to another folder under its name': {
      files: { 'archive/adae.log': text, 'logs/other.log': 'x' },
      state: { kind: 'moved', to: ['archive/adae.log'] },
    },
    'is moved under another name': {
      files: { 'logs/adae_v1.log': text, 'archive/adae.log': 'another run' },
      state: { kind: 'moved', to: ['logs/adae_v1.log'] },
    },
    'names all places where it was copied to': {
      files: { 'b/adae.log': text, 'a/adae.log': text },
      state: { kind: 'moved', to: ['a/adae.log', 'b/adae.log'] },
    },
    'is missing where nothing has its bytes': {
      files: { 'archive/adae.log': 'another run' },
      state: { kind: 'missing' },
    },
    'is missing where only a file with another ending has its bytes': {
      files: { 'logs/adae.txt': text },
      state: { kind: 'missing' },
    },
    'is missing where there is no hash to find it by': {
      files: { 'archive/adae.log': text },
      evidence: { path },
      state: { kind: 'missing' },
    },
    'cannot be told without a hash': {
      files: { [path]: text },
      evidence: { path },
      state: { kind: 'no-hash' },
    },
    'cannot be told by fewer than 8 digits': {
      files: { [path]: text },
      evidence: { path, hash: hash.slice(0, 7) },
      state: { kind: 'no-hash' },
    },
    'cannot be told by what is no hash': {
      files: { [path]: text },
      evidence: { path, hash: 'see git log' },
      state: { kind: 'no-hash' },
    },
    'is never that of a path out of the workspace': {
      files: { [path]: text },
      evidence: { hash },
      state: { kind: 'unreadable', reason: 'refused-path' },
    },
    'is not that of a folder': {
      files: { 'logs/adae.log/part1': text },
      state: { kind: 'unreadable', reason: 'folder' },
    },
  };
  for (const [name, { files, evidence = { path, hash }, state }] of Object.entries(cases)) {
    test(name, async () => {
      assert.deepEqual(await evidenceStateOf(evidence, new MemoryEvidenceFiles(files)), state);
    });
  }

  test('is missing where an empty file went: every other empty file has the same bytes', async () => {
    const files = new MemoryEvidenceFiles({ 'a/adae.log': '', 'b/y.log': '' });
    for (const nothing of [sha256OfText(''), sha256OfText('').slice(0, 8)]) {
      assert.deepEqual(await evidenceStateOf({ path, hash: nothing }, files), { kind: 'missing' });
    }
    files.write(path, '');
    assert.deepEqual(await evidenceStateOf({ path, hash: sha256OfText('') }, files), { kind: 'same' });
  });

  test('is told of a file without a hash that is too large to be given one', async () => {
    const files = new MemoryEvidenceFiles({ [path]: text });
    files.limitBytes = text.length;
    assert.deepEqual(await evidenceStateOf({ path }, files), { kind: 'no-hash' });
    files.limitBytes = text.length - 1;
    assert.deepEqual(await evidenceStateOf({ path }, files), { kind: 'unreadable', reason: 'too-large' });
  });

  test('is moved though newer files are too large to be read, which cost nothing', async () => {
    const files = new MemoryEvidenceFiles({ 'logs/moved.log': text });
    files.limitBytes = 1_000;
    for (let number = 0; number < 120; number++) files.write(`logs/${number}.log`, 'x'.repeat(1_001));
    assert.deepEqual(await evidenceStateOf({ path, hash }, files), { kind: 'moved', to: ['logs/moved.log'] });
    assert.equal(files.hashed, 1);
  });

  test('is moved to a small file though the next of the newer ones is more than is still read', async () => {
    const files = new MemoryEvidenceFiles({ 'logs/small.log': '12' });
    files.limitBytes = 10;
    for (let number = 0; number < 5; number++) files.write(`logs/${number}.log`, `${number}23456789`);
    assert.deepEqual(await evidenceStateOf({ path, hash: sha256OfText('12') }, files), {
      kind: 'moved',
      to: ['logs/small.log'],
    });
    assert.equal(files.hashed, 5, 'four of them, of 9 bytes, and the small one');
  });

  test('says why a file cannot be compared', async () => {
    const files = new MemoryEvidenceFiles({ [path]: text });
    for (const reason of ['too-large', 'unreadable'] as const) {
      files.failure = { kind: reason, sizeBytes: 1, reason: 'EACCES' };
      assert.deepEqual(await evidenceStateOf({ path, hash }, files), { kind: 'unreadable', reason });
    }
  });

  test('reads at most 100 files to find one that moved, the newest first', async () => {
    const files = new MemoryEvidenceFiles({ 'logs/first.log': text });
    for (let number = 0; number < 150; number++) files.write(`logs/${number}.log`, String(number));
    assert.deepEqual(await evidenceStateOf({ path, hash }, files), { kind: 'missing' });
    assert.equal(files.hashed, 100);
    files.write('logs/last.log', text);
    assert.deepEqual(await evidenceStateOf({ path, hash }, files), { kind: 'moved', to: ['logs/last.log'] });
  });
});

suite('Checking all evidence', () => {
  const records = [
    aRecord('activity', {
      title: 'One',
      evidence: [{ path, hash, lines: '3' }, { path: 'logs/gone.log' }],
      metrics: [{ name: 'rows', value: 1191, evidence: [`${path}#L3`] }],
    }),
    aRecord('training', { title: 'Two', evidence: [{ path, hash }] }),
  ];

  test('looks at each file once, also for figures, which take the hash that their record has', async () => {
    const files = new MemoryEvidenceFiles({ [path]: text });
    const report = await checkEvidence(aView(records).contents, files);
    assert.deepEqual([...report.values()].map(({ kind }) => kind).sort(), ['missing', 'same']);
    assert.equal(files.hashed, 1);
  });

  test('ends where it is cancelled, and claims nothing of the rest', async () => {
    const files = new MemoryEvidenceFiles({ [path]: text });
    assert.equal(
      (await checkEvidence(aView(records).contents, files, { cancellation: { isCancelled: true } })).size,
      0,
    );
    assert.equal(files.hashed + files.listed, 0);
  });

  test('hashes a file again only when its size or time changed', async () => {
    const files = new MemoryEvidenceFiles({ [path]: text });
    const remembered = new RememberedHashes(files);
    const stateOf = () => evidenceStateOf({ path, hash }, remembered);
    assert.deepEqual([(await stateOf()).kind, (await stateOf()).kind, files.hashed], ['same', 'same', 1]);
    files.write(path, 'changed');
    assert.deepEqual([(await stateOf()).kind, files.hashed], ['changed', 2]);
  });

  test('lists the workspace once, until files came or went', async () => {
    const files = new MemoryEvidenceFiles({ 'archive/x.log': 'x' });
    const remembered = new RememberedHashes(files);
    const stateOf = () => evidenceStateOf({ path, hash }, remembered);
    assert.deepEqual(
      [(await stateOf()).kind, (await stateOf()).kind, files.listed],
      ['missing', 'missing', 1],
    );
    files.write('archive/adae.log', text);
    remembered.forgetListing();
    assert.deepEqual([(await stateOf()).kind, files.listed], ['moved', 2]);
  });

  test('reads a file again that could not be read', async () => {
    const files = new MemoryEvidenceFiles({ [path]: text });
    const remembered = new RememberedHashes(files);
    files.failure = { kind: 'unreadable', reason: 'EBUSY' };
    assert.equal((await evidenceStateOf({ path, hash }, remembered)).kind, 'unreadable');
    files.failure = undefined;
    assert.equal((await evidenceStateOf({ path, hash }, remembered)).kind, 'same');
  });
});
