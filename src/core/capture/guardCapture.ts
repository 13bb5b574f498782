import { findBeforeWriting } from '../privacy/findBeforeWriting.ts';
import type { Finding } from '../privacy/finding.ts';
import type { PrivacyContext } from '../privacy/privacyContext.ts';
import type { CaptureChoice } from './planCapture.ts';
import type { MetricProposal } from './proposeMetrics.ts';

/** A figure that is offered, with what its words hold that wants a look before they are written. */
export interface GuardedFigure extends MetricProposal {
  readonly finding?: Finding;
}

/** The figures, those not picked beforehand in whose name, data set or list of names something was found. */
export function guardFigures(
  figures: readonly MetricProposal[],
  context: PrivacyContext,
): readonly GuardedFigure[] {
  return figures.map((figure) => {
    const { name, dataset, distinct = [] } = figure.metric;
    // Each by itself: two names side by side are no sentence.
    const [finding] = [name, dataset ?? '', ...distinct].flatMap((text) => findBeforeWriting(text, context));
    return finding === undefined ? figure : { ...figure, isUsual: false, finding };
  });
}

/** The files whose paths hold something that wants a look before they become evidence, and what; each once. */
export function guardPaths(paths: readonly string[], context: PrivacyContext): ReadonlyMap<string, Finding> {
  return new Map(
    paths.flatMap((path) => findBeforeWriting(path, context).map((finding) => [path, finding] as const)),
  );
}

/** A choice without some files as evidence; figures that only such a file shows have no evidence then. */
export function withoutFiles(choice: CaptureChoice, paths: ReadonlySet<string>): CaptureChoice {
  const isKept = ({ path }: { readonly path?: string }): boolean => path === undefined || !paths.has(path);
  const logs = choice.logs.filter(isKept);
  return { ...choice, logs, others: choice.others.filter(isKept) };
}
