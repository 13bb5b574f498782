import { LineCounter, type TextPosition } from '../text/lineCounter.ts';
import type { Finding, FindingSeverity } from './finding.ts';
import { findingShape } from './findingShape.ts';
import { mayBeRepeated } from './identifierTypes.ts';

/** A finding with its place as an editor counts it, and what may be shown of it. */
export interface LocatedFinding extends Finding {
  readonly position: TextPosition;
  /** Digits as `#`, letters as `x`; absent for secrets and confidential terms, whose very shape may tell. */
  readonly shape?: string;
}

/** What was found in one file. */
export interface FileFindings {
  /** Relative to the logbook's root. */
  readonly path: string;
  /** By range. */
  readonly findings: readonly LocatedFinding[];
  /** Of a picture: ranges count in its name. */
  readonly isOfName?: true;
}

/** Findings of a text with their places. */
export function locateFindings(text: string, findings: readonly Finding[]): readonly LocatedFinding[] {
  if (findings.length === 0) return [];
  const lines = new LineCounter(text);
  return findings.map((finding) => {
    const { range, type } = finding;
    const position = lines.positionAt(range.start);
    if (!mayBeRepeated(type)) return { ...finding, position };
    return { ...finding, position, shape: findingShape(text.slice(range.start, range.end)) };
  });
}

const severities: readonly FindingSeverity[] = ['high', 'medium', 'low'];

/** Orders severities, the gravest first. */
export function compareSeverity(one: FindingSeverity, other: FindingSeverity): number {
  return severities.indexOf(one) - severities.indexOf(other);
}
