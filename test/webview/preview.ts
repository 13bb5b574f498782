/*
 * Writes both views with sample data as HTML that any browser opens: `node --import tsx test/webview/preview.ts`
 * leaves them in `out/preview/<view>-<theme>.html`.
 */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { DashboardData } from '../../src/core/insight/dashboardData.ts';
import type { PageState } from '../../src/protocol/pageState.ts';
import { formatWebviewPage } from '../../src/protocol/webviewPage.ts';
import { aDate } from '../support/builders.ts';
import { readInternshipDashboard } from './internshipDashboardData.ts';
import type { PreviewData } from './previewData.ts';
import { sampleDashboardData } from './sampleDashboardData.ts';

const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export const previewThemes = ['dark', 'light', 'high-contrast', 'high-contrast-light'] as const;
export type PreviewTheme = (typeof previewThemes)[number];

export const previewViews = ['dashboard', 'progress'] as const;
export type PreviewView = (typeof previewViews)[number];

/** Classes that VS Code gives the body of a webview. */
const bodyClasses: Readonly<Record<PreviewTheme, string>> = {
  dark: 'vscode-dark',
  light: 'vscode-light',
  'high-contrast': 'vscode-high-contrast',
  'high-contrast-light': 'vscode-high-contrast vscode-high-contrast-light',
};

/** What a preview shows; `name` ends up in the file's name. */
export interface PreviewScene {
  readonly name: string;
  readonly state: PageState<PreviewData>;
  /** Words about 35% longer, as in German. */
  readonly isStretched?: true;
}

/** Writes every view in every theme with each scene, and the scripts and styles they share. */
export async function writePreviews(folder: string, scenes: readonly PreviewScene[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: {
      dashboard: join(projectRoot, 'src/webview/dashboard/main.tsx'),
      progress: join(projectRoot, 'src/webview/progress/main.tsx'),
      host: join(projectRoot, 'test/webview/previewHost.ts'),
    },
    outdir: folder,
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  await cp(join(projectRoot, 'media'), join(folder, 'media'), { recursive: true });
  const themes: unknown = JSON.parse(await readFile(join(projectRoot, 'test/webview/themes.json'), 'utf8'));
  for (const theme of previewThemes) {
    await writeFile(join(folder, `theme-${theme}.css`), formatTheme(themes as ThemeColours, theme));
    for (const view of previewViews) {
      for (const scene of scenes) {
        const name = [view, scene.name, theme].filter((part) => part !== '').join('-');
        await writeFile(join(folder, `${name}.html`), formatPreview(view, theme, scene));
      }
    }
  }
}

/** Values of VS Code's colour variables by theme. */
type ThemeColours = Readonly<Record<PreviewTheme, Readonly<Record<string, string>>>>;

function formatTheme(colours: ThemeColours, theme: PreviewTheme): string {
  const lines = Object.entries(colours[theme]).map(([name, value]) => `  ${name}: ${value};`);
  return [
    ':root {',
    ...lines,
    '  --vscode-font-family: "Open Sans", system-ui, sans-serif;',
    '  --vscode-font-size: 13px;',
    '}',
    '.view-dashboard { background: var(--vscode-editor-background); }',
    '.view-progress { background: var(--vscode-sideBar-background); }',
    '',
  ].join('\n');
}

/** The page of the product, with the theme's values and a stand-in for its host; only here are there inline scripts. */
function formatPreview(view: PreviewView, theme: PreviewTheme, scene: PreviewScene): string {
  const data = JSON.stringify(scene.state).replace(/</g, '\\u003c');
  return formatWebviewPage({
    nonce: 'preview',
    cspSource: "'self' file:",
    scriptUri: `${view}.js`,
    styleUris: [`theme-${theme}.css`, 'media/page.css', `media/${view}.css`],
    title: view === 'dashboard' ? 'Dashboard' : 'Progress',
    language: 'en',
  })
    .replace('<body>', `<body class="${bodyClasses[theme]} view-${view}">`)
    .replace(
      '<script nonce',
      `<script nonce="preview">window.previewState=${data};window.previewIsStretched=${scene.isStretched === true}</script><script nonce="preview" src="host.js"></script><script nonce`,
    );
}

/** The scenes to look at: the sample internship, hard cases written by hand, a new logbook, none at all. */
export async function readPreviewScenes(): Promise<readonly PreviewScene[]> {
  const nothing = { value: 0, selection: {} };
  const empty: DashboardData = {
    ...sampleDashboardData,
    hoursThisWeek: nothing,
    hoursInAll: nothing,
    recordsThisWeek: nothing,
    recordsInAll: nothing,
    undatedRecords: nothing,
    skills: [],
    hoursByGroup: [],
    brokenFiles: 0,
  };
  return [
    { name: '', state: { kind: 'ready', data: await readInternshipDashboard(aDate('2026-05-06')) } },
    { name: 'hard-cases', state: { kind: 'ready', data: sampleDashboardData } },
    { name: 'long-words', state: { kind: 'ready', data: sampleDashboardData }, isStretched: true },
    { name: 'empty', state: { kind: 'ready', data: empty } },
    { name: 'no-logbook', state: { kind: 'no-logbook' } },
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const folder = join(projectRoot, 'out/preview');
  void readPreviewScenes()
    .then((scenes) => writePreviews(folder, scenes))
    .then(() => console.log(`Previews are in ${folder}.`));
}
