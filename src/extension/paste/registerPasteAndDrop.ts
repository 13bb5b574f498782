import * as vscode from 'vscode';
import type { Host } from '../host/host.ts';
import { quietly } from '../host/quietly.ts';
import type { Landing, Offer } from './landing.ts';

type PasteHost = Pick<Host, 'logbooks' | 'log' | 'privacy'>;

/** The files of logbooks; whether one belongs to a logbook, the offers ask. */
const selector: vscode.DocumentSelector = [{ pattern: '**/*.md' }, { pattern: '**/logbook.yml' }];

interface OfferDefinition {
  /** Users name it in their preferences (docs/privacy.md): it never changes. */
  readonly kind: vscode.DocumentDropOrPasteEditKind;
  readonly yieldTo: readonly vscode.DocumentDropOrPasteEditKind[];
  readonly mimeTypes: readonly string[];
  readonly offer: (host: PasteHost, landing: Landing) => Promise<Offer | undefined>;
}

const text = vscode.DocumentDropOrPasteEditKind.Text;

const offers: readonly OfferDefinition[] = [
  {
    kind: text.append('researchLogbook', 'masked'),
    // Nothing that is pasted is changed without being asked.
    yieldTo: [text.append('plain')],
    mimeTypes: ['text/plain'],
    offer: async (host, landing) => (await import('./offerMasked.ts')).offerMasked(host, landing),
  },
  {
    // VS Code's own links to pictures yield to all texts, so this comes first; and no preference for theirs means this one.
    kind: text.append('researchLogbook', 'picture'),
    yieldTo: [],
    mimeTypes: ['image/*', 'text/uri-list', 'files'],
    offer: async (host, landing) => (await import('./offerPictures.ts')).offerPictures(host, landing),
  },
];

/** Registers what is offered when something is pasted or dropped into a logbook's files; it loads on its first use. */
export function registerPasteAndDrop(host: PasteHost): vscode.Disposable {
  return vscode.Disposable.from(...offers.map((definition) => register(host, definition)));
}

function register(host: PasteHost, { kind, yieldTo, mimeTypes, offer }: OfferDefinition): vscode.Disposable {
  const { languages, DocumentDropEdit, DocumentPasteEdit } = vscode;
  const ask = (landing: Landing) => quietly(host.log, 'paste', () => offer(host, landing));
  return vscode.Disposable.from(
    languages.registerDocumentPasteEditProvider(
      selector,
      {
        provideDocumentPasteEdits: async (document, ranges, data, { triggerKind, only }, token) => {
          const isAsked = triggerKind === vscode.DocumentPasteTriggerKind.PasteAs || only !== undefined;
          const made = await ask({ document, ranges, data, token, isAsked });
          if (made === undefined) return undefined;
          const edit = new DocumentPasteEdit(made.insertText, made.title, kind);
          return [Object.assign(edit, { yieldTo, ...additionalOf(made) })];
        },
      },
      { providedPasteEditKinds: [kind], pasteMimeTypes: mimeTypes },
    ),
    languages.registerDocumentDropEditProvider(
      selector,
      {
        provideDocumentDropEdits: async (document, at, data, token) => {
          const ranges = [new vscode.Range(at, at)];
          const made = await ask({ document, ranges, data, token, isAsked: false });
          if (made === undefined) return undefined;
          const edit = new DocumentDropEdit(made.insertText, made.title, kind);
          return Object.assign(edit, { yieldTo, ...additionalOf(made) });
        },
      },
      { providedDropEditKinds: [kind], dropMimeTypes: mimeTypes },
    ),
  );
}

function additionalOf({ additionalEdit }: Offer): Pick<Offer, 'additionalEdit'> {
  return additionalEdit === undefined ? {} : { additionalEdit };
}
