import { LogbookError } from '../core/logbookError.ts';
import {
  type Contract,
  type EventListeners,
  type EventReaders,
  type Handlers,
  type Message,
  type Readers,
  readMessage,
} from './messages.ts';
import { RequestFailure } from './requestFailure.ts';

/** A way to the other side: `webview.postMessage` and its event, or `acquireVsCodeApi()` and `window`. */
export interface PeerPort {
  post(message: Message): void;
  /** @returns a function that stops listening. */
  onMessage(listener: (raw: unknown) => void): () => void;
}

/** What was dropped or went wrong without anybody waiting for an answer. */
export interface PeerIncident {
  readonly kind: 'malformed-message' | 'unknown-name' | 'invalid-payload' | 'unknown-reply' | 'handler-error';
  /** Name of the request or event, or the id of the reply; cut to 80 characters. */
  readonly subject: string;
  readonly error?: unknown;
}

/** How a side answers what it receives. */
export interface PeerOptions<Receives extends Contract> {
  readonly handlers: Handlers<Receives['requests']>;
  readonly readers: Readers<Receives['requests']>;
  readonly listeners: EventListeners<Receives['events']>;
  readonly eventReaders: EventReaders<Receives['events']>;
  /** Never throws. */
  readonly log: (incident: PeerIncident) => void;
}

/** One side of the conversation between a page and its host. */
export interface Peer<Sends extends Contract> {
  /** @throws {RequestFailure} when the other side refuses or fails, or this peer is disposed meanwhile. */
  request<K extends keyof Sends['requests'] & string>(
    name: K,
    params: Sends['requests'][K]['params'],
  ): Promise<Sends['requests'][K]['result']>;
  emit<K extends keyof Sends['events'] & string>(name: K, payload: Sends['events'][K]): void;
  /** Stops listening and rejects every request that waits. */
  dispose(): void;
}

interface PendingRequest {
  readonly resolve: (result: never) => void;
  readonly reject: (failure: RequestFailure) => void;
}

/**
 * Speaks the protocol over a port: every request ends in a reply or a failure, and nothing that arrives makes it throw.
 *
 * There is no time limit on requests: a form that waits for its user is no fault.
 */
export function createPeer<Sends extends Contract, Receives extends Contract>(
  port: PeerPort,
  options: PeerOptions<Receives>,
): Peer<Sends> {
  const pendingById = new Map<number, PendingRequest>();
  let lastId = 0;
  let isDisposed = false;
  const post = (message: Message): void => {
    if (!isDisposed) port.post(message);
  };
  const stopListening = port.onMessage((raw) => {
    if (isDisposed) return;
    const message = readMessage(raw);
    if (message === undefined) options.log({ kind: 'malformed-message', subject: '' });
    else if (message.kind === 'request') void answer(message, options).then(post);
    else if (message.kind === 'event') hear(message, options);
    else settle(message, pendingById, options);
  });
  return {
    request: (name, params) =>
      new Promise((resolve, reject) => {
        if (isDisposed) {
          reject(disposedFailure());
          return;
        }
        lastId += 1;
        pendingById.set(lastId, { resolve, reject });
        post({ kind: 'request', id: lastId, name, params });
      }),
    emit: (name, payload) => post({ kind: 'event', name, payload }),
    dispose() {
      if (isDisposed) return;
      isDisposed = true;
      stopListening();
      for (const pending of pendingById.values()) pending.reject(disposedFailure());
      pendingById.clear();
    },
  };
}

async function answer<R extends Contract>(
  { id, name, params: raw }: Extract<Message, { kind: 'request' }>,
  { handlers, readers, log }: PeerOptions<R>,
): Promise<Message> {
  const handler = Object.hasOwn(handlers, name) ? handlers[name] : undefined;
  const reader = Object.hasOwn(readers, name) ? readers[name] : undefined;
  if (handler === undefined || reader === undefined) {
    log({ kind: 'unknown-name', subject: name.slice(0, 80) });
    return { kind: 'failure', id, code: 'unknown-request', message: 'This request is not known.' };
  }
  const params = reader(raw);
  if (params === undefined) {
    log({ kind: 'invalid-payload', subject: name });
    return { kind: 'failure', id, code: 'invalid-params', message: 'This request cannot be read.' };
  }
  try {
    return { kind: 'reply', id, result: await handler(params) };
  } catch (error) {
    // A surface: the page waits for an answer, whatever went wrong.
    log({ kind: 'handler-error', subject: name, error });
    return error instanceof LogbookError
      ? { kind: 'failure', id, code: error.code, message: error.words }
      : {
          kind: 'failure',
          id,
          code: 'internal',
          message: 'Something went wrong; the output channel says what.',
        };
  }
}

function hear<R extends Contract>(
  { name, payload: raw }: Extract<Message, { kind: 'event' }>,
  { listeners, eventReaders, log }: PeerOptions<R>,
): void {
  const listener = Object.hasOwn(listeners, name) ? listeners[name] : undefined;
  const reader = Object.hasOwn(eventReaders, name) ? eventReaders[name] : undefined;
  if (listener === undefined || reader === undefined) {
    log({ kind: 'unknown-name', subject: name.slice(0, 80) });
    return;
  }
  const payload = reader(raw);
  if (payload === undefined) {
    log({ kind: 'invalid-payload', subject: name });
    return;
  }
  try {
    listener(payload);
  } catch (error) {
    // A surface: one listener's fault must not stop the conversation.
    log({ kind: 'handler-error', subject: name, error });
  }
}

function settle<R extends Contract>(
  message: Extract<Message, { kind: 'reply' | 'failure' }>,
  pendingById: Map<number, PendingRequest>,
  { log }: PeerOptions<R>,
): void {
  const pending = pendingById.get(message.id);
  if (pending === undefined) {
    log({ kind: 'unknown-reply', subject: String(message.id) });
    return;
  }
  pendingById.delete(message.id);
  // The result is what the other side's handler returned: the contract is what both were compiled against.
  if (message.kind === 'reply') pending.resolve(message.result as never);
  else pending.reject(new RequestFailure(message.code, message.message));
}

function disposedFailure(): RequestFailure {
  return new RequestFailure('disposed', 'The view was closed.');
}
