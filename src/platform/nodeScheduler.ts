import type { Scheduler } from '../core/index/scheduler.ts';

/** Slices by the event loop of Node. */
export const nodeScheduler: Scheduler = {
  now: () => performance.timeOrigin + performance.now(),
  pause: () => new Promise((resolve) => setImmediate(resolve)),
};
