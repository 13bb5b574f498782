/**
 * Starts a clock that gives the processor time in milliseconds which this process has used since.
 *
 * For tests that bound what something may cost: other programs of a busy machine add next to nothing to it, but a great
 * deal to the time on the wall.
 */
export function startCpuClock(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
}
