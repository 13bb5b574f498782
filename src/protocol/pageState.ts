/** What a page shows: its data, or why there is none. */
export type PageState<Data extends { readonly revision: number }> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'no-logbook' }
  /** `message` says what went wrong, `fix` what the user can do; both are already translated. */
  | { readonly kind: 'failed'; readonly message: string; readonly fix: string }
  | { readonly kind: 'ready'; readonly data: Data };

/** The host's answer to `page/ready`: everything the page needs to draw itself. */
export interface PageSnapshot<Data extends { readonly revision: number }, Strings> {
  /** BCP 47 tag of VS Code's display language, e.g. `de`; numbers and dates are written in it. */
  readonly language: string;
  readonly strings: Strings;
  readonly state: PageState<Data>;
}

/** An uncaught error of the page itself, for the host's log. */
export interface PageFailure {
  /** At most 1,000 characters. */
  readonly message: string;
  /** At most 4,000 characters; empty where the browser gave none. */
  readonly stack: string;
}

/** The newer of two states: data of an older revision than the one shown is ignored. */
export function newerState<Data extends { readonly revision: number }>(
  shown: PageState<Data>,
  arrived: PageState<Data>,
): PageState<Data> {
  const isOlder =
    shown.kind === 'ready' && arrived.kind === 'ready' && arrived.data.revision < shown.data.revision;
  return isOlder ? shown : arrived;
}

/**
 * The state an event carries, or `undefined` where it is none.
 *
 * It comes from our own host, so only what decides how it is drawn is checked: the kind, and that there is data
 * with a revision.
 */
export function readPageState<Data extends { readonly revision: number }>(
  raw: unknown,
): PageState<Data> | undefined {
  if (typeof raw !== 'object' || raw === null || !('kind' in raw)) return undefined;
  switch (raw.kind) {
    case 'loading':
    case 'no-logbook':
      return { kind: raw.kind };
    case 'failed': {
      const { message, fix } = raw as { message?: unknown; fix?: unknown };
      return typeof message === 'string' && typeof fix === 'string'
        ? { kind: 'failed', message, fix }
        : undefined;
    }
    case 'ready': {
      const { data } = raw as { data?: unknown };
      const hasRevision =
        typeof data === 'object' && data !== null && 'revision' in data && typeof data.revision === 'number';
      return hasRevision ? { kind: 'ready', data: data as Data } : undefined;
    }
    default:
      return undefined;
  }
}
