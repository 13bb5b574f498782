import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { copySampleInternship } from './copySampleInternship.ts';
import type { Workbench } from './driver/workbench.ts';
import { cacheRoot, projectRoot } from './paths.ts';
import { printProgress } from './progress.ts';
import { screenshotSections } from './screenshotSections.ts';
import { formatFailure } from './setupError.ts';
import { WorkbenchSession } from './workbenchSession.ts';

const pictures = join(projectRoot, 'docs/images');
const sectionPictures = join(pictures, 'dashboard');
const folder = join(cacheRoot, 'screenshots', 'internship');

/**
 * What the README and docs/dashboard.md show, taken from the running extension: `npm run screenshots`, with `-- sections`
 * the sections of the dashboard alone, with `-- readme` all others.
 */
async function main(): Promise<void> {
  await mkdir(sectionPictures, { recursive: true });
  await copySampleInternship(folder, Temporal.Now.plainDateISO());
  const session = await WorkbenchSession.start();
  try {
    if (!process.argv.includes('readme')) {
      await screenshotSections(session, folder, sectionPictures, (name) =>
        printProgress(`docs/images/dashboard/${name}`),
      );
    }
    if (process.argv.includes('sections')) return;
    await pictureOf(session, 'dashboard-light', 'Default Light Modern', showDashboard);
    await pictureOf(session, 'dashboard-dark', 'Default Dark Modern', showDashboard);
    await pictureOf(session, 'dashboard-high-contrast', 'Default High Contrast', showDashboard);
    await pictureOf(session, 'quick-entry-dark', 'Default Dark Modern', typeQuickEntry);
    await pictureOf(session, 'capture-light', 'Default Light Modern', logRun);
    await pictureOf(session, 'sidebar-light', 'Default Light Modern', showLog);
  } finally {
    await session.dispose();
  }
}

async function pictureOf(
  session: WorkbenchSession,
  name: string,
  theme: Parameters<Workbench['setTheme']>[0],
  prepare: (workbench: Workbench) => Promise<void>,
): Promise<void> {
  const workbench = await session.openWindow({ folder, size: { width: 1440, height: 900 } });
  await workbench.setTheme(theme);
  await workbench.openContainer('Research Logbook');
  await workbench.tree('Log').waitForRows((rows) => rows.length > 1, 'the log');
  await prepare(workbench);
  // Onto the empty part of the status bar, away from whatever shows a tooltip, and until one that is there has gone.
  await workbench.page.mouse.move(700, 890);
  await workbench.page.waitForTimeout(1_000);
  await workbench.screenshot(join(pictures, `${name}.png`));
  printProgress(`docs/images/${name}.png`);
  await workbench.close();
}

async function showDashboard(workbench: Workbench): Promise<void> {
  await workbench.runCommand('Logbook: Open Dashboard');
  const page = await workbench.webviews.editor('Internship Dashboard');
  await page.waitForSelector('svg');
}

async function typeQuickEntry(workbench: Workbench): Promise<void> {
  await workbench.editors.open('programs/adae.R');
  await workbench.press('Control+Alt+L', 'Control+Alt+L');
  await workbench.quickInput.waitUntilOpen();
  await workbench.quickInput.type(
    'Resolved 48 of 52 queries in the AE form #redcap @statistician 2h yesterday',
  );
  const yesterday = Temporal.Now.plainDateISO().subtract({ days: 1 }).toString();
  // Else the box, come up under the pointer, would show its tooltip.
  await workbench.page.mouse.move(1200, 700);
  await workbench.quickInput.waitForRows(([echo]) => echo?.detail.includes(yesterday) === true, 'the echo');
}

async function logRun(workbench: Workbench): Promise<void> {
  await workbench.editors.open('logs/lb_clean.log');
  await workbench.runCommand('Logbook: Log This Run...');
  await workbench.quickInput.waitForRows((rows) => rows.length > 3, 'the numbers of the log');
}

async function showLog(workbench: Workbench): Promise<void> {
  const [week] = await workbench.tree('Log').rows();
  if (week !== undefined) await workbench.tree('Log').expand(week.label);
}

main().catch((error: unknown) => {
  printProgress(formatFailure(error));
  process.exitCode = 1;
});
