import type { ComponentType } from 'preact';
import type { Words } from '../../core/text/words.ts';
import type { Contract } from '../../protocol/messages.ts';
import type { PageFailure, PageSnapshot, PageState } from '../../protocol/pageState.ts';
import type { SharedStrings } from '../../protocol/strings.ts';

/** Data of a page: that of a later revision is newer. */
export type Revised = { readonly revision: number };

/** What every page may send, whatever else its contract holds. */
export interface PageContract<Data extends Revised, Strings> extends Contract {
  readonly requests: Contract['requests'] & {
    readonly 'page/ready': { readonly params: unknown; readonly result: PageSnapshot<Data, Strings> };
    readonly 'logbook/initialize': { readonly params: null; readonly result: null };
  };
  readonly events: { readonly 'page/failed': PageFailure };
}

/** What every page hears. */
export type StateChanges<Data extends Revised> = {
  readonly requests: Record<never, never>;
  readonly events: { readonly 'state/changed': PageState<Data> };
};

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
  /** Asks the host for something. */
  request<K extends keyof Sends['requests'] & string>(
    name: K,
    params: Sends['requests'][K]['params'],
  ): Promise<Sends['requests'][K]['result']>;
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
  Sends extends PageContract<Data, Strings>,
> {
  readonly View: ComponentType<PageProps<Data, Strings, Ui, Sends>>;
  readonly Notice: ComponentType<NoticeProps<Strings>>;
  /** The user's choices as an earlier page kept them; anything may come. */
  readUi(raw: unknown): Ui;
  /** What the page asks its data by; absent for nothing. */
  readyParams?(ui: Ui): Sends['requests']['page/ready']['params'];
  /** What of the data is kept with the choices, so that the host can find it again. */
  uiOf?(data: Data): Partial<Ui>;
}
