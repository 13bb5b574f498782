import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Locator } from 'playwright-core';
import { Temporal } from 'temporal-polyfill';
import { waitUntil } from '../workbench/driver/waitUntil.ts';
import { activity, type Files, filesIn, mondayOf, today } from './support/logbookFiles.ts';
import { useSession } from './support/useSession.ts';

const title = 'Internship Dashboard';
const hostile = '<b>Read</b> \u202ea listing';

/** Monday of the first week: the fifth one is this week. */
const start = mondayOf(today()).subtract({ weeks: 4 });
const weekDay = (weeks: number, days = 0): Temporal.PlainDate => start.add({ weeks, days });

function logbook(): Files {
  return {
    'logbook/logbook.yml': `version: 1\nstart: ${start}\nend: ${start.add({ days: 12 * 7 - 3 })}\nhoursPerWeek: 20\ncapacityHours: 24\n`,
    'logbook/activities/a.md': activity(
      1,
      `'${hostile}'`,
      weekDay(0),
      'skills: [sas.base]\nphase: conduct\nhours: 3\n',
    ),
    'logbook/activities/b.md': activity(
      2,
      'Wrote a step',
      weekDay(2, 6),
      'skills: [sas.base]\nphase: conduct\nhours: 4.5\n',
    ),
    'logbook/activities/c.md': activity(
      3,
      'Wrote a macro',
      weekDay(2),
      'skills: [r.base]\nphase: conduct\nhours: 2\n',
    ),
    'logbook/activities/d.md': activity(
      4,
      'Watched an analysis',
      weekDay(4),
      'skills: [reg.gcp]\nphase: analysis\nhours: 5\nrole: observed\n',
    ),
    'logbook/activities/e.md': activity(5, 'Tidied up', weekDay(1), 'hours: 1\n'),
    'logbook/opportunities/o.md': `---\nid: 01JD3Z8Q4N6W2K5R7T9V1X9001\ntype: opportunity\ntitle: Help with listings\nstatus: accepted\nhoursPerWeek: 6\nfrom: ${weekDay(5)}\nto: ${weekDay(5, 4)}\n---\n`,
  };
}

/** Records and hours by `week phase`, counted from the files themselves. */
async function countCells(folder: string): Promise<ReadonlyMap<string, { records: number; hours: number }>> {
  const cells = new Map<string, { records: number; hours: number }>();
  const files = join(folder, 'logbook/activities');
  for (const name of await readdir(files)) {
    const text = await readFile(join(files, name), 'utf8');
    const field = (key: string): string => new RegExp(`^${key}: (.*)$`, 'm').exec(text)?.[1] ?? '';
    if (field('phase') === '') continue;
    const { days } = start.until(Temporal.PlainDate.from(field('date')), { largestUnit: 'days' });
    const place = `week ${Math.floor(days / 7) + 1} ${field('phase')}`;
    const { records, hours } = cells.get(place) ?? { records: 0, hours: 0 };
    cells.set(place, { records: records + 1, hours: hours + Number(field('hours')) });
  }
  return cells;
}

const labelsOf = (section: Locator): Promise<readonly string[]> =>
  section
    .locator('rect.mark')
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label') ?? ''));

const textsOf = (section: Locator): Promise<readonly string[]> =>
  section.locator('svg text').allTextContents();

const focusedLabel = (page: Frame): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

suite('Exposure and workload on the dashboard', () => {
  const session = useSession();

  test('say what is missing and what is too much, count what the files hold, and open it by keyboard', async () => {
    const workbench = await session.openWindow({
      fill: filesIn(logbook()),
      size: { width: 1400, height: 1000 },
    });
    await workbench.runCommand('Logbook: Open Dashboard');
    let page = await workbench.webviews.editor(title);
    const section = (id: string): Locator => page.locator(`section#${id}`);
    await section('exposure').locator('rect.mark').first().waitFor({ state: 'attached' });

    assert.match(
      (await section('exposure').textContent()) ?? '',
      /No record yet: Start-up, Close-out and Reporting\. No hands-on work: Analysis/,
    );
    const cells = [...(await countCells(workbench.folder))].map(([place, { records, hours }]) => {
      const [, week, phase = ''] = /^(week \d+) (.*)$/.exec(place) ?? [];
      const name = `${phase.charAt(0).toUpperCase()}${phase.slice(1)}`;
      return `${week}, ${name}: ${records} ${records === 1 ? 'record' : 'records'}, ${hours} h`;
    });
    const marks = await labelsOf(section('exposure'));
    assert.deepEqual(marks.filter((mark) => mark.startsWith('week')).sort(), cells.sort());
    assert.ok(marks.includes('Conduct: 3 records, 9.5 h'));
    assert.ok((await textsOf(section('exposure'))).includes('3 records'));

    await page.locator('.toggle label', { hasText: 'hours' }).click();
    await waitUntil(
      () => textsOf(section('exposure')),
      (texts) => texts.includes('6.5') && texts.includes('9.5 h'),
      'hours in the cells',
    );

    assert.deepEqual(await labelsOf(section('domains')), [
      '2 Ethical and Participant Safety Considerations: 1 record, 5 h',
      '6 Data Management and Informatics: 3 records, 9.5 h',
    ]);
    assert.match((await section('domains').textContent()) ?? '', /mrctcenter\.org/);

    assert.match((await section('workload').textContent()) ?? '', /Week 6 is over your capacity by 2 h/);
    for (const id of ['exposure', 'workload']) {
      await section(id).locator('summary').click();
      await section(id).locator('table').waitFor();
    }
    const rows = await section('workload')
      .locator('tbody tr')
      .evaluateAll((found) => found.map((row) => [...row.children].map((cell) => cell.textContent)));
    assert.deepEqual(rows[2], ['week 3', '6.5', '20', '0', '0', '24', '']);
    assert.deepEqual(rows[5], ['week 6', '', '20', '', '6', '24', '2']);

    await section('exposure').locator('rect.mark').first().focus();
    assert.equal(await focusedLabel(page), 'week 1, Conduct: 1 record, 3 h');
    await workbench.press('ArrowRight');
    assert.equal(await focusedLabel(page), 'week 3, Conduct: 2 records, 6.5 h');
    await workbench.press('Enter');
    const offered = await workbench.quickInput.waitForRows((found) => found.length === 2, 'two records');
    assert.deepEqual(offered.map(({ label }) => label.replace(/^\$\(.*?\) /, '')).sort(), [
      'Wrote a macro',
      'Wrote a step',
    ]);
    await workbench.quickInput.cancel();

    await workbench.editors.select(title);
    await section('workload').locator('rect.mark').first().focus();
    assert.match(await focusedLabel(page), /^week 6, volunteered: 6 h planned, beside 20 h of primary work/);
    await workbench.press('Enter');
    await workbench.editors.waitForActiveTab('o.md');

    await workbench.editors.select(title);
    page = await workbench.webviews.editor(title);
    await page.getByRole('button', { name: 'Ask for it' }).click();
    await workbench.editors.waitForActiveTab('Exposure to study phases');
    assert.deepEqual(workbench.scriptErrors, []);
    assert.deepEqual(workbench.policyViolations, []);
  });
});
