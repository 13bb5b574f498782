import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import type { ExportRequest } from '../../../../../src/core/export/compileExport.ts';
import { planExport } from '../../../../../src/core/export/planExport.ts';
import { aDate, aRecord, aView } from '../../../../support/builders.ts';
import { emptyFiles } from '../../../../support/gatePorts.ts';
import { sampleInternship } from '../../../../support/sampleInternship.ts';

async function filesOf(request: ExportRequest): Promise<Readonly<Record<string, string>>> {
  const { content } = await planExport({ ...emptyFiles, ...request, profile: 'leave-bundle' });
  assert.ok(content instanceof Uint8Array);
  return Object.fromEntries(
    Object.entries(unzipSync(content)).map(([path, bytes]) => [path, strFromU8(bytes)]),
  );
}

suite('the leave bundle', () => {
  test('holds every export that may be taken away, and says in a README what is in it', async () => {
    const files = await filesOf({ view: await sampleInternship() });
    const paths = Object.keys(files);
    assert.deepEqual(paths.filter((path) => !path.startsWith('letters/')).sort(), [
      'MANIFEST.txt',
      'README.txt',
      'achievements/achievements.csv',
      'achievements/achievements.html',
      'achievements/achievements.md',
      'achievements/resume.json',
      'certificates.txt',
      'portfolio/portfolio.html',
      'portfolio/portfolio.md',
      'portfolio/trainings-and-events.ics',
      'reflective-summary.html',
      'reflective-summary.md',
      'stories/stories.csv',
      'stories/stories.html',
      'stories/stories.md',
    ]);
    const readme = files['README.txt'] ?? '';
    for (const path of paths) {
      if (path !== 'README.txt') assert.ok(readme.includes(`\n- ${path}: `), path);
    }
    assert.match(
      readme,
      /\n- 6 private records: marked as private in the logbook\n(?:- .*\n)*- 1 claim that cannot be confirmed\n/,
    );
    assert.equal(files['certificates.txt']?.split('\n').length, 5);
  });

  test('stands alone: nothing in it leads to the logbook', async () => {
    const files = await filesOf({ view: await sampleInternship() });
    for (const [path, text] of Object.entries(files)) {
      assert.doesNotMatch(text, /\.\.\/|activities\/2026|"file:/, path);
    }
  });

  test('is for anybody, also where more is asked for', async () => {
    const view = aView(
      [
        aRecord('contact', { title: 'Jane Doe', role: 'data manager' }),
        aRecord('feedback', {
          title: 'Jane Doe on onc-2',
          date: '2026-03-14',
          from: 'jane-doe',
          study: 'onc-2',
          said: 'Good',
          skills: ['edc.redcap'],
        }),
        aRecord('activity', { title: 'Secret', date: '2026-03-15', private: true }),
      ],
      { profile: { studies: [{ id: 'onc-2', alias: 'a phase II study' }] } },
    );
    const files = await filesOf({ view, audience: 'site', showNames: true });
    for (const [path, text] of Object.entries(files))
      assert.doesNotMatch(text, /jane|doe|onc-2|secret/i, path);
    assert.ok(files['letters/thank-you-1-data-manager.txt']?.startsWith('Dear [name],'));
  });

  test('drafts letters for records of the choice alone', async () => {
    const feedback = (said: string, fields: object) =>
      aRecord('feedback', { title: said, said, date: '2026-03-14', from: 'jane-doe', ...fields });
    const view = aView([
      aRecord('contact', { title: 'Jane Doe', role: 'data manager' }),
      feedback('Clear', { study: 'AAA-1', skills: ['edc.redcap'] }),
      feedback('Short', { study: 'BBB-2', date: '2026-03-20' }),
    ]);
    const lettersOf = async (choice: Partial<ExportRequest>) => {
      const files = await filesOf({ view, ...choice });
      return Object.entries(files).flatMap(([path, text]) => (path.startsWith('letters/') ? [text] : []));
    };
    assert.match((await lettersOf({})).join(), /Short/);
    for (const choice of [{ studies: ['AAA-1'] }, { skills: ['edc.redcap'] }, { to: aDate('2026-03-14') }]) {
      const [letter = '', ...more] = await lettersOf(choice);
      assert.match(letter, /Clear/);
      assert.doesNotMatch(letter, /Short/);
      assert.deepEqual(more, []);
    }
    assert.deepEqual(await lettersOf({ studies: ['CCC-3'] }), []);
  });

  test('no path of it holds a confidential term, not in part either', async () => {
    const contact = aRecord('contact', { title: 'Jane Doe', role: 'Z\u00e9rotide monitor' });
    const feedback = aRecord('feedback', {
      title: 'Good',
      date: '2026-03-14',
      from: 'jane-doe',
      said: 'Good',
    });
    const training = {
      ...aRecord('training', { title: 'GCP', completed: '2026-03-02', expires: '2026-11-01' }),
      id: 'file:trainings/z\u00e9rotide-safety.md',
    };
    const profile = { confidential: ['Z\u00e9rotide'] };
    const files = await filesOf({ view: aView([contact, feedback, training], { profile }) });
    assert.ok(files['letters/thank-you-1-confidential-monitor.txt'] !== undefined);
    for (const [path, text] of Object.entries(files)) assert.doesNotMatch(path + text, /rotide/i, path);
  });

  test('has a manifest that fits every file, and the same bytes each time', async () => {
    const view = await sampleInternship();
    const files = await filesOf({ view });
    const sums = files['MANIFEST.txt']?.split('\n').filter((line) => /^[0-9a-f]{64} {2}/.test(line)) ?? [];
    assert.equal(sums.length, Object.keys(files).length - 1);
    for (const line of sums) {
      const [sum = '', path = ''] = line.split('  ');
      assert.equal(
        createHash('sha256')
          .update(files[path] ?? '')
          .digest('hex'),
        sum,
        path,
      );
    }
    assert.deepEqual(await filesOf({ view: await sampleInternship() }), files);
  });
});
