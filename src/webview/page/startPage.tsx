import { type ComponentChild, render } from 'preact';
import type { Words } from '../../core/text/words.ts';
import { newerState, type PageSnapshot, type PageState, readPageState } from '../../protocol/pageState.ts';
import { createPeer, type Peer } from '../../protocol/peer.ts';
import type { SharedStrings } from '../../protocol/strings.ts';
import { createHostPort, type VsCodeApi } from './hostConnection.ts';
import { keepFocus } from './keepFocus.ts';
import type { PageContract, PageDefinition, PageProps, Revised, StateChanges } from './pageDefinition.ts';
import { listenForPageFailures, toPageFailure } from './pageFailures.ts';
import { installTooltip } from './tooltip.ts';
import { createWords } from './words.ts';

/** Connects a page to its host and keeps it drawn: one snapshot at first, then every newer state in place. */
export function startPage<
  Data extends Revised,
  Strings extends SharedStrings,
  Ui extends object,
  Sends extends PageContract<Data, Strings>,
>(definition: PageDefinition<Data, Strings, Ui, Sends>, api: VsCodeApi, root: HTMLElement): void {
  new Page(definition, api, root).start();
}

/** What a page keeps in VS Code while it is hidden. */
interface KeptState {
  readonly ui?: unknown;
  readonly scrollTop?: unknown;
}

class Page<
  Data extends Revised,
  Strings extends SharedStrings,
  Ui extends object,
  Sends extends PageContract<Data, Strings>,
> {
  readonly #definition: PageDefinition<Data, Strings, Ui, Sends>;
  readonly #api: VsCodeApi;
  readonly #root: HTMLElement;
  readonly #peer: Peer<Sends>;
  #ui: Ui;
  #scrollTop: number;
  #shown: { readonly snapshot: PageSnapshot<Data, Strings>; readonly words: Words<Strings> } | undefined;
  #failure = '';
  /** What arrived before the first snapshot did. */
  #early: PageState<Data> | undefined;

  constructor(definition: PageDefinition<Data, Strings, Ui, Sends>, api: VsCodeApi, root: HTMLElement) {
    const kept = (api.getState() ?? {}) as KeptState;
    this.#definition = definition;
    this.#api = api;
    this.#root = root;
    this.#ui = definition.readUi(kept.ui);
    this.#scrollTop = typeof kept.scrollTop === 'number' ? kept.scrollTop : 0;
    this.#peer = createPeer<Sends, StateChanges<Data>>(createHostPort(api, window), {
      handlers: {},
      readers: {},
      listeners: { 'state/changed': (state) => this.#show(state) },
      eventReaders: { 'state/changed': readPageState<Data> },
      log: ({ kind, subject, error }) => this.#report(new Error(`${kind} ${subject}`, { cause: error })),
    });
  }

  start(): void {
    const page = this.#root.ownerDocument;
    listenForPageFailures(window, (error) => this.#report(error));
    installTooltip(page);
    window.addEventListener('resize', () => this.#draw());
    page.addEventListener('scroll', () => {
      this.#scrollTop = window.scrollY;
      this.#keep();
    });
    this.#reload();
  }

  #report(error: unknown): void {
    this.#peer.emit('page/failed', toPageFailure(error));
  }

  #keep(): void {
    this.#api.setState({ ui: this.#ui, scrollTop: this.#scrollTop } satisfies KeptState);
  }

  #keepData(state: PageState<Data>): void {
    const { uiOf } = this.#definition;
    if (uiOf === undefined || state.kind !== 'ready') return;
    this.#ui = { ...this.#ui, ...uiOf(state.data) };
    this.#keep();
  }

  #reload(): void {
    this.#load().catch((error: unknown) => this.#report(error));
  }

  async #load(): Promise<void> {
    // The reply is what the contract says; generics cannot see that `Sends` keeps that of `PageContract`.
    const params = this.#definition.readyParams?.(this.#ui) ?? null;
    const answer = (await this.#peer.request('page/ready', params)) as PageSnapshot<Data, Strings>;
    const state = this.#early === undefined ? answer.state : newerState(answer.state, this.#early);
    const snapshot = { ...answer, state };
    this.#early = undefined;
    const isFirst = this.#shown === undefined;
    this.#shown = { snapshot, words: createWords(snapshot.strings, snapshot.language) };
    this.#keepData(snapshot.state);
    this.#draw();
    if (isFirst) window.scrollTo(0, this.#scrollTop);
  }

  #show(arrived: PageState<Data>): void {
    if (this.#shown === undefined) {
      this.#early = arrived;
      return;
    }
    const { snapshot, words } = this.#shown;
    this.#shown = { snapshot: { ...snapshot, state: newerState(snapshot.state, arrived) }, words };
    this.#keepData(arrived);
    this.#draw();
  }

  #setUi(change: Partial<Ui>): void {
    this.#ui = { ...this.#ui, ...change };
    this.#keep();
    this.#draw();
  }

  #request: PageProps<Data, Strings, Ui, Sends>['request'] = (name, params) => {
    this.#failure = '';
    const answer = this.#peer.request(name, params);
    answer.catch((error: unknown) => {
      this.#failure = error instanceof Error ? error.message : String(error);
      this.#draw();
    });
    return answer;
  };

  #draw(): void {
    const content = this.#content();
    if (content === undefined) return;
    const failureLine = (
      <p class="failure" role="status" hidden={this.#failure === ''}>
        {this.#failure}
      </p>
    );
    keepFocus(this.#root.ownerDocument, () => render([content, failureLine], this.#root));
  }

  #content(): ComponentChild {
    if (this.#shown === undefined) return undefined;
    const { View, Notice } = this.#definition;
    const { words, snapshot } = this.#shown;
    if (snapshot.state.kind !== 'ready') {
      const initialize = (): void => void this.#request('logbook/initialize', null).catch(() => undefined);
      return (
        <Notice words={words} state={snapshot.state} retry={() => this.#reload()} initialize={initialize} />
      );
    }
    const { clientWidth: width, clientHeight: height } = this.#root.ownerDocument.documentElement;
    return (
      <View
        data={snapshot.state.data}
        words={words}
        strings={snapshot.strings}
        size={{ width, height }}
        ui={this.#ui}
        setUi={(change) => this.#setUi(change)}
        request={this.#request}
        ask={(name, params) => void this.#request(name, params).catch(() => undefined)}
      />
    );
  }
}
