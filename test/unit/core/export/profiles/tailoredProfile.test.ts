import assert from 'node:assert/strict';
import { planExport } from '../../../../../src/core/export/planExport.ts';
import { aDate, aRecord, aView } from '../../../../support/builders.ts';
import { exportText } from '../../../../support/exportText.ts';
import { emptyFiles } from '../../../../support/gatePorts.ts';

const resolved = aRecord('activity', {
  title: 'Resolved queries',
  date: '2026-04-01',
  skills: ['cdm.query-management', 'edc.redcap'],
  study: 'onc-2',
  metrics: [{ name: 'queries resolved', value: 40, of: 50, unit: 'query' }],
});
const later = aRecord('activity', {
  title: 'Wrote <b>secret</b> macros | Zentrix',
  date: '2026-04-10',
  skills: ['sas.macro'],
  metrics: [{ name: 'Zentrix programs written', value: 3, unit: 'program' }],
});
const hidden = aRecord('activity', {
  title: 'Private work',
  date: '2026-04-02',
  skills: ['edc.redcap'],
  private: true,
  metrics: [{ name: 'forms entered', value: 999, unit: 'form' }],
});
const post = aRecord('application', {
  title: 'Data manager',
  organisation: 'A hospital',
  posting: 'Requirements\n- REDCap\n- SAS macros for <i>Zentrix</i>\n- SDTM',
});
const other = aRecord('application', { title: 'Another post', status: 'closed', date: '2026-03-01' });
const goal = aRecord('goal', { title: 'Map a domain', skill: 'cdisc.sdtm' });
const profile = { confidential: ['Zentrix'], studies: [{ id: 'onc-2', alias: 'a phase II study' }] };
const view = aView([resolved, later, hidden, post, other, goal], { profile });
const tailored = { view, profile: 'tailored', format: 'markdown', application: post.id } as const;

suite('the tailored profile', () => {
  test('has the lines, the letter, the evidence, the gaps and the sheet for one application', async () => {
    const text = await exportText(tailored);
    for (const part of [
      '# Tailored to: Data manager\n',
      '- Organisation: A hospital\n- Requirements: 3; 2 shown, 0 nearly, 1 without evidence, 0 to say yourself\n',
      '- Resolved 40 of 50 queries (80%) [1](../activities/2026/2026-04-01-resolved-queries.md)\n',
      'You ask for: “REDCap”. I can show:\n\n- Resolved 40 of 50 queries (80%)\n',
      '| SDTM | must have | none |\n',
      'Could close it: Map a domain',
      '2026-04-01 · Resolved queries · a phase II study',
      'You have not worked with SDTM yet. How would you get started?',
    ]) {
      assert.ok(text.includes(part), `${part}\nis not in\n${text}`);
    }
  });

  for (const format of ['markdown', 'html'] as const) {
    test(`holds nothing private, confidential or active as ${format}`, async () => {
      const text = await exportText({ ...tailored, format });
      assert.doesNotMatch(text, /Zentrix|999|Private work|onc-2|<i>|<b>secret/);
    });
  }

  test('is a document for Word as well', async () => {
    const { content, extension } = await planExport({ ...emptyFiles, ...tailored, format: 'docx' });
    assert.equal(extension, 'docx');
    assert.ok(content instanceof Uint8Array && content.length > 1_000);
  });

  test('uses the records of the days that are asked for alone', async () => {
    const text = await exportText({ ...tailored, to: aDate('2026-04-01') });
    assert.match(text, /Resolved 40 of 50 queries/);
    assert.doesNotMatch(text, /Wrote 3/);
  });

  test('is for the open application whose day comes next where none is named, and takes the name of a file', async () => {
    const { application: _, ...usual } = tailored;
    assert.match(await exportText(usual), /^# Tailored to: Data manager\n/);
    assert.match(
      await exportText({ ...tailored, application: '2026-03-01-another-post' }),
      /: Another post\n/,
    );
  });

  test('says nothing of a private application, and takes another one where none is named', async () => {
    const secret = aRecord('application', { title: 'Secret post', date: '2026-03-02', private: true });
    const alone = await planExport({
      ...emptyFiles,
      view: aView([secret]),
      profile: 'tailored',
      application: secret.id,
    });
    assert.equal(alone.records, 0);
    assert.deepEqual(alone.leftOut, [{ reason: 'private', count: 1 }]);
    assert.doesNotMatch(String(alone.content), /Secret post/);
    const beside = await planExport({ ...emptyFiles, view: aView([secret, other]), profile: 'tailored' });
    assert.match(String(beside.content), /Another post/);
    assert.doesNotMatch(String(beside.content), /Secret post/);
  });

  test('refuses an application that is not there, and has nothing to write without any', async () => {
    await assert.rejects(
      planExport({ ...emptyFiles, ...tailored, application: 'gone' }),
      /no application gone/,
    );
    const { records } = await planExport({ ...emptyFiles, view: aView([resolved]), profile: 'tailored' });
    assert.equal(records, 0);
  });
});
