import * as vscode from 'vscode';
import type { LogbookView } from '../../core/index/logbookContents.ts';
import type { Contract, Handlers, Readers } from '../../protocol/messages.ts';
import { pageEventReaders } from '../../protocol/pageReaders.ts';
import type { PageFailure, PageSnapshot, PageState } from '../../protocol/pageState.ts';
import { createPeer, type Peer } from '../../protocol/peer.ts';
import { formatWebviewPage } from '../../protocol/webviewPage.ts';
import type { Host } from '../host/host.ts';
import { logFailure } from '../host/logFailure.ts';
import { errorWords } from '../words/messages.ts';

/** What pages need of the host. */
export type PageHost = Pick<Host, 'logbooks' | 'log' | 'extensionUri'>;

/** What a page shows always has a revision. */
interface PageData {
  readonly revision: number;
}

/** What a page sends: its own requests, and that it failed. */
type FromPage = Contract & {
  readonly requests: Contract['requests'] & { readonly 'page/ready': Contract['requests'][string] };
  readonly events: { readonly 'page/failed': PageFailure };
};
/** What a page is sent. */
type ToPage<Data extends PageData> = {
  readonly requests: Record<never, never>;
  readonly events: { readonly 'state/changed': PageState<Data> };
};

/** One kind of page: what it shows and what it may ask. */
export interface WebviewPageOptions<Data extends PageData, Strings, Receives extends FromPage> {
  /** Name of its script and style sheet. */
  readonly name: 'dashboard' | 'progress' | 'brief';
  readonly title: string;
  /** As of `WebviewPage`. */
  readonly drawsPictures?: true;
  /** English words of the page. */
  readonly strings: Strings;
  readonly compute: (view: LogbookView) => Data;
  /** Told what the page asks its data by, before that is computed. */
  readonly onReady?: (params: Receives['requests']['page/ready']['params']) => void;
  /** Fires after something else that it shows has changed. */
  readonly onDidChange?: vscode.Event<void>;
  readonly handlers: Omit<Handlers<Receives['requests']>, 'page/ready'>;
  readonly readers: Readers<Receives['requests']>;
}

/** Several changes within this time are shown at once. */
const togetherMs = 100;

/** Options of every webview of ours: its own script, our media, nothing else. */
export function webviewOptions(extensionUri: vscode.Uri): vscode.WebviewOptions {
  return {
    enableScripts: true,
    enableCommandUris: false,
    localResourceRoots: [
      vscode.Uri.joinPath(extensionUri, 'dist', 'webview'),
      vscode.Uri.joinPath(extensionUri, 'media'),
    ],
  };
}

/**
 * Fills a webview and talks to its page: a snapshot when it is ready, a whole new state after each change.
 *
 * @param isVisible - a hidden page is gone; it asks anew when it is shown.
 */
export function connectWebview<Data extends PageData, Strings extends object, Receives extends FromPage>(
  host: PageHost,
  webview: vscode.Webview,
  isVisible: () => boolean,
  options: WebviewPageOptions<Data, Strings, Receives>,
): vscode.Disposable {
  const states = new PageStates(host, options.compute);
  const ready = async (
    params: Receives['requests']['page/ready']['params'],
  ): Promise<PageSnapshot<Data, Strings>> => {
    options.onReady?.(params);
    return {
      language: vscode.env.language,
      strings: translate(options.strings),
      state: await states.next(),
    };
  };
  const peer: Peer<ToPage<Data>> = createPeer<ToPage<Data>, Receives>(portOf(webview), {
    // `page/ready` is the one request that every page has.
    handlers: { ...options.handlers, 'page/ready': ready } as unknown as Handlers<Receives['requests']>,
    readers: options.readers,
    listeners: {
      'page/failed': ({ message, stack }: PageFailure) =>
        host.log.error(`${options.name}: ${message}\n${stack}`),
    } as never,
    eventReaders: pageEventReaders as never,
    log: ({ kind, subject, error }) =>
      logFailure(host.log, `${options.name}: ${kind} ${subject}`, error ?? kind),
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const send = async (): Promise<void> => {
    if (isVisible()) peer.emit('state/changed', await states.next());
  };
  const sendSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), togetherMs);
  };
  const changes = [host.logbooks.onDidChange(sendSoon), options.onDidChange?.(sendSoon)];
  webview.options = webviewOptions(host.extensionUri);
  webview.html = pageHtml(host, webview, options);
  return new vscode.Disposable(() => {
    clearTimeout(timer);
    for (const change of changes) change?.dispose();
    peer.dispose();
  });
}

/** The states of one page, numbered by itself: logbooks count their revisions each on its own. */
class PageStates<Data extends PageData> {
  readonly #host: PageHost;
  readonly #compute: (view: LogbookView) => Data;
  #revision = 0;

  constructor(host: PageHost, compute: (view: LogbookView) => Data) {
    this.#host = host;
    this.#compute = compute;
  }

  /** What is to be shown now; it never throws. */
  async next(): Promise<PageState<Data>> {
    this.#revision += 1;
    const revision = this.#revision;
    try {
      const view = await (await this.#host.logbooks.shown())?.view();
      return view ? { kind: 'ready', data: { ...this.#compute(view), revision } } : { kind: 'no-logbook' };
    } catch (error) {
      // A surface: the page says what went wrong and offers to try again.
      logFailure(this.#host.log, 'state of a page', error);
      return { kind: 'failed', ...errorWords(error) };
    }
  }
}

function portOf(webview: vscode.Webview) {
  return {
    post: (message: unknown) => void webview.postMessage(message),
    onMessage(listener: (raw: unknown) => void) {
      const subscription = webview.onDidReceiveMessage(listener);
      return () => subscription.dispose();
    },
  };
}

interface PageLooks {
  readonly name: string;
  readonly title: string;
  readonly drawsPictures?: true;
}

function pageHtml(
  { extensionUri }: PageHost,
  webview: vscode.Webview,
  { name, title, drawsPictures }: PageLooks,
): string {
  const addressOf = (...path: string[]) =>
    webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, ...path)).toString();
  return formatWebviewPage({
    nonce: newNonce(),
    cspSource: webview.cspSource,
    scriptUri: addressOf('dist', 'webview', `${name}.js`),
    styleUris: [addressOf('media', 'page.css'), addressOf('media', `${name}.css`)],
    title,
    language: vscode.env.language,
    ...(drawsPictures && { drawsPictures }),
  });
}

/** 128 random bits as hexadecimal digits. */
function newNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function translate<Strings extends object>(strings: Strings): Strings {
  const entries = Object.entries(strings).map(([key, words]) => [key, vscode.l10n.t(String(words))]);
  // The same keys, each with words.
  return Object.fromEntries(entries) as Strings;
}
