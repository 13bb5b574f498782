import assert from 'node:assert/strict';
import { formatBrief } from '../../../../src/core/brief/formatBrief.ts';
import { computePrivacyBrief } from '../../../../src/core/brief/privacyBrief.ts';
import { showBrief } from '../../../../src/core/brief/showBrief.ts';
import { emptyPrivacyContext } from '../../../../src/core/privacy/privacyContext.ts';
import { type PrivacyReport, scanFiles } from '../../../../src/core/privacy/scanFiles.ts';
import { formatWording } from '../../../../src/core/text/wording.ts';
import { aView } from '../../../support/builders.ts';

/** The report of files in memory; NUL makes a binary one. */
function reportOf(texts: Readonly<Record<string, string>>): Promise<PrivacyReport> {
  const entryOf = (path: string) => ({ path, modifiedMs: 0, sizeBytes: 1 });
  return scanFiles({
    files: Object.keys(texts).map(entryOf),
    context: { ...emptyPrivacyContext, names: ['Ada Byron'] },
    read: async (path) => {
      const text = texts[path] ?? '';
      return text === '\0'
        ? { kind: 'unreadable', code: 'binary-file', facts: {}, entry: entryOf(path) }
        : { kind: 'text', text, entry: entryOf(path) };
    },
  });
}

const briefOf = (privacy?: PrivacyReport) => computePrivacyBrief({ ...aView(), ...(privacy && { privacy }) });
const headings = (markdown: string) => markdown.match(/^## .*$/gm);
const limits = '## What these checks see and do not see';

suite('privacy brief', () => {
  test('asks for a scan before there was one', () => {
    const text = formatBrief(briefOf());
    assert.match(text, /have not been scanned yet/);
    assert.ok(!text.includes('No identifiers'));
  });

  test('says honestly that nothing was found, how much was looked at, and what is not seen', async () => {
    const text = formatBrief(briefOf(await reportOf({ 'a.md': 'Merged ADSL', 'b.png': '', 'c.zip': '\0' })));
    assert.match(text, /^No identifiers found by these checks\.$/m);
    assert.match(text, /Files looked at: 1 · pictures, by their names only: 1 · not looked at: 1/);
    assert.match(text, /## Not looked at\n\n- c\.zip · no text/);
    assert.deepEqual(headings(text), ['## Not looked at', limits]);
    assert.doesNotMatch(text, /de-identified|anonymous|compliant|\bsafe\b/i);
  });

  test('lists files with high findings first, and in each of them what is high', async () => {
    const report = await reportOf({
      'a.md': 'Server at 10.20.30.40 answers',
      'b.md': 'Server at 10.20.30.40\nMRN 12345678',
      'c.md': 'Asked Ada Byron',
    });
    const text = formatBrief(briefOf(report));
    assert.deepEqual(headings(text), ['## b.md', '## a.md', '## Hints only', limits]);
    assert.match(text, /High: 1, worth a look: 2, hints: 1/);
    assert.match(text, /## b\.md\n\n- High · Medical record number · [\\#]+ · line 2\n/);
    assert.ok(text.indexOf('Medical record number') < text.indexOf('Network address'));
    assert.match(text, /- c\.md · Hints: 1\n {2}.*Name/);
  });

  test('never repeats what was found', async () => {
    const secrets = {
      'a.md': 'Ada Byron, MRN 12345678, password = "Tr0ub4dor&3", seen on 2026-03-14 as a patient',
    };
    const report = await reportOf({ ...secrets, 'scans/Ada Byron MRN 12345678.png': '' });
    const { shown } = showBrief(briefOf(report), formatWording);
    const all = JSON.stringify([shown, formatBrief(briefOf(report))]);
    for (const secret of ['Byron', '12345678', 'Tr0ub', '03-14']) assert.ok(!all.includes(secret), secret);
  });

  test('opens each finding at its place, and a picture as a whole', async () => {
    const report = await reportOf({ 'a.md': 'one\nMRN 12345678', 'MRN 12345678.png': '' });
    const { actions } = showBrief(briefOf(report), formatWording);
    const opened = actions.flatMap(({ command, argument }) =>
      command === 'researchLogbook.openFinding' ? [argument] : [],
    );
    assert.deepEqual(opened, [
      { path: 'MRN 12345678.png' },
      { path: 'a.md', at: { line: 1, character: 4 }, length: 8 },
    ]);
  });

  test('offers to keep a text with a reason, but never one that is secret', async () => {
    const report = await reportOf({ 'a.md': 'MRN 12345678\n\npassword = "Tr0ub4dor&3"' });
    const { actions } = showBrief(briefOf(report), formatWording);
    assert.deepEqual(
      actions.flatMap(({ command, argument }) =>
        command === 'researchLogbook.keepFinding' ? [argument] : [],
      ),
      [{ path: 'a.md', at: { line: 0, character: 4 }, length: 8 }],
    );
  });

  test('cuts long lists off and says so', async () => {
    const text = formatBrief(
      briefOf(
        await reportOf({
          'a.md': 'MRN 12345678\n\n'.repeat(501),
          ...Object.fromEntries(Array.from({ length: 101 }, (_, place) => [`c${place}.md`, 'Ada Byron'])),
        }),
      ),
    );
    assert.equal(text.match(/^- High/gm)?.length, 500);
    assert.match(text, /Findings that are not listed: 1\./);
    assert.match(text, /Files with hints that are not listed: 1/);
  });

  test('has no more actions than a page may ask for, however much was found', async () => {
    const text = `MRN 12345678\n\n${'Ada Byron\n\n'.repeat(30)}`;
    const files = Array.from({ length: 520 }, (_, place) => [`a${place}.md`, text]);
    const { actions } = showBrief(briefOf(await reportOf(Object.fromEntries(files))), formatWording);
    assert.ok(actions.length > 1_000 && actions.length < 5_000, String(actions.length));
  });
});
