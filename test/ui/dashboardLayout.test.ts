import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { aDate } from '../support/builders.ts';
import { readInternshipDashboard } from '../webview/internshipDashboardData.ts';
import { readLongDashboard } from '../webview/longLogbookData.ts';
import { writePreviews } from '../webview/preview.ts';
import { sampleDashboardData } from '../webview/sampleDashboardData.ts';
import { launchBrowser } from '../workbench/browser.ts';
import { waitUntil } from '../workbench/driver/waitUntil.ts';
import { printProgress } from '../workbench/progress.ts';

/** The page of the dashboard in a browser alone, with the sample internship: quicker than within VS Code, and as true for its layout. */
suite('The layout of the dashboard', () => {
  let folder: string;
  let browser: Browser;

  suiteSetup(async () => {
    folder = await mkdtemp(join(tmpdir(), 'logbook-layout-'));
    const state = { kind: 'ready', data: await readInternshipDashboard(aDate('2026-05-06')) } as const;
    await writePreviews(folder, [
      { name: '', state },
      { name: 'long-words', state, isStretched: true },
      { name: 'hard-cases', state: { kind: 'ready', data: sampleDashboardData } },
      { name: 'many-weeks', state: { kind: 'ready', data: await readLongDashboard(aDate('2026-05-06')) } },
    ]);
    browser = await launchBrowser(printProgress);
  });
  suiteTeardown(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function openPage(name: string, width: number): Promise<Page> {
    const page = await browser.newPage({ viewport: { width, height: 700 }, reducedMotion: 'reduce' });
    await page.addInitScript('globalThis.__name = (target) => target;');
    await page.goto(pathToFileURL(join(folder, `${name}.html`)).href);
    await page.waitForSelector('svg.chart');
    return page;
  }

  for (const name of ['long-words', 'hard-cases', 'many-weeks']) {
    for (const width of [320, 480, 760, 1_280, 2_000]) {
      test(`leaves no words outside of their boxes, at ${width} pixels and with ${name.replace('-', ' ')}`, async () => {
        const page = await openPage(`dashboard-${name}-light`, width);
        const faults = await page.evaluate(findLayoutFaults);
        assert.deepEqual(faults, []);
        await page.close();
      });
    }
  }

  test('shows what a mark says beside it, within the window, until Escape, to keyboard and pointer', async () => {
    const page = await openPage('dashboard-light', 320);
    const tooltip = page.locator('.tooltip');
    for (const place of ['#skills', '#exposure', '#workload', '#loops']) {
      const mark = page.locator(`${place} .mark[tabindex="0"]`).first();
      await page.locator(`${place}-heading`).focus();
      for (let presses = 0; presses < 40; presses++) {
        await page.keyboard.press('Tab');
        if (await mark.evaluate((element) => element === document.activeElement)) break;
      }
      await page.keyboard.press('ArrowRight');
      await tooltip.waitFor();
      const [shown, owner] = await Promise.all([
        tooltip.boundingBox(),
        page.locator('.mark:focus').boundingBox(),
      ]);
      assert.ok(shown && owner);
      assert.equal(await tooltip.textContent(), await page.locator('.mark:focus').getAttribute('aria-label'));
      assert.ok(shown.x >= 0 && shown.x + shown.width <= 320, `${place}: ${JSON.stringify(shown)}`);
      assert.ok(shown.y >= 0 && shown.y + shown.height <= 700, `${place}: ${JSON.stringify(shown)}`);
      assert.ok(
        shown.y + shown.height <= owner.y || shown.y >= owner.y + owner.height,
        `${place}: it covers what it explains`,
      );
      await page.keyboard.press('Escape');
      await tooltip.waitFor({ state: 'hidden' });
    }
    const bar = page.locator('#groups .mark').first();
    await bar.scrollIntoViewIfNeeded();
    // To scroll hides a tooltip, and the page hears of it a moment later.
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await bar.hover();
    await tooltip.waitFor();
    await tooltip.hover();
    await page.waitForTimeout(400);
    assert.equal(await tooltip.isVisible(), true, 'the pointer may go on it');
    await page.mouse.move(2, 350);
    await tooltip.waitFor({ state: 'hidden' });
    await page.close();
  });

  test('marks the section that is looked at among the links, within what a narrow window shows of them', async () => {
    const page = await openPage('dashboard-light', 320);
    const current = page.locator('.anchors [aria-current]');
    assert.equal(await current.count(), 0, 'before the first section');
    for (const id of ['workload', 'skills', 'network']) {
      await page.locator(`#${id}-heading`).evaluate((heading) => heading.scrollIntoView());
      await waitUntil(
        async () => ((await current.count()) === 1 ? current.getAttribute('href') : ''),
        (href) => href === `#${id}`,
        `the link to ${id}`,
      );
      const box = await current.boundingBox();
      assert.ok(box && box.x >= 0 && box.x + box.width <= 320, JSON.stringify(box));
    }
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await waitUntil(
      () => current.getAttribute('href'),
      (href) => href === '#achievements',
      'the link to the last section',
    );
    await page.close();
  });
});

/** Words that stand outside of the page, of their drawing or of the box that cuts them, and words of a drawing on others. */
function findLayoutFaults(): readonly string[] {
  const slack = 1.5;
  const faults: string[] = [];
  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth) faults.push(`the page is ${page.scrollWidth} wide`);
  const placeOf = (element: Element): string => element.closest('section, header')?.id ?? '';
  const say = (element: Element, what: string): void => {
    faults.push(`${placeOf(element)}: "${element.textContent}" ${what}`);
  };
  for (const drawing of document.querySelectorAll('svg.chart')) {
    const around = drawing.getBoundingClientRect();
    const texts = [...drawing.querySelectorAll('text')].map((text) => ({
      text,
      box: text.getBoundingClientRect(),
    }));
    for (const { text, box } of texts) {
      const over = Math.max(around.left - box.left, box.right - around.right, box.bottom - around.bottom);
      if (over > slack) say(text, `is ${Math.round(over)} outside of its drawing`);
    }
    texts.forEach(({ text, box }, position) => {
      for (const other of texts.slice(position + 1)) {
        const wide = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const high = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        // Boxes of letters have air above and below.
        if (wide > slack && high > 5) say(text, `stands on "${other.text.textContent}"`);
      }
    });
  }
  const isCutByIntent = (element: Element): boolean =>
    element.closest('.card-name, .spoken, .anchors, .table-scroll, select, svg, .tooltip') !== null;
  const range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || !node.textContent?.trim() || isCutByIntent(parent)) continue;
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) {
      const block = parent.closest('button, li, td, th, p, h1, h2, h3, div')?.getBoundingClientRect();
      const edge = Math.min(page.clientWidth, (block?.right ?? 0) + slack);
      if (box.width > 0 && (box.right > edge || box.left < -slack)) say(parent, 'is outside of its box');
    }
  }
  return [...new Set(faults)];
}
