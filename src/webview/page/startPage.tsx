import { type ComponentType, render } from 'preact';
import type { Contract } from '../../protocol/messages.ts';
import {
  newerState,
  type PageFailure,
  type PageSnapshot,
  type PageState,
  readPageState,
} from '../../protocol/pageState.ts';
import { createPeer, type Peer } from '../../protocol/peer.ts';
import type { SharedStrings } from '../../protocol/strings.ts';
import { createHostPort, type VsCodeApi } from './hostConnection.ts';
import { keepFocus } from './keepFocus.ts';
import { installTooltip } from './tooltip.ts';
import { createWords, type Words } from './words.ts';

type Revised = { readonly revision: number };

/** What every page may send, whatever else its contract holds. */
interface PageContract<Data extends Revised, Strings> extends Contract {
  readonly requests: Contract['requests'] & {
    readonly 'page/ready': { readonly params: null; readonly result: PageSnapshot<Data, Strings> };
  };
  readonly events: { readonly 'page/failed': PageFailure };
}

/** What a page's view is drawn from. */
export interface PageProps<Data, Strings extends SharedStrings, Ui, Sends extends Contract> {
  readonly data: Data;
  readonly words: Words<Strings>;
  readonly strings: Strings;
  /** Size of the page's window in pixels. */
  readonly size: { readonly width: number; readonly height: number };
  readonly ui: Ui;
  setUi(change: Partial<Ui>): void;
  /** Asks the host; a failure is shown on the page. */
  ask<K extends keyof Sends['requests'] & string>(name: K, params: Sends['requests'][K]['params']): void;
}

/** What is shown in place of the view. */
export interface NoticeProps<Strings extends SharedStrings> {
  readonly state: Exclude<PageState<Revised>, { kind: 'ready' }>;
  readonly words: Words<Strings>;
  retry(): void;
  initialize(): void;
}

/** What makes a page this page. */
export interface PageDefinition<
  Data extends Revised,
  Strings extends SharedStrings,
  Ui,
  Sends extends Contract,
> {
  readonly View: ComponentType<PageProps<Data, Strings, Ui, Sends>>;
  readonly Notice: ComponentType<NoticeProps<Strings>>;
  readUi(raw: unknown): Ui;
}

/** What a page keeps in VS Code while it is hidden. */
interface KeptState {
  readonly ui?: unknown;
  readonly scrollTop?: unknown;
}

/** Longest words and stack that the host takes. */
const longestMessage = 1_000;
const longestStack = 4_000;

/** Connects a page to its host and keeps it drawn: one snapshot at first, then every newer state in place. */
export function startPage<
  Data extends Revised,
  Strings extends SharedStrings,
  Ui extends object,
  Sends extends PageContract<Data, Strings> & {
    readonly requests: { readonly 'logbook/initialize': { readonly params: null; readonly result: null } };
  },
>(definition: PageDefinition<Data, Strings, Ui, Sends>, api: VsCodeApi, root: HTMLElement): void {
  const page = root.ownerDocument;
  const kept = (api.getState() ?? {}) as KeptState;
  let ui = definition.readUi(kept.ui);
  let snapshot: PageSnapshot<Data, Strings> | undefined;
  let words: Words<Strings> | undefined;
  let scrollTop = typeof kept.scrollTop === 'number' ? kept.scrollTop : 0;
  let failure = '';
  const keep = (): void => api.setState({ ui, scrollTop } satisfies KeptState);

  const peer = createPeer<Sends, StateChanges<Data>>(createHostPort(api, window), {
    handlers: {},
    readers: {},
    listeners: {
      'state/changed': (arrived) => {
        if (snapshot === undefined) return;
        snapshot = { ...snapshot, state: newerState(snapshot.state, arrived) };
        draw();
      },
    },
    eventReaders: { 'state/changed': readPageState<Data> },
    log: (incident) =>
      reportFailure(new Error(`${incident.kind} ${incident.subject}`, { cause: incident.error })),
  });
  const reportFailure = reportFailuresOf(page, peer as unknown as Peer<FailureReports>);

  const ask: PageProps<Data, Strings, Ui, Sends>['ask'] = (name, params) => {
    failure = '';
    peer.request(name, params).catch((error: unknown) => {
      failure = error instanceof Error ? error.message : String(error);
      draw();
    });
  };
  const load = async (): Promise<void> => {
    // The reply is what the contract says; generics cannot see that `Sends` keeps that of `PageContract`.
    const arrived = (await peer.request('page/ready', null)) as PageSnapshot<Data, Strings>;
    const isFirst = snapshot === undefined;
    snapshot = arrived;
    words = createWords(arrived.strings, arrived.language);
    draw();
    if (isFirst) page.defaultView?.scrollTo(0, scrollTop);
  };
  const reload = (): void => void load().catch(reportFailure);

  const draw = (): void => {
    if (snapshot === undefined || words === undefined) return;
    const { View, Notice } = definition;
    const shared = { words, strings: snapshot.strings };
    const { state } = snapshot;
    const size = { width: page.documentElement.clientWidth, height: page.documentElement.clientHeight };
    const setUi = (change: Partial<Ui>): void => {
      ui = { ...ui, ...change };
      keep();
      draw();
    };
    const initialize = (): void => ask('logbook/initialize', null);
    const content =
      state.kind === 'ready' ? (
        <View {...shared} data={state.data} size={size} ui={ui} setUi={setUi} ask={ask} />
      ) : (
        <Notice {...shared} state={state} retry={reload} initialize={initialize} />
      );
    const failureLine = (
      <p class="failure" role="status" hidden={failure === ''}>
        {failure}
      </p>
    );
    keepFocus(page, () => render([content, failureLine], root));
  };

  installTooltip(page);
  page.defaultView?.addEventListener('resize', draw);
  page.addEventListener('scroll', () => {
    scrollTop = page.defaultView?.scrollY ?? 0;
    keep();
  });
  reload();
}

type StateChanges<Data extends Revised> = {
  readonly requests: Record<never, never>;
  readonly events: { readonly 'state/changed': PageState<Data> };
};

type FailureReports = {
  readonly requests: Record<never, never>;
  readonly events: { readonly 'page/failed': PageFailure };
};

/** Sends the page's uncaught errors to the host's log. */
function reportFailuresOf(page: Document, peer: Peer<FailureReports>): (error: unknown) => void {
  const report = (error: unknown): void => {
    const { message, stack } = error instanceof Error ? error : { message: String(error), stack: '' };
    peer.emit('page/failed', {
      message: message.slice(0, longestMessage),
      stack: (stack ?? '').slice(0, longestStack),
    });
  };
  page.defaultView?.addEventListener('error', (event) => report(event.error ?? event.message));
  page.defaultView?.addEventListener('unhandledrejection', (event) => report(event.reason));
  return report;
}
