import type { Scheduler } from '../core/index/scheduler.ts';

const { timeOrigin } = performance;

/** Slices by the event loop of Node. */
export const nodeScheduler: Scheduler = {
  now: () => timeOrigin + performance.now(),
  pause: () => new Promise((resolve) => setImmediate(resolve)),
};
