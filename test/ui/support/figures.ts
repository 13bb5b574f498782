import type { Frame } from 'playwright-core';

/** Numbers of a page by what they count. */
export type Figures = Readonly<Record<string, number>>;

/** The four figures in the dashboard's header by their label: `hours in all`. */
export async function readDashboardFigures(page: Frame): Promise<Figures> {
  const pairs = await page
    .locator('.header .figures li .figure-large')
    .evaluateAll((figures) =>
      figures.map((figure) => [
        figure.querySelector('.figure-label')?.textContent ?? '',
        Number((figure.querySelector('.figure-value')?.textContent ?? '').replaceAll(',', '')),
      ]),
    );
  return Object.fromEntries(pairs) as Figures;
}

/** The figures of the Progress view: hours and records of this week, hours in all. */
export async function readProgressFigures(page: Frame): Promise<Figures> {
  const texts = await page.locator('.figures .figure-value').allTextContents();
  const [hoursThisWeek, recordsThisWeek, hoursInAll] = texts.map((text) =>
    Number.parseFloat(text.replaceAll(',', '')),
  );
  return {
    'hours this week': hoursThisWeek ?? Number.NaN,
    'records this week': recordsThisWeek ?? Number.NaN,
    'hours in all': hoursInAll ?? Number.NaN,
  };
}

/** Marks the document of a page; only the same document, never loaded anew, has the mark. */
export async function markDocument(page: Frame): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute('data-same', ''));
}

/** Whether the document is still the one that was marked. */
export function isSameDocument(page: Frame): Promise<boolean> {
  return page.evaluate(() => document.documentElement.hasAttribute('data-same'));
}
