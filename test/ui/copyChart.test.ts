import assert from 'node:assert/strict';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { waitUntil } from '../workbench/driver/waitUntil.ts';
import type { Workbench } from '../workbench/driver/workbench.ts';
import { activity, type Files, filesIn, mondayOf, today } from './support/logbookFiles.ts';
import { useSession } from './support/useSession.ts';

const title = 'Internship Dashboard';
const pngSignature = '89504e470d0a1a0a';

/** Private records: one of a skill that others have too, one of a skill of its own. */
function privateRecords(): Files {
  const start = mondayOf(today()).subtract({ weeks: 3 });
  return {
    'logbook/activities/b.md': activity(2, 'Kept in', start, 'skills: [sas.base]\nprivate: true\n'),
    'logbook/activities/c.md': activity(3, 'Kept in too', start, 'skills: [Canary skill]\nprivate: true\n'),
  };
}

/** A logbook with something that must not leave it in the name of a figure and in a question. */
function guardedLogbook(): Files {
  const start = mondayOf(today()).subtract({ weeks: 3 });
  return {
    'logbook/logbook.yml': `version: 1\nstart: ${start}\nend: ${start.add({ weeks: 12 })}\nconfidential: [Blue Lagoon]\n`,
    'logbook/activities/a.md': activity(1, 'Read a listing', start, 'skills: [sas.base]\nhours: 3\n'),
    'logbook/questions/q.md': `---\nid: 01JD3Z8Q4N6W2K5R7T9V1X9001\ntype: question\ntitle: When does Blue Lagoon unblind?\ndate: ${start}\nstatus: asked\n---\n`,
  };
}

async function openDashboard(workbench: Workbench): Promise<Frame> {
  await workbench.runCommand('Logbook: Open Dashboard');
  const page = await workbench.webviews.editor(title);
  await page.waitForSelector('svg.chart');
  return page;
}

/** What is on the clipboard of the browser, by type; pictures as base64. */
function readClipboard(page: Frame): Promise<Readonly<Record<string, string>>> {
  return page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const found: Record<string, string> = {};
    for (const type of item?.types ?? []) {
      const blob = await (item as ClipboardItem).getType(type);
      const bytes = new Uint8Array(await blob.arrayBuffer());
      found[type] = type.startsWith('text/')
        ? new TextDecoder().decode(bytes)
        : btoa(String.fromCharCode(...bytes));
    }
    return found;
  });
}

const copyOf = (page: Frame, place: string) => page.locator(`${place} .chart-copy`).first();

suite('Copying a chart', () => {
  const session = useSession();

  test('by mouse or by keyboard alone puts a picture on the clipboard that stands alone and keeps secrets', async () => {
    const workbench = await session.openWindow({
      fill: filesIn({ ...guardedLogbook(), ...privateRecords() }),
      size: { width: 1280, height: 900 },
    });
    const page = await openDashboard(workbench);
    const opacity = (): Promise<string> =>
      copyOf(page, '#skills').evaluate((box) => getComputedStyle(box).opacity);
    await page.locator('#skills .chart-box').first().hover();
    await waitUntil(opacity, (value) => value === '1', 'the button of the chart under the pointer');
    await copyOf(page, '#skills').getByRole('button').click();
    await page.getByRole('button', { name: 'Copy as SVG' }).click();
    await copyOf(page, '#skills').getByText('Copied without private records.', { exact: true }).waitFor();
    const { 'text/plain': svg = '' } = await readClipboard(page);
    const parsed = await page.evaluate((text) => {
      const { documentElement: root } = new DOMParser().parseFromString(text, 'image/svg+xml');
      const elements = [root, ...root.querySelectorAll('*')];
      return {
        names: [...new Set(elements.map(({ localName }) => localName))].sort(),
        title: root.firstElementChild?.textContent,
        desc: root.querySelector('desc')?.textContent,
        attributes: elements.flatMap(({ attributes }) =>
          [...attributes].map(({ name, value }) => `${name}=${value}`),
        ),
      };
    }, svg);
    assert.match(await page.locator('#skills .card').first().innerText(), /2 records/);
    assert.match(parsed.title ?? '', /SAS.*1 record$/, 'private records do not count');
    assert.match(parsed.desc ?? '', /^Skills · From the records of a research logbook, .*\d{4}$/);
    assert.deepEqual(
      parsed.names.filter((name) => !/^(?:svg|title|desc|rect|text|g|path|circle|line)$/.test(name)),
      [],
    );
    assert.deepEqual(
      parsed.attributes.filter((attribute) => /^on|href|url\(|var\(|style=/.test(attribute)),
      [],
    );

    const secretCard = page.locator('#skills .card', { hasText: 'Canary skill' });
    await secretCard.locator('.chart-box').hover();
    await secretCard.locator('.chart-copy').getByRole('button').click();
    await page.getByRole('button', { name: 'Copy as SVG' }).click();
    await secretCard.getByText('Not copied').waitFor();

    // By keyboard alone, from the mark before it to the menu and back.
    await page.locator('#loops .mark').first().focus();
    await workbench.press('Tab');
    const questions = copyOf(page, '#loops');
    const isOnButton = (): Promise<boolean> =>
      questions
        .getByRole('button', { expanded: false })
        .evaluate((button) => button === document.activeElement);
    assert.equal(await isOnButton(), true);
    await workbench.press('Enter', 'Tab', 'Escape');
    assert.equal(await isOnButton(), true, 'Escape closes it and goes back');
    await workbench.press('Enter', 'Tab', 'Enter');
    await questions.getByText('masked').waitFor();
    assert.equal(await isOnButton(), true, 'after it was copied');
    const { 'text/plain': masked = '' } = await readClipboard(page);
    assert.match(masked, /When does .{0,2}\[confidential\] unblind\?/);
    assert.doesNotMatch(masked, /Lagoon/);

    await workbench.press('Enter', 'Tab', 'Tab', 'Enter');
    const png = await waitUntil(
      async () => (await readClipboard(page))['image/png'] ?? '',
      (found) => found !== '',
      'a PNG on the clipboard',
    );
    const bytes = Buffer.from(png, 'base64');
    assert.equal(bytes.subarray(0, 8).toString('hex'), pngSignature);
    const [width, height] = [/ width="([\d.]+)"/, / height="([\d.]+)"/].map((size) =>
      Number(size.exec(masked)?.[1]),
    );
    assert.deepEqual(
      [bytes.readUInt32BE(16), bytes.readUInt32BE(20)],
      [Math.ceil(2 * (width ?? 0)), Math.ceil(2 * (height ?? 0))],
    );
    assert.ok((await coloursOf(page, png)) > 3, 'it is not blank');
    assert.deepEqual(workbench.policyViolations, []);
    assert.deepEqual(workbench.scriptErrors, []);
  });

  test('where the page has no clipboard leaves it to VS Code: an SVG as text, a PNG as a file that the user picks', async () => {
    const workbench = await session.openWindow({
      fill: filesIn({ ...guardedLogbook(), 'chart.png': 'a file of the user' }),
      size: { width: 1280, height: 900 },
    });
    const page = await openDashboard(workbench);
    await page.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new DOMException('refused', 'NotAllowedError'));
    });
    const copy = async (kind: 'SVG' | 'PNG'): Promise<void> => {
      await page.locator('#skills .chart-box').first().hover();
      await copyOf(page, '#skills').getByRole('button').click();
      await page.getByRole('button', { name: `Copy as ${kind}` }).click();
    };
    await copy('SVG');
    const readText = (): Promise<string> => workbench.page.evaluate(() => navigator.clipboard.readText());
    await waitUntil(
      readText,
      (text) => text.startsWith('<svg xmlns='),
      'the SVG on the clipboard of VS Code',
    );

    const pathOf = (name: string): string => join(workbench.folder, name);
    await copy('PNG');
    await workbench.quickInput.waitUntilOpen();
    await workbench.quickInput.cancel();
    await workbench.quickInput.waitUntilClosed();
    assert.equal(await readFile(pathOf('chart.png'), 'utf8'), 'a file of the user', 'nothing was written');

    await copy('PNG');
    await workbench.quickInput.waitUntilOpen();
    await workbench.press('Enter');
    await workbench.page.locator('.quick-input-widget', { hasText: /already exists/i }).waitFor();
    assert.equal(await readFile(pathOf('chart.png'), 'utf8'), 'a file of the user', 'it asks first');
    // Back from the question to the dialog.
    await workbench.press('Escape');
    await workbench.page
      .locator('.quick-input-widget', { hasText: /already exists/i })
      .waitFor({ state: 'hidden' });
    await workbench.quickInput.fill(pathOf('mine.png'));
    await workbench.press('Enter');
    const size = await waitUntil(
      () =>
        stat(pathOf('mine.png')).then(
          ({ size: bytes }) => bytes,
          () => 0,
        ),
      (bytes) => bytes > 0,
      'the picture on disk',
    );
    const bytes = await readFile(pathOf('mine.png'));
    assert.equal(bytes.length, size);
    assert.equal(bytes.subarray(0, 8).toString('hex'), pngSignature);
    assert.deepEqual(workbench.scriptErrors, []);
  });
});

/** How many colours a PNG has. */
function coloursOf(page: Frame, png: string): Promise<number> {
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    context?.drawImage(bitmap, 0, 0);
    const { data } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: [] };
    return new Set(new Uint32Array(Uint8ClampedArray.from(data).buffer)).size;
  }, png);
}
