import type { Scheduler } from '../../src/core/index/scheduler.ts';

/** A clock that tests move, also the one of file times; it counts pauses and, if told, moves on with each look. */
export class FakeScheduler implements Scheduler {
  /** Milliseconds since 1970; starts at 2026-04-15T12:00Z. */
  timeMs = Date.UTC(2026, 3, 15, 12);
  /** Milliseconds that pass with each call of `now`: work that takes time. */
  stepMs = 0;
  pauses = 0;

  now(): number {
    this.timeMs += this.stepMs;
    return this.timeMs;
  }

  async pause(): Promise<void> {
    this.pauses++;
  }

  /** Lets time pass; by default so much that no file may change any more without a new time. */
  advance(byMs = 10_000): void {
    this.timeMs += byMs;
  }
}
