import type { PeerPort } from '../../src/protocol/peer.ts';

/**
 * Two ports back to back: what one posts, the other hears in a later microtask.
 *
 * Messages are cloned as `postMessage` does, so that nothing travels which could not.
 */
export class LoopbackPort implements PeerPort {
  readonly #listeners = new Set<(raw: unknown) => void>();
  #otherSide: LoopbackPort | undefined;
  /** Everything posted here, in order. */
  readonly posted: unknown[] = [];

  static pair(): readonly [LoopbackPort, LoopbackPort] {
    const left = new LoopbackPort();
    const right = new LoopbackPort();
    left.#otherSide = right;
    right.#otherSide = left;
    return [left, right];
  }

  get listenerCount(): number {
    return this.#listeners.size;
  }

  post(message: unknown): void {
    const clone: unknown = structuredClone(message);
    this.posted.push(clone);
    const receiver = this.#otherSide;
    if (receiver) queueMicrotask(() => receiver.deliver(clone));
  }

  onMessage(listener: (raw: unknown) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Hands a raw value to this side's listeners, as if the other side had posted it. */
  deliver(raw: unknown): void {
    for (const listener of [...this.#listeners]) listener(raw);
  }
}
