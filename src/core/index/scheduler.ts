/** Time and turns of the event loop, so that core can work in slices without knowing its host. */
export interface Scheduler {
  /** Milliseconds since 1970-01-01T00:00Z, with fractions, never going backwards. */
  now(): number;
  /** Resolves once the event loop had a turn for everything else that waits. */
  pause(): Promise<void>;
}

/** Longest stretch of work without a turn for others: half a frame at 60 Hz. */
const sliceMs = 8;

/** Cuts long work into slices: await `rest` between its steps. */
export class TimeSlice {
  readonly #scheduler: Scheduler;
  #startMs: number;
  #pause: Promise<void> | undefined;

  constructor(scheduler: Scheduler) {
    this.#scheduler = scheduler;
    this.#startMs = scheduler.now();
  }

  /** Whether the slice is used up; ask before `rest` where an await for each step would cost too much. */
  get isOver(): boolean {
    return this.#scheduler.now() - this.#startMs >= sliceMs;
  }

  /** Pauses when the slice is used up; steps that run side by side share one pause. */
  async rest(): Promise<void> {
    if (!this.isOver) return;
    this.#pause ??= this.#takePause();
    await this.#pause;
  }

  async #takePause(): Promise<void> {
    await this.#scheduler.pause();
    this.#startMs = this.#scheduler.now();
    this.#pause = undefined;
  }
}
