import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Frame } from 'playwright-core';

let script: Promise<string> | undefined;

/** The rules of axe whose result hangs on the theme. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/**
 * What axe-core finds wrong in a page of ours as it is shown now, one line for each element; empty when nothing is.
 *
 * All rules apply, best practices too, or those on colours alone. The page has no ground of its own: what VS Code
 * paints below it is named to axe, which would otherwise take it to be white.
 */
export async function findBarriers(
  page: Frame,
  rules: 'all' | 'colours' = 'all',
): Promise<readonly string[]> {
  script ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  // As a text it runs through the debugger, which the page's policy does not concern.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(`${await script}\nundefined`);
  return page.evaluate(
    async (ids) => {
      const { style } = document.documentElement;
      style.background = 'var(--logbook-surface)';
      try {
        const found = await (window as unknown as { readonly axe: typeof axe }).axe.run(document, {
          resultTypes: ['violations'],
          ...(ids && { runOnly: { type: 'rule', values: ids } }),
        });
        return found.violations.flatMap(({ id, nodes }) =>
          nodes.map(
            ({ target, failureSummary = '' }) => `${id}: ${target} ${failureSummary.replace(/\s+/g, ' ')}`,
          ),
        );
      } finally {
        style.background = '';
      }
    },
    rules === 'colours' ? colourRules : undefined,
  );
}
