import { findIdentifiers } from '../../src/core/privacy/findIdentifiers.ts';

/** A labelled text whose types may be those of another scheme. */
export interface MeasuredText {
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number; readonly type: string }[];
}

export interface TypeMeasure {
  readonly labels: number;
  /** Labels of which something was found, as any type. */
  readonly touched: number;
  /** Labels found as their own type. */
  readonly right: number;
  readonly found: number;
  /** Findings of the type on a label of any type. */
  readonly onLabel: number;
}

export interface PrivacyMeasure {
  readonly texts: number;
  readonly words: number;
  readonly byType: ReadonlyMap<string, TypeMeasure>;
  readonly negatives: number;
  readonly negativesFlagged: number;
  /** Findings on no label. */
  readonly falseAlarms: number;
  readonly falseAlarmsNoDate: number;
}

/**
 * How well findings fit labels; a label counts as found where a finding overlaps it.
 *
 * @param sameType - whether a finding's type is right for a label's.
 */
export function measurePrivacy(
  texts: readonly MeasuredText[],
  sameType: (found: string, label: string) => boolean = (found, label) => found === label,
): PrivacyMeasure {
  const byType = new Map<
    string,
    { labels: number; touched: number; right: number; found: number; onLabel: number }
  >();
  const at = (type: string) => {
    const measure = byType.get(type) ?? { labels: 0, touched: 0, right: 0, found: 0, onLabel: 0 };
    byType.set(type, measure);
    return measure;
  };
  const sum = { words: 0, negatives: 0, negativesFlagged: 0, falseAlarms: 0, falseAlarmsNoDate: 0 };
  for (const { text, spans } of texts) {
    const findings = findIdentifiers(text);
    sum.words += text.split(/\s+/).length;
    if (spans.length === 0) sum.negatives += 1;
    if (spans.length === 0 && findings.length > 0) sum.negativesFlagged += 1;
    for (const span of spans) {
      const hits = findings.filter(({ range }) => range.start < span.end && range.end > span.start);
      const measure = at(span.type);
      measure.labels += 1;
      if (hits.length > 0) measure.touched += 1;
      if (hits.some(({ type }) => sameType(type, span.type))) measure.right += 1;
    }
    for (const { range, type } of findings) {
      const isOnLabel = spans.some(({ start, end }) => range.start < end && range.end > start);
      at(type).found += 1;
      if (isOnLabel) at(type).onLabel += 1;
      else sum.falseAlarms += 1;
      if (!isOnLabel && type !== 'date') sum.falseAlarmsNoDate += 1;
    }
  }
  return { texts: texts.length, byType, ...sum };
}
