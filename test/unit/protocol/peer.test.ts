import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LogbookError } from '../../../src/core/logbookError.ts';
import { createPeer, type Peer, type PeerIncident, type PeerOptions } from '../../../src/protocol/peer.ts';
import { RequestFailure } from '../../../src/protocol/requestFailure.ts';
import { LoopbackPort } from '../../support/loopbackPort.ts';

type FromPage = {
  requests: {
    double: { params: number; result: number };
    refuse: { params: null; result: null };
    crash: { params: null; result: null };
    never: { params: null; result: null };
  };
  events: { noted: string };
};
type FromHost = { requests: Record<never, never>; events: { changed: number } };

interface Conversation {
  readonly page: Peer<FromPage>;
  readonly host: Peer<FromHost>;
  readonly pagePort: LoopbackPort;
  readonly hostPort: LoopbackPort;
  readonly incidents: PeerIncident[];
  readonly noted: string[];
}

function startConversation(): Conversation {
  const [pagePort, hostPort] = LoopbackPort.pair();
  const incidents: PeerIncident[] = [];
  const noted: string[] = [];
  const log = (incident: PeerIncident): void => void incidents.push(incident);
  const hostOptions: PeerOptions<FromPage> = {
    handlers: {
      double: async (value) => value * 2,
      refuse: async () => {
        throw new LogbookError('read-only', 'The folder is read-only.', 'Choose another one.');
      },
      crash: async () => {
        throw new TypeError('secret detail');
      },
      never: () => new Promise<null>(() => {}),
    },
    readers: {
      double: (raw) => (typeof raw === 'number' ? raw : undefined),
      refuse: () => null,
      crash: () => null,
      never: () => null,
    },
    listeners: {
      noted: (text) => {
        if (text === 'boom') throw new Error('listener');
        noted.push(text);
      },
    },
    eventReaders: { noted: (raw) => (typeof raw === 'string' ? raw : undefined) },
    log,
  };
  const pageOptions: PeerOptions<FromHost> = {
    handlers: {},
    readers: {},
    listeners: { changed: (revision) => void noted.push(`changed ${revision}`) },
    eventReaders: { changed: (raw) => (typeof raw === 'number' ? raw : undefined) },
    log,
  };
  const page = createPeer<FromPage, FromHost>(pagePort, pageOptions);
  const host = createPeer<FromHost, FromPage>(hostPort, hostOptions);
  return { page, host, pagePort, hostPort, incidents, noted };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

function failsWith(code: string, message?: RegExp): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof RequestFailure);
    assert.equal(error.code, code);
    if (message) assert.match(error.message, message);
    return true;
  };
}

suite('createPeer', () => {
  test('gives each request its own reply, whatever the order', async () => {
    const { page } = startConversation();
    const results = await Promise.all([page.request('double', 2), page.request('double', 21)]);
    assert.deepEqual(results, [4, 42]);
  });

  test('hands an event to its listener', async () => {
    const { page, host, noted } = startConversation();
    page.emit('noted', 'hello');
    host.emit('changed', 7);
    await settled();
    assert.deepEqual(noted, ['hello', 'changed 7']);
  });

  test('turns a LogbookError into a failure with its code, words and fix', async () => {
    const { page } = startConversation();
    await assert.rejects(
      page.request('refuse', null),
      failsWith('read-only', /^The folder is read-only\. Choose another one\.$/),
    );
  });

  test('turns any other error into a failure without its details, and logs it', async () => {
    const { page, incidents } = startConversation();
    await assert.rejects(page.request('crash', null), failsWith('internal', /^(?!.*secret)/));
    assert.equal(incidents[0]?.kind, 'handler-error');
    assert.ok(incidents[0]?.error instanceof TypeError);
  });

  test('refuses parameters that the reader does not take', async () => {
    const { page, incidents } = startConversation();
    const wrong = page.request('double', 'two' as unknown as number);
    await assert.rejects(wrong, failsWith('invalid-params'));
    assert.deepEqual(incidents, [{ kind: 'invalid-payload', subject: 'double' }]);
  });

  test('refuses unknown requests, names of prototype members too', async () => {
    for (const name of ['nothing', '__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const { page, incidents } = startConversation();
      await assert.rejects(page.request(name as 'double', 1), failsWith('unknown-request'), name);
      assert.deepEqual(incidents, [{ kind: 'unknown-name', subject: name }]);
    }
  });

  test('rejects what waits when it is disposed, stops listening and sends nothing more', async () => {
    const { page, pagePort } = startConversation();
    const waiting = page.request('never', null);
    page.dispose();
    page.dispose();
    await assert.rejects(waiting, failsWith('disposed'));
    await assert.rejects(page.request('double', 1), failsWith('disposed'));
    page.emit('noted', 'late');
    assert.equal(pagePort.listenerCount, 0);
    assert.equal(pagePort.posted.length, 1);
  });

  test('sends no reply once disposed', async () => {
    const { page, host, hostPort } = startConversation();
    const waiting = page.request('double', 1);
    host.dispose();
    await settled();
    assert.deepEqual(hostPort.posted, []);
    page.dispose();
    await assert.rejects(waiting, failsWith('disposed'));
  });

  test('logs a reply that nobody waits for', async () => {
    const { page, hostPort, incidents } = startConversation();
    await page.request('double', 1);
    hostPort.post({ kind: 'reply', id: 1, result: 9 });
    await settled();
    assert.deepEqual(incidents, [{ kind: 'unknown-reply', subject: '1' }]);
  });

  test('goes on when a listener throws', async () => {
    const { page, incidents, noted } = startConversation();
    page.emit('noted', 'boom');
    page.emit('noted', 'after');
    await settled();
    assert.deepEqual(noted, ['after']);
    assert.equal(incidents[0]?.kind, 'handler-error');
  });

  test('takes any raw value without throwing, and still answers', async () => {
    const messageLike = fc.record(
      {
        kind: fc.constantFrom('request', 'reply', 'failure', 'event', '__proto__'),
        id: fc.anything(),
        name: fc.oneof(fc.constantFrom('double', 'noted', 'toString'), fc.anything()),
        params: fc.anything(),
        payload: fc.anything(),
        code: fc.anything(),
        message: fc.anything(),
      },
      { requiredKeys: ['kind'] },
    );
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.anything(), messageLike), async (raw) => {
        const { page, hostPort } = startConversation();
        hostPort.deliver(raw);
        assert.equal(await page.request('double', 4), 8);
      }),
      { seed: 20261123, numRuns: 300 },
    );
  });
});
