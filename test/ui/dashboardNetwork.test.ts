import assert from 'node:assert/strict';
import type { Frame, Locator } from 'playwright-core';
import type { Temporal } from 'temporal-polyfill';
import { waitUntil } from '../workbench/driver/waitUntil.ts';
import type { Workbench } from '../workbench/driver/workbench.ts';
import { type Files, filesIn, today } from './support/logbookFiles.ts';
import { useSession } from './support/useSession.ts';

const title = 'Internship Dashboard';
const hostile = `<img src=x onerror="document.title='run'">`;

/** The facts that the files are written from, and the expectations. */
const contacts = [
  { name: 'Monitor', role: 'CRA', cadenceDays: 14, metDaysAgo: 16 },
  { name: 'Nurse', role: 'Research nurse', cadenceDays: 14, metDaysAgo: 5 },
] as const;
const questions = [
  { name: 'Which estimand?', daysAgo: 21 },
  { name: hostile, daysAgo: 3 },
] as const;
const certificates = [{ name: 'GCP', daysLeft: 12 }] as const;
const applications = [
  { name: 'Programmer', status: 'sent' },
  { name: 'Data manager', status: 'sent' },
  { name: 'Old one', status: 'closed' },
] as const;
const roles = { monitor: 1, statistician: 2 } as const;

/** One record with an id that ends in `number`. */
function record(number: number, type: string, name: string, lines: readonly string[]): string {
  const id = `01JD3Z8Q4N6W2K5R7T9V1X${String(number).padStart(4, '0')}`;
  return [
    '---',
    `id: ${id}`,
    `type: ${type}`,
    `title: '${name.replaceAll("'", "''")}'`,
    ...lines,
    '---',
    '',
  ].join('\n');
}

function logbook(): Files {
  const day = (days: number): Temporal.PlainDate => today().add({ days });
  const roleLines = Object.entries(roles).map(([role, count]) => `  ${role}: ${count}`);
  const files: [path: string, text: string][] = [
    ['logbook.yml', 'version: 1\n'],
    ['goals/meet.md', record(1, 'goal', 'Meet people', ['kind: network', 'roles:', ...roleLines])],
    [
      'interactions/talk.md',
      record(2, 'interaction', 'Talk', [
        `date: ${day(-40)}`,
        'people: [monitor]',
        'advice:',
        '  - {text: Read the plan, status: done}',
        '  - {text: Ask early}',
      ]),
    ],
    ...contacts.map(({ name, role, cadenceDays, metDaysAgo }, place): [string, string] => [
      `contacts/${name.toLowerCase()}.md`,
      record(10 + place, 'contact', name, [
        `role: ${role}`,
        `cadenceDays: ${cadenceDays}`,
        `met: ${day(-metDaysAgo)}`,
      ]),
    ]),
    ...questions.map(({ name, daysAgo }, place): [string, string] => [
      `questions/q${place}.md`,
      record(20 + place, 'question', name, [`date: ${day(-daysAgo)}`]),
    ]),
    ...certificates.map(({ name, daysLeft }, place): [string, string] => [
      `trainings/t${place}.md`,
      record(30 + place, 'training', name, [`completed: ${day(-300)}`, `expires: ${day(daysLeft)}`]),
    ]),
    ...applications.map(({ name, status }, place): [string, string] => [
      `applications/a${place}.md`,
      record(40 + place, 'application', name, [`status: ${status}`]),
    ]),
  ];
  return Object.fromEntries(files.map(([path, text]) => [`logbook/${path}`, text]));
}

async function openDashboard(workbench: Workbench): Promise<Frame> {
  await workbench.runCommand('Logbook: Open Dashboard');
  const page = await workbench.webviews.editor(title);
  await page.waitForSelector('#loops');
  return page;
}

const plain = (text: string): string => text.replace(/[\u2068\u2069]/g, '');
const textsOf = async (parts: Locator): Promise<readonly string[]> =>
  (await parts.allTextContents()).map(plain);
const labelsOf = async (section: Locator): Promise<readonly string[]> =>
  (
    await section
      .locator('rect.mark')
      .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label') ?? ''))
  ).map(plain);

suite('The network and the open loops of the dashboard', () => {
  const session = useSession();

  test('say what the files say, open the records behind every number, and are used by keyboard', async () => {
    const workbench = await session.openWindow({
      fill: filesIn(logbook()),
      size: { width: 1280, height: 1000 },
    });
    let page = await openDashboard(workbench);
    const network = page.locator('#network');
    const loops = page.locator('#loops');
    const [monitor] = contacts;
    const overdue = monitor.metDaysAgo - monitor.cadenceDays;
    assert.deepEqual(await textsOf(network.locator('h3')), [
      `Monitor waits for a word: due for ${overdue} days`,
      '1 of 2 roles your goals want are covered',
      '2 pieces of advice wait',
    ]);
    const open = applications.filter(({ status }) => status !== 'closed').length;
    assert.deepEqual(await textsOf(loops.locator('h3')), [
      `${questions.length} questions wait, the oldest for ${questions[0].daysAgo} days`,
      `1 certificate runs out within 90 days: GCP expires in ${certificates[0].daysLeft} days`,
      `${open} applications are open`,
    ]);
    assert.deepEqual(await labelsOf(loops), [
      `${questions[0].name}: ${questions[0].daysAgo} days, to ask, overdue`,
      `${hostile}: ${questions[1].daysAgo} days, to ask`,
      `GCP: expires in ${certificates[0].daysLeft} days`,
      ...applications.slice(0, open).map(({ name }) => `${name}: Sent; no day set`),
    ]);
    assert.equal(await page.locator('img').count(), 0);

    for (const fold of await page.locator('#network summary, #loops summary').all()) await fold.click();
    await loops.locator('table').nth(2).waitFor();
    const cells = (place: number): Promise<readonly string[]> =>
      textsOf(network.locator('table').nth(place).locator('tbody td, tbody th'));
    const days = contacts.map(({ name, cadenceDays, metDaysAgo }) => [
      name,
      metDaysAgo > cadenceDays ? `due for ${overdue} days` : `due in ${cadenceDays - metDaysAgo} days`,
      String(metDaysAgo),
      String(cadenceDays),
    ]);
    assert.deepEqual(await cells(0), days.flat());
    assert.deepEqual(await cells(1), ['monitor', '1', '1', 'statistician', '0', '2']);
    assert.deepEqual(await textsOf(network.locator('.entries li')), [
      'Read the planacted on: report back, from Monitor',
      'Ask earlynot begun, from Monitor',
    ]);
    assert.deepEqual(await textsOf(network.locator('.panel-body').last().locator('.figure')), [
      '2 given',
      '1 acted on',
    ]);
    assert.deepEqual(await textsOf(loops.locator('.panel-body').last().locator('.figure:not(table *)')), [
      `${open} sent`,
      '1 closed',
    ]);

    // Records then open beside it, and it stays in sight.
    await workbench.runCommand('View: Lock Editor Group');
    const heads = await page.locator('#network .section-head .figure, #loops .section-head .figure').all();
    const tables = await page.locator('#network table, #loops table').all();
    const lines = await page.locator('.panel-body > p > .figure, #network .entries button').all();
    const firsts = tables.map((table) => table.locator('button.figure').first());
    for (const number of [...heads, ...lines, ...firsts]) {
      await workbench.editors.select(title);
      await number.click();
      await waitForRecordsShown(workbench);
    }

    await workbench.editors.select(title);
    page = await workbench.webviews.editor(title);
    const focus = (): Promise<string> =>
      page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    await page.locator('#loops-heading').focus();
    for (let presses = 0; presses < 12 && !(await focus()).includes('estimand'); presses++) {
      await workbench.press('Tab');
    }
    await workbench.press('ArrowDown');
    assert.match(await focus(), /<img src=x .*3 days, to ask$/);
    await workbench.press('Enter');
    await workbench.editors.waitForActiveTab('q1.md');

    await workbench.editors.select(title);
    await page.locator('#network').getByRole('button', { name: 'Draft a check-in' }).click();
    await waitUntil(
      () => workbench.editors.activeTab(),
      (tab) => tab !== title && tab !== 'q1.md',
      'the draft of a check-in',
    );
    assert.deepEqual(workbench.policyViolations, []);
    assert.deepEqual(workbench.scriptErrors, []);
  });
});

/** Waits until a click opened one record, or offers several, and leaves the offer. */
async function waitForRecordsShown(workbench: Workbench): Promise<void> {
  await waitUntil(
    async () =>
      (await workbench.quickInput.isOpen()) ||
      (await workbench.editors.activeTab())?.endsWith('.md') === true,
    (isShown) => isShown,
    'records of a number',
  );
  if (await workbench.quickInput.isOpen()) await workbench.quickInput.cancel();
}
