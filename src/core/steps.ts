/** Work that may pause: it yields where others can have a turn, and returns its result. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does work that may pause, with or without pauses. */
export type Pace = <T>(steps: Steps<T>) => Promise<T>;

/** Items between two pauses: 10,000 records take some milliseconds for these in every part of our work. */
const itemsPerStep = 100;

/** Does all of the work at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/**
 * Does work with pauses.
 *
 * @param checkpoint - awaited at every pause: lets others run, and throws what ends the work. Default: no pauses.
 */
export function withPauses(checkpoint: (() => Promise<void>) | undefined): Pace {
  if (checkpoint === undefined) return async (steps) => finish(steps);
  return async (steps) => {
    for (;;) {
      const { done, value } = steps.next();
      if (done === true) return value;
      await checkpoint();
    }
  };
}

/** Visits items, with a pause after every few of them. */
export function* visitInSteps<T>(items: readonly T[], visit: (item: T, index: number) => void): Steps<void> {
  for (let start = 0; start < items.length; start += itemsPerStep) {
    if (start > 0) yield;
    const end = Math.min(start + itemsPerStep, items.length);
    // Below the length there is an item.
    for (let index = start; index < end; index++) visit(items[index] as T, index);
  }
}

/** `map` with a pause after every item, of which each is much work. */
export function* mapOneByOne<T, U>(items: readonly T[], toOther: (item: T) => U): Steps<readonly U[]> {
  const others: U[] = [];
  for (const item of items) {
    others.push(toOther(item));
    yield;
  }
  return others;
}

/** `map` with a pause after every few items. */
export function* mapInSteps<T, U>(
  items: readonly T[],
  toOther: (item: T, index: number) => U,
): Steps<readonly U[]> {
  const others: U[] = [];
  yield* visitInSteps(items, (item, index) => others.push(toOther(item, index)));
  return others;
}

/** `flatMap` with a pause after every few items. */
export function* flatMapInSteps<T, U>(
  items: readonly T[],
  toOthers: (item: T) => readonly U[],
): Steps<readonly U[]> {
  const others: U[] = [];
  yield* visitInSteps(items, (item) => {
    for (const other of toOthers(item)) others.push(other);
  });
  return others;
}
