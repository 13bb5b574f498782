import type { ReleaseName } from './install/releases.ts';

/** What a step found; a check that is not a test suite counts as one. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** The same by file, from the project's root; of test suites that Mocha runs in a process of their own. */
  readonly files?: Readonly<Record<string, { readonly passed: number; readonly failed: number }>>;
}

export interface StepOptions {
  readonly release: ReleaseName;
  /** Pattern over test titles; all when absent. */
  readonly grep?: string;
}
