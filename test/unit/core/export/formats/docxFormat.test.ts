import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { docxFormat } from '../../../../../src/core/export/formats/docxFormat.ts';
import { docxParts, docxText } from '../../../../support/docxParts.ts';
import { blocksOfEveryKind } from '../../../../support/exportBlocks.ts';
import { aDocumentInput, aFormatInput } from '../../../../support/exportContentBuilder.ts';

const render = (text: string, title = text) =>
  docxFormat.render(aDocumentInput(blocksOfEveryKind(text), title));
const body = async (text: string) => docxParts(await render(text))['word/document.xml'] ?? '';

suite('DOCX export', () => {
  test('has styled headings, real lists, and tables with a head that is repeated', async () => {
    const xml = await body('Plain');
    for (const style of ['Title', 'Heading1', 'Heading2', 'ListParagraph', 'Caption']) {
      assert.ok(xml.includes(`<w:pStyle w:val="${style}"/>`), style);
    }
    assert.equal(xml.match(/<w:numPr><w:ilvl w:val="0"\/>/g)?.length, 2);
    assert.equal(xml.match(/<w:numPr><w:ilvl w:val="1"\/>/g)?.length, 1);
    assert.equal(xml.match(/<w:tblHeader\/>/g)?.length, 2);
    assert.match(xml, /<w:vertAlign w:val="superscript"\/>/);
  });

  test('says its language, its title and us as the creator, and no time but the day of the export', async () => {
    const parts = docxParts(await render('Plain', 'My work'));
    assert.match(parts['word/styles.xml'] ?? '', /<w:lang w:val="en-US"/);
    const core = parts['docProps/core.xml'] ?? '';
    assert.match(core, /<dc:title>My work<\/dc:title><dc:creator>Research Logbook<\/dc:creator>/);
    assert.deepEqual(core.match(/\d{4}-\d\d-\d\dT[^<]*/g), ['2026-04-15T00:00:00Z', '2026-04-15T00:00:00Z']);
  });

  test('leads to sources by links alone, and to none that could run or load', async () => {
    const links = ['../a/b%20c.md', 'https://example.org/', 'mailto:a@example.org'];
    const refused = [
      'javascript:alert(1)',
      'file:///etc/passwd',
      '//evil.example/x',
      'ms-word:ofe|u|http://x',
    ];
    const ids = [...links, ...refused];
    const input = aFormatInput(
      { document: { title: 'T', blocks: [{ kind: 'paragraph', line: [{ kind: 'sources', ids }] }] } },
      { linkTo: (id) => id },
    );
    const parts = docxParts(await docxFormat.render(input));
    const external = Object.values(parts).flatMap((xml) =>
      [...xml.matchAll(/Target="([^"]*)" TargetMode="External"/g)].map(([, target]) => target),
    );
    assert.deepEqual(external, links);
    assert.doesNotMatch(
      Object.values(parts).join(''),
      /<w:(?:altChunk|object|pict)|attachedTemplate|relationships\/image/,
    );
    for (const [, id] of (parts['word/document.xml'] ?? '').matchAll(/r:id="(link\d+)"/g)) {
      assert.match(parts['word/_rels/document.xml.rels'] ?? '', new RegExp(` Id="${id}" [^>]*hyperlink`));
    }
  });

  for (const hostile of [
    '</w:t></w:r></w:p><w:p>',
    ']]> <![CDATA[ &amp; <!-- " \'',
    'a\u0000b\u000Bc\uD800d\uFFFEe\uFFFF',
    '{ HYPERLINK "http://evil.example" }',
    'x'.repeat(10_000),
    '\u202Eabc \u200B',
  ]) {
    test(`shows ${JSON.stringify(hostile.slice(0, 40))} as text`, async () => {
      const shown = hostile.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '');
      assert.equal(docxText(docxParts(await render(hostile))).split('\n')[0], shown);
    });
  }

  test('is well-formed whatever the text', async () => {
    const texts = fc.sample(fc.string({ unit: 'binary', minLength: 1 }), { seed: 31, numRuns: 80 });
    const blocks = texts.flatMap((text) => blocksOfEveryKind(text));
    docxParts(await docxFormat.render(aDocumentInput(blocks)));
  });

  test('gives the same bytes again, and in another zone', async () => {
    const zone = process.env.TZ;
    const first = await render('Plain');
    for (const other of ['Pacific/Apia', 'America/New_York']) {
      process.env.TZ = other;
      assert.deepEqual(await render('Plain'), first, other);
    }
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  test('opens in LibreOffice, where that is installed', async function () {
    this.timeout(120_000);
    if (spawnSync('soffice', ['--version']).status !== 0) this.skip();
    const folder = await mkdtemp(join(tmpdir(), 'logbook-docx-'));
    try {
      const file = join(folder, 'export.docx');
      await writeFile(file, await render('A long line of words. '.repeat(400)));
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
      const command = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file];
      const { status, stderr } = spawnSync('soffice', command, { timeout: 100_000 });
      assert.equal(status, 0, String(stderr));
      assert.equal((await readFile(join(folder, 'export.pdf'))).subarray(0, 5).toString(), '%PDF-');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
