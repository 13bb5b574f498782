import * as vscode from 'vscode';
import type { Host } from '../host/host.ts';
import { quietly } from '../host/quietly.ts';

/** The files of logbooks; whether one belongs to a logbook, the features ask. */
const selector: vscode.DocumentSelector = [{ pattern: '**/*.md' }, { pattern: '**/logbook.yml' }];

/**
 * What opens the next offers by itself: a blank behind a colon, dash or comma, and what begins a list or a map. In
 * Markdown VS Code offers nothing while letters are typed.
 */
const triggers = [' ', '[', '{', ','];

/** Registers completion, hovers, links and definitions in the logbook's files; each loads on its first use. */
export function registerLanguage(
  host: Pick<Host, 'logbooks' | 'log' | 'evidence' | 'privacy'>,
): vscode.Disposable {
  const { languages } = vscode;
  const offer = <T>(what: string, work: () => Promise<T>) => quietly(host.log, what, work);
  const links = () => import('./provideLinks.ts');
  return vscode.Disposable.from(
    languages.registerCompletionItemProvider(
      selector,
      {
        provideCompletionItems: (document, position, token) =>
          offer('completion', async () =>
            (await import('./provideCompletion.ts')).provideCompletion(host, document, position, token),
          ),
      },
      ...triggers,
    ),
    languages.registerHoverProvider(selector, {
      provideHover: (document, position) =>
        offer('hover', async () =>
          (await import('./provideHover.ts')).provideHover(host, document, position),
        ),
    }),
    languages.registerDocumentLinkProvider(selector, {
      provideDocumentLinks: (document) =>
        offer('links', async () => (await links()).provideLinks(host, document)),
      resolveDocumentLink: (link) => offer('links', async () => (await links()).resolveLink(link)),
    }),
    languages.registerDefinitionProvider(selector, {
      provideDefinition: (document, position) =>
        offer('links', async () => (await links()).provideDefinition(host, document, position)),
    }),
  );
}
