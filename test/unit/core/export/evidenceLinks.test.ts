import assert from 'node:assert/strict';
import { evidenceLinksOf } from '../../../../src/core/export/evidenceLinks.ts';
import { planExport } from '../../../../src/core/export/planExport.ts';
import { sha256OfText } from '../../../../src/core/text/sha256.ts';
import { aRecord, aView } from '../../../support/builders.ts';
import { docxParts } from '../../../support/docxParts.ts';
import { emptyFiles } from '../../../support/gatePorts.ts';
import { assertInert } from '../../../support/htmlPage.ts';

const resolved = aRecord('activity', {
  title: 'Resolved queries',
  date: '2026-03-14',
  metrics: [{ name: 'queries resolved', value: 48, unit: 'query', evidence: ['logs/lb_clean.log#L31'] }],
  evidence: [
    { path: 'logs/lb_clean.log', hash: sha256OfText('') },
    { path: 'outputs/list (1).lst', lines: '2-3' },
    { path: 'data/ABC-123/x.log' },
  ],
});
const view = aView([resolved], { profile: { confidential: ['ABC-123'] } });

async function exported(
  format: 'markdown' | 'html' | 'docx',
  place: { readonly pathToLogbook?: string; readonly rootToWorkspace?: string } = { rootToWorkspace: '..' },
): Promise<string> {
  const { content } = await planExport({ ...emptyFiles, view, format, ...place });
  return typeof content === 'string' ? content : (docxParts(content)['word/_rels/document.xml.rels'] ?? '');
}

suite('Links of exports to evidence', () => {
  test('Markdown cites each file behind its source, the line of a figure first', async () => {
    const text = await exported('markdown');
    assert.ok(text.includes('[1a](../../logs/lb_clean.log#L31 "logs/lb\\_clean.log, line 31")'), text);
    assert.ok(
      text.includes('[1b](../../outputs/list%20%281%29.lst#L2-L3 "outputs/list (1).lst, lines 2-3")'),
      text,
    );
  });

  test('a path with a confidential term is not there', async () => {
    for (const format of ['markdown', 'html', 'docx'] as const) {
      assert.doesNotMatch(await exported(format), /ABC|1c/);
    }
  });

  test('a private record has none, whoever asks', () => {
    const linksOf = (isPrivate: boolean) => {
      const record = { ...resolved, private: isPrivate };
      return evidenceLinksOf(aView([record]), '..', () => true)(record.id).length;
    };
    assert.deepEqual([linksOf(false), linksOf(true)], [3, 0]);
  });

  test('web pages and Word documents link to the same', async () => {
    const html = await exported('html');
    assertInert(html);
    assert.ok(html.includes('href="../../logs/lb_clean.log#L31"'));
    assert.ok(html.includes('aria-label="Evidence 1a: logs/lb_clean.log, line 31"'));
    assert.ok((await exported('docx')).includes('Target="../../logs/lb_clean.log#L31"'));
  });

  test('starts at the workspace folder, wherever logbook and export lie', async () => {
    const linked = async (pathToLogbook: string, rootToWorkspace: string): Promise<string | undefined> =>
      /\[1a\]\(([^ ]+)/.exec(await exported('markdown', { pathToLogbook, rootToWorkspace }))?.[1];
    assert.equal(await linked('logbook', '..'), 'logs/lb_clean.log#L31');
    assert.equal(await linked('../my logbook', '..'), '../logs/lb_clean.log#L31');
    assert.equal(await linked('..', ''), '../logs/lb_clean.log#L31');
    assert.equal(await linked('..', '../..'), '../../../logs/lb_clean.log#L31');
    assert.equal(await linked('/elsewhere/logbook', '..'), undefined);
  });

  test('links to nothing where the workspace folder is not known', async () => {
    assert.doesNotMatch(await exported('markdown', {}), /\[1a\]|logs\//);
  });

  test('no export links to evidence of a private record', async () => {
    const secret = aRecord('activity', {
      ...resolved,
      id: undefined,
      title: 'Secret',
      private: true,
    } as never);
    const { content } = await planExport({
      ...emptyFiles,
      view: aView([secret, aRecord('activity', { title: 'Other', date: '2026-03-15' })]),
      format: 'markdown',
      rootToWorkspace: '..',
    });
    assert.doesNotMatch(String(content), /lb_clean|lb\\_clean/);
  });
});
