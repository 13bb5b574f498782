/** The requests one side may make: names, parameters and results. */
export type Requests = Readonly<Record<string, { readonly params: unknown; readonly result: unknown }>>;

/** The events one side may send: names and payloads. */
export type Events = Readonly<Record<string, unknown>>;

/** What one side of a webview sends to the other. */
export interface Contract {
  readonly requests: Requests;
  readonly events: Events;
}

/** Everything that travels between a page and its host. */
export type Message =
  | { readonly kind: 'request'; readonly id: number; readonly name: string; readonly params: unknown }
  | { readonly kind: 'reply'; readonly id: number; readonly result: unknown }
  | { readonly kind: 'failure'; readonly id: number; readonly code: FailureCode; readonly message: string }
  | { readonly kind: 'event'; readonly name: string; readonly payload: unknown };

const failureCodes = [
  'unknown-request',
  'invalid-params',
  'not-found',
  'exists',
  'conflict',
  'invalid-input',
  'read-only',
  'no-space',
  'open-findings',
  'io',
  'internal',
  'disposed',
] as const;

/** Why a request failed: a code of `LogbookError`, or one of the protocol itself. */
export type FailureCode = (typeof failureCodes)[number];

/** Turns what arrived into parameters; `undefined` where it is not what the contract says. */
export type Reader<T> = (raw: unknown) => T | undefined;

/** How the requests of a side are answered; a rejection becomes a `failure` message. */
export type Handlers<R extends Requests> = {
  readonly [K in keyof R]: (params: R[K]['params']) => Promise<R[K]['result']>;
};

/** One reader a request. */
export type Readers<R extends Requests> = { readonly [K in keyof R]: Reader<R[K]['params']> };

/** What is done with the events of a side. */
export type EventListeners<E extends Events> = { readonly [K in keyof E]: (payload: E[K]) => void };

/** One reader an event. */
export type EventReaders<E extends Events> = { readonly [K in keyof E]: Reader<E[K]> };

/** Longest text of a message's name, code or words that is read; longer messages are dropped. */
const longestText = 4_000;

/** The message that a raw value is, or `undefined`; extra keys are left behind. */
export function readMessage(raw: unknown): Message | undefined {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return undefined;
  const own = (name: string): unknown =>
    Object.hasOwn(raw, name) ? (raw as Record<string, unknown>)[name] : undefined;
  const id = own('id');
  const name = own('name');
  switch (own('kind')) {
    case 'request':
      return isId(id) && isText(name) ? { kind: 'request', id, name, params: own('params') } : undefined;
    case 'reply':
      return isId(id) ? { kind: 'reply', id, result: own('result') } : undefined;
    case 'failure': {
      const code = failureCodes.find((known) => known === own('code'));
      const message = own('message');
      return isId(id) && code !== undefined && isText(message)
        ? { kind: 'failure', id, code, message }
        : undefined;
    }
    case 'event':
      return isText(name) ? { kind: 'event', name, payload: own('payload') } : undefined;
    default:
      return undefined;
  }
}

function isId(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= longestText;
}
