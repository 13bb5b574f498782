import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Locator } from 'playwright-core';
import { waitUntil } from './driver/waitUntil.ts';
import type { ThemeName, Workbench } from './driver/workbench.ts';
import { toPalettePng } from './palettePng.ts';
import type { WorkbenchSession } from './workbenchSession.ts';

/** Wide enough for two small charts in a row, and as tall as the whole page: nothing is scrolled. */
const windowSize = { width: 1_000, height: 10_000 };
/** Around a section in pixels. */
const margin = 16;

const themes: readonly (readonly [suffix: string, theme: ThemeName])[] = [
  ['light', 'Default Light Modern'],
  ['dark', 'Default Dark Modern'],
];

/** A picture of each section of the dashboard in light and dark, `<section>-<theme>.png`. */
export async function screenshotSections(
  session: WorkbenchSession,
  folder: string,
  pictures: string,
  said: (name: string) => void,
): Promise<void> {
  const workbench = await session.openWindow({ folder, size: windowSize });
  for (const [suffix, theme] of themes) {
    await workbench.setTheme(theme);
    const page = await openWholeDashboard(workbench);
    for (const [name, clip] of await placesOf(page)) {
      const png = await workbench.page.screenshot({ clip, animations: 'disabled', caret: 'hide' });
      await writeFile(join(pictures, `${name}-${suffix}.png`), await toPalettePng(png, workbench.page));
      said(`${name}-${suffix}.png`);
    }
  }
  await workbench.close();
}

async function openWholeDashboard(workbench: Workbench): Promise<Frame> {
  await workbench.runCommand('Logbook: Open Dashboard');
  if (await workbench.page.locator('.part.sidebar').isVisible()) {
    await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
    await workbench.page.locator('.part.sidebar').waitFor({ state: 'hidden' });
  }
  const page = await workbench.webviews.editor('Internship Dashboard');
  await page.waitForSelector('svg.chart');
  // Away from whatever would show a tooltip.
  await workbench.page.mouse.move(500, 10);
  // Laid out anew for the width without the side bar, and painted.
  const readHeight = (): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);
  let last = 0;
  await waitUntil(
    async () => {
      const before = last;
      last = await readHeight();
      await workbench.page.waitForTimeout(300);
      return before === last;
    },
    (isSteady) => isSteady,
    'the dashboard to stand still',
  );
  return page;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the head of the page and each section lie in the window. */
async function placesOf(page: Frame): Promise<readonly (readonly [string, Place])[]> {
  const head = await placeOf(page.locator('.dashboard > .header'));
  const anchors = await placeOf(page.locator('.anchors'));
  const places: (readonly [string, Place])[] = [
    ['overview', { ...head, height: anchors.y + anchors.height - head.y - margin }],
  ];
  for (const section of await page.locator('.sections .section').all()) {
    places.push([(await section.getAttribute('id')) ?? '', await placeOf(section)]);
  }
  return places;
}

async function placeOf(part: Locator): Promise<Place> {
  const box = await part.boundingBox();
  if (box === null) throw new Error('A part of the dashboard is not shown.');
  return {
    x: box.x - margin,
    y: box.y - margin,
    width: box.width + 2 * margin,
    height: box.height + 2 * margin,
  };
}
