import assert from 'node:assert/strict';
import { waitUntil } from '../workbench/driver/waitUntil.ts';
import { activity, filesIn, mondayOf, today } from './support/logbookFiles.ts';
import { useSession } from './support/useSession.ts';

suite('Figures and achievements on the dashboard', () => {
  const session = useSession();

  test('are told by week, by keyboard and in a table, and open what they come from', async () => {
    const monday = mondayOf(today());
    const figure = (value: number): string =>
      `metrics:\n  - {name: queries resolved, value: ${value}, of: 50, unit: query}\n`;
    const workbench = await session.openWindow({
      fill: filesIn({
        'logbook/logbook.yml': `version: 1\nstart: ${monday.subtract({ weeks: 4 })}\nend: ${monday.add({ weeks: 4 })}\n`,
        'logbook/activities/a.md': activity(1, 'Resolved some', monday.subtract({ weeks: 3 }), figure(40)),
        'logbook/activities/b.md': activity(2, 'Resolved more', monday.subtract({ weeks: 1 }), figure(30)),
        'logbook/activities/c.md': activity(
          3,
          '<b>Faster</b>',
          monday.subtract({ weeks: 1 }),
          'metrics:\n  - {name: run time <b>, from: 40, value: 6, unit: min}\n',
        ),
      }),
      size: { width: 1280, height: 1000 },
    });
    await workbench.runCommand('Logbook: Open Dashboard');
    const page = await workbench.webviews.editor('Internship Dashboard');
    const section = page.locator('#metrics');
    const card = section.locator('.metric-card').first();
    await card.waitFor();
    assert.match(
      (await card.locator('h3').textContent()) ?? '',
      /^queries resolved70 of 100 \(70%\) in 3 weeks$/,
    );
    const marks = await card
      .locator('rect.mark')
      .evaluateAll((found) => found.map((mark) => mark.getAttribute('aria-label') ?? ''));
    assert.deepEqual(
      marks.map((mark) => mark.replace(/of \d+ \w+ \d{4}|of \w+ \d+, \d{4}/, '')),
      [
        'in all by the end of the week : 40 of 50 queries',
        'in all by the end of the week : 70 of 100 queries',
        'week : 40 of 50 queries',
        'week : 30 of 50 queries',
      ],
    );
    assert.match(
      (await section.textContent()) ?? '',
      /run time <b>from 40 to 6 minutes · 85% less, lower is better/,
    );
    await card.locator('summary').click();
    const total = card.locator('tbody tr').last().locator('td').last();
    assert.equal(await total.textContent(), '70 of 100 queries');

    await card.locator('rect.mark').first().focus();
    await workbench.press('ArrowDown');
    await workbench.press('ArrowRight');
    await workbench.press('Enter');
    await workbench.editors.waitForActiveTab('b.md');

    await workbench.editors.select('Internship Dashboard');
    const shown = await workbench.webviews.editor('Internship Dashboard');
    const claim = shown.locator('#achievements .entries li', { hasText: 'Resolved 70 of 100 queries' });
    await claim.getByRole('button', { name: '2 records' }).click();
    await workbench.quickInput.waitUntilOpen();
    await waitUntil(
      () => workbench.quickInput.waitForRows((rows) => rows.length === 2, 'both records'),
      (rows) => rows.length === 2,
      'both records behind the claim',
    );
  });
});
