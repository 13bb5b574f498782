import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Locator, Request } from 'playwright-core';
import type { Temporal } from 'temporal-polyfill';
import { generateRecords, writeLogbook } from '../bench/generateLogbook.ts';
import { copySampleInternship } from '../workbench/copySampleInternship.ts';
import { waitUntil } from '../workbench/driver/waitUntil.ts';
import type { ThemeName, Workbench } from '../workbench/driver/workbench.ts';
import { isSameDocument, markDocument, readDashboardFigures } from './support/figures.ts';
import { activity, type Files, filesIn, mondayOf, today, writeFiles } from './support/logbookFiles.ts';
import { useSession } from './support/useSession.ts';

const title = 'Internship Dashboard';

/** A logbook of five weeks whose numbers are known. */
function smallLogbook(): Files {
  const monday = mondayOf(today());
  const start = monday.subtract({ weeks: 4 });
  const day = (weeks: number): Temporal.PlainDate => start.add({ weeks });
  return {
    'logbook/logbook.yml': `version: 1\nstart: ${start}\nend: ${start.add({ weeks: 12 })}\nhoursPerWeek: 20\n`,
    'logbook/goals/sas.md': `---\nid: 01JD3Z8Q4N6W2K5R7T9V1X9001\ntype: goal\ntitle: Learn SAS\nkind: skill\nskill: sas.base\nbaseline: none\ntarget: skilled\n---\n`,
    'logbook/goals/estimands.md': `---\nid: 01JD3Z8Q4N6W2K5R7T9V1X9003\ntype: goal\ntitle: Learn estimands\nkind: skill\nskill: stat.estimands\ntarget: exposed\n---\n`,
    'logbook/reflections/first.md': `---\nid: 01JD3Z8Q4N6W2K5R7T9V1X9002\ntype: reflection\ntitle: First month\ndate: ${day(3)}\nratings: {sas.base: fundamental}\n---\n`,
    'logbook/activities/a.md': activity(1, 'Read a listing', day(0), 'skills: [sas.base]\nhours: 3\n'),
    'logbook/activities/b.md': activity(2, 'Wrote a step', day(2), 'skills: [sas.base]\nhours: 4.5\n'),
    'logbook/activities/c.md': activity(3, 'Wrote a macro', day(2), 'skills: [sas.base]\nhours: 2\n'),
    'logbook/activities/d.md': activity(4, 'Raised queries', day(4), 'skills: [edc.redcap]\nhours: 5\n'),
  };
}

async function openDashboard(workbench: Workbench): Promise<Frame> {
  await workbench.runCommand('Logbook: Open Dashboard');
  const page = await workbench.webviews.editor(title);
  await page.waitForSelector('.figure-value');
  return page;
}

/** The card of one skill. */
function cardOf(page: Frame, skill: string): Locator {
  return page.locator('.card').filter({ has: page.locator('.card-name', { hasText: skill }) });
}

/** Rows of a table, each as its cells. */
function readRows(table: Locator): Promise<readonly (readonly string[])[]> {
  return table
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => cell.textContent ?? '')),
    );
}

suite('The dashboard', () => {
  const session = useSession();

  test('opens in every theme without a refused resource, an error or a request to another host', async () => {
    const workbench = await session.openWindow({ fill: (folder) => copySampleInternship(folder, today()) });
    const foreign = watchForeignRequests(workbench);
    await workbench.openContainer('Research Logbook');
    const page = await openDashboard(workbench);
    const colours = new Set<string>();
    const themes: readonly ThemeName[] = [
      'Default Light Modern',
      'Default Dark Modern',
      'Default High Contrast',
      'Default High Contrast Light',
    ];
    for (const theme of themes) {
      await workbench.setTheme(theme);
      const readColours = (): Promise<string> =>
        page.locator('h1').evaluate((words) => {
          const { color } = getComputedStyle(words);
          return `${color} on ${getComputedStyle(document.body).getPropertyValue('--vscode-editor-background')}`;
        });
      colours.add(
        await waitUntil(readColours, (colour) => !colours.has(colour), `other colours in ${theme}`),
      );
    }
    assert.equal(colours.size, themes.length);
    assert.deepEqual(workbench.policyViolations, []);
    assert.deepEqual(workbench.scriptErrors, []);
    assert.deepEqual(await foreign(), []);
  });

  test('every number opens the records behind it', async () => {
    const workbench = await session.openWindow({
      fill: filesIn(smallLogbook()),
      size: { width: 1280, height: 1000 },
    });
    const page = await openDashboard(workbench);
    // Records then open beside it, and it stays in sight.
    await workbench.runCommand('View: Lock Editor Group');
    for (const summary of await page.locator('details.table summary').all()) await summary.click();
    await page.locator('details.table[open] table').nth(3).waitFor();
    assert.deepEqual(await readDashboardFigures(page), {
      'hours this week': 5,
      'hours in all': 14.5,
      'records this week': 1,
      'records in all': 7,
    });
    const places = ['.header', '#skills', '#groups'];
    const numbers = await page
      .locator([...places.map((place) => `${place} button.figure`), '#groups .mark'].join())
      .all();
    assert.equal(numbers.length, 20, 'every number of header, cards, bars and tables');
    for (const number of numbers) {
      const words = (await number.textContent()) || ((await number.getAttribute('aria-label')) ?? '');
      await workbench.editors.select(title);
      await number.click();
      const opened = await waitForRecordsShown(workbench);
      const records = /^(\d+) ?records/.exec(words)?.[1];
      if (records !== undefined) assert.equal(opened, Number(records), `${words} opens ${opened}`);
    }
    await workbench.editors.select(title);
    assert.equal(
      await cardOf(page, 'Estimands').locator('button.figure', { hasText: '0' }).count(),
      0,
      '0 is no button',
    );
    const sas = cardOf(page, 'SAS');
    await sas.getByRole('button', { name: '3 records' }).first().click();
    await workbench.quickInput.waitUntilOpen();
    const rows = await workbench.quickInput.waitForRows((found) => found.length === 3, 'three records');
    assert.deepEqual(rows.map(({ label }) => label.replace(/^\$\(.*?\) /, '')).sort(), [
      'Read a listing',
      'Wrote a macro',
      'Wrote a step',
    ]);
    await workbench.quickInput.choose('Wrote a macro');
    await workbench.editors.waitForActiveTab('c.md');
  });

  test('is used by keyboard alone, and its tables say what its charts show', async () => {
    const workbench = await session.openWindow({ fill: filesIn(smallLogbook()) });
    let page = await openDashboard(workbench);
    const focusLabel = (): Promise<string> =>
      page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
    const pressUntil = async (key: string, accept: (label: string) => boolean): Promise<void> => {
      for (let presses = 0; presses < 40 && !accept(await focusLabel()); presses++) {
        await workbench.press(key);
      }
      assert.ok(accept(await focusLabel()), `${key} never got there; at "${await focusLabel()}"`);
    };
    await page.locator('.header .primary').focus();
    await pressUntil('Tab', (label) => /baseline of the goal/.test(label));
    await workbench.press('ArrowRight');
    assert.match(await focusLabel(), /fundamental, self-rating$/);
    await workbench.press('ArrowDown');
    assert.match(await focusLabel(), /^week of .*: 2 records, 6\.5 h$/);
    await workbench.press('ArrowLeft');
    assert.match(await focusLabel(), /^week of .*: 1 record, 3 h$/);
    await workbench.press('Enter');
    await workbench.editors.waitForActiveTab('a.md');

    await workbench.editors.select(title);
    page = await workbench.webviews.editor(title);
    const sas = cardOf(page, 'SAS');
    await sas.locator('summary').focus();
    await workbench.press('Space');
    await sas.locator('table').first().waitFor();
    const marks = await sas
      .locator('rect.mark')
      .evaluateAll((found) => found.map((mark) => mark.getAttribute('aria-label') ?? ''));
    const [levels, evidence] = await sas.locator('table').all();
    assert.ok(levels && evidence);
    const levelWords = (await readRows(levels)).map(([, level, source]) => `${level}, ${source}`);
    assert.deepEqual(levelWords, ['none, goal', 'fundamental, self-rating']);
    assert.deepEqual(
      (await readRows(evidence)).map(([, records, hours]) => `${records} records, ${hours} h`),
      marks
        .filter((mark) => mark.startsWith('week of'))
        .map((mark) => mark.replace(/^.*: /, '').replace('1 record,', '1 records,')),
    );
    assert.equal(marks.filter((mark) => !mark.startsWith('week of')).length, levelWords.length);
    const groups = page.locator('section#groups');
    await groups.locator('summary').focus();
    await workbench.press('Enter');
    await groups.locator('table').waitFor();
    assert.deepEqual(await readRows(groups.locator('table')), [
      ['SAS', '9.5 h'],
      ['EDC systems', '5 h'],
    ]);
    assert.deepEqual(
      await groups
        .locator('.mark')
        .evaluateAll((marks) =>
          marks.map((mark) => mark.getAttribute('aria-label')?.replace(/[\u2066-\u2069]/g, '')),
        ),
      ['SAS: 9.5 h, 66%', 'EDC systems: 5 h, 34%'],
    );
  });

  test('keeps what was chosen while hidden and over a reload, and follows the disk without losing focus', async () => {
    const workbench = await session.openWindow({
      fill: filesIn(smallLogbook()),
      size: { width: 1280, height: 1000 },
    });
    let page = await openDashboard(workbench);
    await page.locator('#skills .controls select').first().selectOption('name');
    await page.locator('.toggle label', { hasText: 'hours' }).click();
    await cardOf(page, 'SAS').locator('summary').click();
    await cardOf(page, 'SAS').locator('table').first().waitFor();
    const readChoices = async (): Promise<unknown> => ({
      sort: await page.locator('#skills .controls select').first().inputValue(),
      measure: await page.locator('.toggle input:checked + span').textContent(),
      names: await page.locator('.card-name').allTextContents(),
      tables: await page.locator('details.table[open]').count(),
      scroll: await page.evaluate(() => window.scrollY),
    });
    await page.evaluate(() => window.scrollTo(0, 350));
    const chosen = {
      sort: 'name',
      measure: 'hours',
      names: ['Estimands', 'REDCap', 'SAS'],
      tables: 1,
      scroll: 350,
    };
    assert.deepEqual(await readChoices(), chosen);

    await workbench.editors.open('logbook/activities/a.md');
    await workbench.editors.select(title);
    page = await workbench.webviews.editor(title);
    await page.waitForSelector('.figure-value');
    assert.deepEqual(await readChoices(), chosen, 'after it was hidden');

    await workbench.reload();
    await workbench.editors.waitForActiveTab(title);
    page = await workbench.webviews.editor(title);
    await page.waitForSelector('.figure-value');
    assert.deepEqual(await readChoices(), chosen, 'after the window was loaded anew');

    const number = cardOf(page, 'REDCap').locator('.figure').first();
    await number.focus();
    await markDocument(page);
    await writeFiles(workbench.folder, {
      'logbook/activities/e.md': activity(5, 'Closed queries', today(), 'skills: [edc.redcap]\nhours: 1\n'),
    });
    await waitUntil(
      () => number.textContent(),
      (text) => text === '2 records',
      'the record that another program wrote',
    );
    assert.equal(await isSameDocument(page), true);
    assert.equal(await number.evaluate((element) => element === document.activeElement), true);
    assert.deepEqual(await readChoices(), chosen, 'after an update');
  });

  test('every number is reached by Tab and arrow keys, and Enter opens its records', async () => {
    const workbench = await session.openWindow({
      fill: filesIn(smallLogbook()),
      size: { width: 1280, height: 1000 },
    });
    const page = await openDashboard(workbench);
    await workbench.runCommand('View: Lock Editor Group');
    await workbench.editors.select(title);
    await page.locator('h1').click();
    /** Presses a key; the number that what then has the focus got when it first had it. */
    const press = async (key: string): Promise<number> => {
      await workbench.press(key);
      return page.evaluate(() => {
        const { activeElement: focused, body } = document;
        if (focused === null || focused === body) return 0;
        if (!focused.hasAttribute('data-reached')) {
          body.dataset.reached = String(Number(body.dataset.reached ?? 0) + 1);
          focused.setAttribute('data-reached', body.dataset.reached);
        }
        return Number(focused.getAttribute('data-reached'));
      });
    };
    const pressToEnd = async (key: string): Promise<void> => {
      for (let last = -2, place = -1; place !== last; ) [last, place] = [place, await press(key)];
    };
    const reachedSoFar = async (): Promise<number> =>
      Number(await page.evaluate(() => document.body.dataset.reached));
    const isRoving = (): Promise<boolean> =>
      page.evaluate(() => document.activeElement?.matches('.mark') === true);
    let latest = 0;
    for (let place = await press('Tab'); place > latest; place = await press('Tab')) {
      latest = place;
      if (!(await isRoving())) continue;
      await pressToEnd('ArrowUp');
      for (let last = -2, row = await press('Home'); row !== last; ) {
        await pressToEnd('ArrowRight');
        last = await press('Home');
        await press('ArrowDown');
        row = await press('Home');
      }
      latest = await reachedSoFar();
    }
    const numbers = page.locator('button.figure, .mark');
    assert.ok((await numbers.count()) > 15);
    const missed = await numbers.evaluateAll((found) =>
      found.filter((one) => !one.hasAttribute('data-reached')).map((one) => one.outerHTML),
    );
    assert.deepEqual(missed, []);

    const sections = await page
      .locator('section[id]:has(button.figure, .mark)')
      .evaluateAll((found) => found.map(({ id }) => id));
    for (const id of sections) {
      await workbench.editors.select(title);
      const number = page.locator(`section#${id}`).locator('button.figure, .mark').first();
      await number.press('Enter');
      await waitForRecordsShown(workbench);
    }
  });

  test('filters all numbers by skill group and range, over a reload too, and goes to a section by keyboard', async () => {
    const workbench = await session.openWindow({
      fill: filesIn(smallLogbook()),
      size: { width: 1280, height: 1000 },
    });
    let page = await openDashboard(workbench);
    await page.locator('.filter select').last().selectOption('sas');
    const filtered = { 'hours shown': 9.5, 'records shown': 5 };
    const readsFiltered = async (): Promise<void> => {
      await page.locator('.filter-shown', { hasText: 'Shows only: skill group' }).waitFor();
      assert.deepEqual(await readDashboardFigures(page), filtered);
      assert.deepEqual(await page.locator('.card-name').allTextContents(), ['SAS']);
    };
    await readsFiltered();
    await workbench.runCommand('View: Lock Editor Group');
    await page.locator('.header .figure', { hasText: 'records shown' }).click();
    assert.equal(await waitForRecordsShown(workbench), 5);
    await workbench.reload();
    await workbench.editors.waitForActiveTab(title);
    page = await workbench.webviews.editor(title);
    await page.waitForSelector('.figure-value');
    await readsFiltered();

    await page.locator('.filter select').first().selectOption('dates');
    const from = page.locator('input[type=date]').first();
    await from.focus();
    const { year, month, day } = today();
    await workbench.page.keyboard.type(
      `${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}${year}`,
    );
    await page.locator('.filter-shown', { hasText: 'since' }).waitFor();
    assert.equal(await from.inputValue(), today().toString());
    await page.locator('.filter select').first().selectOption('this-week');
    await page
      .locator('.empty', { hasText: 'No record fits this filter' })
      .or(page.locator('.filter-shown', { hasText: 'this week' }))
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Clear Filter' }).click();
    await page.locator('.header .figure', { hasText: 'hours in all' }).waitFor();
    assert.equal(
      await page
        .locator('.filter select')
        .first()
        .evaluate((select) => select === document.activeElement),
      true,
    );

    await page.getByRole('link', { name: 'Goals', exact: true }).focus();
    await workbench.press('Enter');
    const heading = page.locator('#goals-heading');
    await waitUntil(
      () => heading.evaluate((element) => element === document.activeElement),
      (isFocused) => isFocused,
      'the focus on the heading of the goals',
    );
    assert.ok((await page.locator('body *').count()) <= 3_000, 'nodes of the page');
    assert.deepEqual(workbench.policyViolations, []);
  });

  test('shows ten thousand records in few nodes, and another one without flicker', async () => {
    const workbench = await session.openWindow({
      fill: async (folder) => {
        await mkdir(join(folder, 'logbook'));
        writeLogbook(join(folder, 'logbook'), generateRecords(10_000));
      },
      size: { width: 1280, height: 1000 },
    });
    const page = await openDashboard(workbench);
    await waitForRecords(page, 10_000);
    await page.locator('#achievements').waitFor();
    assert.ok((await page.locator('body *').count()) <= 3_000, 'nodes of the page');

    await cardOf(page, 'REDCap').locator('summary').click();
    await cardOf(page, 'REDCap').locator('table').first().waitFor();
    await page.locator('#workload-heading').evaluate((heading) => heading.scrollIntoView());
    await page
      .locator('#workload .figure, #workload .mark')
      .first()
      .evaluate((mark: HTMLElement | SVGElement) => mark.focus());
    const readPlace = () =>
      page.evaluate(() => ({
        // What grows above the part that is looked at must not move it.
        top: Math.round(document.activeElement?.getBoundingClientRect().top ?? 0),
        tables: document.querySelectorAll('details.table[open]').length,
        focus: document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
      }));
    const place = await readPlace();
    assert.ok(place.tables === 1 && (place.focus ?? '') !== '', JSON.stringify(place));
    await markDocument(page);
    await writeFiles(workbench.folder, {
      'logbook/activities/another.md': activity(5, 'Closed queries', today(), 'hours: 1\n'),
    });
    await waitForRecords(page, 10_001);
    assert.equal(await isSameDocument(page), true);
    assert.deepEqual(await readPlace(), place, 'after an update');
  });

  test('shows hostile words as text', async () => {
    const attack = `<img src=x onerror="document.title='run'"><script>document.title='run'</script>\${7*7}`;
    const yaml = `'${attack.replaceAll("'", "''")}'`;
    const workbench = await session.openWindow({
      fill: filesIn({
        'logbook/logbook.yml': `version: 1\ntitle: ${yaml}\nskills:\n  - {id: hostile, name: ${yaml}, group: ${yaml}}\n`,
        'logbook/activities/a.md': activity(1, yaml, today(), `skills: [hostile, ${yaml}]\nhours: 1\n`),
        'logbook/goals/g.md': `---\nid: 01JD3Z8Q4N6W2K5R7T9V1X9001\ntype: goal\ntitle: ${yaml}\nkind: skill\nskill: hostile\ntarget: skilled\n---\n`,
      }),
    });
    await workbench.openContainer('Research Logbook');
    const pages = [await workbench.webviews.view('Progress'), await openDashboard(workbench)];
    for (const page of pages) {
      await page.waitForSelector('.figure-value');
      assert.match((await page.locator('body').textContent()) ?? '', /<img src=x onerror=.*/);
      const scripts = await page.locator('script').allTextContents();
      assert.equal(
        scripts.some((script) => script.includes('document.title')),
        false,
      );
      assert.equal(await page.locator('img').count(), 0);
      assert.notEqual(await page.title(), 'run');
    }
    await workbench.tree('Log').waitForRow(attack);
    assert.deepEqual(workbench.policyViolations, []);
    assert.deepEqual(workbench.scriptErrors, []);
  });
});

/** Waits until the header counts so many records. */
async function waitForRecords(page: Frame, count: number): Promise<void> {
  await waitUntil(
    async () => (await readDashboardFigures(page))['records in all'],
    (shown) => shown === count,
    `${count} records`,
  );
}

/** Waits until a click opened one record, or offers several; returns how many, and leaves the offer. */
async function waitForRecordsShown(workbench: Workbench): Promise<number> {
  const shown = await waitUntil(
    async () => {
      if (await workbench.quickInput.isOpen()) return (await workbench.quickInput.rows()).length;
      return (await workbench.editors.activeTab())?.endsWith('.md') ? 1 : 0;
    },
    (count) => count > 0,
    'records of a number',
  );
  if (await workbench.quickInput.isOpen()) await workbench.quickInput.cancel();
  return shown;
}

/**
 * Collects requests of webviews that leave this machine; the returned function tells their addresses.
 *
 * A webview's own files have an address of another host, which VS Code's service worker answers by itself. The
 * window around it asks for extensions on its own account.
 */
function watchForeignRequests(workbench: Workbench): () => Promise<readonly string[]> {
  const elsewhere: Request[] = [];
  const own = new URL(workbench.page.url()).host;
  workbench.page.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    const isOfWindow = request.frame() === workbench.page.mainFrame();
    if (/^(https?|wss?):$/.test(protocol) && host !== own && !isOfWindow) elsewhere.push(request);
  });
  return async () => {
    const foreign: string[] = [];
    for (const request of elsewhere) {
      if ((await request.response())?.fromServiceWorker() !== true) foreign.push(request.url());
    }
    return foreign;
  };
}
