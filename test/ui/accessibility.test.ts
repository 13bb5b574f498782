import assert from 'node:assert/strict';
import { copySampleInternship } from '../workbench/copySampleInternship.ts';
import { findBarriers } from '../workbench/driver/findBarriers.ts';
import type { ThemeName } from '../workbench/driver/workbench.ts';
import { today } from './support/logbookFiles.ts';
import { useSession } from './support/useSession.ts';

const dashboard = 'Internship Dashboard';
const guide = 'Make the most of the internship';

const themes: readonly ThemeName[] = [
  'Default Light Modern',
  'Default Dark Modern',
  'Default High Contrast',
  'Default High Contrast Light',
];

suite('Accessibility', () => {
  const session = useSession();

  test('axe finds nothing wrong in dashboard, Progress view and a brief in the four themes', async () => {
    const workbench = await session.openWindow({
      fill: (folder) => copySampleInternship(folder, today()),
      size: { width: 1600, height: 1000 },
    });
    await workbench.openContainer('Research Logbook');
    await workbench.runCommand('Logbook: Open Dashboard');
    await (await workbench.webviews.editor(dashboard)).waitForSelector('.figure-value');
    // The brief then opens beside it: a page that is hidden is made anew when it is shown.
    await workbench.runCommand('View: Lock Editor Group');
    await workbench.runCommand('Logbook: Open Guide');
    const pages = {
      brief: await workbench.webviews.editor(guide),
      dashboard: await workbench.webviews.editor(dashboard),
      progress: await workbench.webviews.view('Progress'),
    };
    await pages.brief.waitForSelector('main h1');
    await pages.dashboard.waitForSelector('.figure-value');
    await pages.progress.waitForSelector('.figure-value');
    await pages.dashboard.evaluate(() => {
      for (const fold of document.querySelectorAll<HTMLElement>('details > summary')) fold.click();
    });
    await pages.dashboard.waitForSelector('details[open] table');
    const barriers: string[] = [];
    for (const [position, theme] of themes.entries()) {
      await workbench.setTheme(theme);
      for (const [name, page] of Object.entries(pages)) {
        const found = await findBarriers(page, position === 0 ? 'all' : 'colours');
        barriers.push(...found.map((barrier) => `${theme}, ${name}: ${barrier}`));
      }
    }
    assert.deepEqual(barriers, []);
  });
});
