import { foldText } from '../text/foldText.ts';
import { acceptShape } from './acceptShape.ts';
import { allRules } from './allRules.ts';
import { contextHits } from './contextHits.ts';
import { findAtWords } from './findAtWords.ts';
import type { Finding } from './finding.ts';
import { chooseHits, type Hit, type HitRule } from './hit.ts';
import type { IdentifierType } from './identifierTypeNames.ts';
import { identifierTypes } from './identifierTypes.ts';
import { findInNamedColumns } from './namedColumns.ts';
import type { PlaceFacts } from './place.ts';
import { emptyPrivacyContext, type PrivacyContext } from './privacyContext.ts';
import { isLabelRule, type Rule, type ShapeRule } from './rule.ts';
import { scanText } from './scannedText.ts';
import { Sentences } from './sentences.ts';
import { findInTables } from './tableCells.ts';
import { withWholeEmphasis } from './withWholeEmphasis.ts';

/** Shapes that may begin anywhere. Dates are looked for last: whether they are those of a person depends on the names found. */
const shapes = allRules.flatMap((rule) => (isLabelRule(rule) || rule.words !== undefined ? [] : [rule]));
const dateShapes = shapes.filter(({ type }) => type === 'date');
const otherShapes = shapes.filter(({ type }) => type !== 'date');

/** What says of whom a sentence speaks. */
const personTypes: ReadonlySet<IdentifierType> = new Set([
  'name',
  'mrn',
  'ssn',
  'health-plan',
  'subject-code',
  'age',
  'phone',
  'fax',
  'device',
]);

/** Rules whose label is an everyday word: what the shape says comes before them. */
const weakLabels: ReadonlySet<string> = new Set(['subject-number', 'case-number']);

/** The address of a page takes the number in it along; and a label says what a value is, a shape what it may be. */
function sureness(rule: Rule): number {
  if (rule.id === 'url-with-person') return 0;
  if (!isLabelRule(rule)) return 2;
  return weakLabels.has(rule.id) ? 3 : 1;
}

const orders = new Map(
  [...allRules].sort((a, b) => sureness(a) - sureness(b)).map(({ id }, order) => [id, order]),
);

/** Confidential terms and shapes of the site before all rules; ids of studies and names of contacts, which are hints, behind them. */
function orderOf({ id, severity }: HitRule): number {
  return orders.get(id) ?? (severity === 'high' ? -1 : allRules.length);
}

/**
 * What in a text may identify a person or break a promise to keep something, by range; no two overlap.
 *
 * Takes time in proportion to the length of the text. Nothing found does not mean that nothing is there: names have a
 * low recall (docs/privacy.md).
 */
export function findIdentifiers(
  text: string,
  context: PrivacyContext = emptyPrivacyContext,
): readonly Finding[] {
  const scanned = scanText(text);
  const namingSentences = new Set<number>();
  const sentences = new Sentences(scanned);
  const facts: PlaceFacts = {
    scanned,
    sentences,
    namingSentences,
    ...(context.recordDate && { recordDate: context.recordDate }),
  };
  const atWords = findAtWords(facts);
  const hits: Hit[] = [
    ...contextHits(scanned, context),
    ...atWords.hits,
    ...findInTables(facts),
    ...findInNamedColumns(facts),
  ];
  for (const rule of otherShapes) findShapes(rule, facts, hits);
  let named = 0;
  const addNaming = (): void => {
    for (; named < hits.length; named++) {
      const { rule, start } = hits[named] as Hit;
      if (personTypes.has(rule.type)) namingSentences.add(sentences.at(start).start);
    }
  };
  addNaming();
  for (const find of atWords.names) hits.push(...find());
  addNaming();
  for (const find of atWords.dates) hits.push(...find());
  for (const rule of dateShapes) findShapes(rule, facts, hits);
  const ignored = new Set(
    [...context.ignored.map(({ text }) => text), ...context.ownAddresses].map(foldText),
  );
  return chooseHits(hits, orderOf).flatMap((hit) => {
    const range = withWholeEmphasis(text, scanned.originalRange(hit.start, hit.end));
    const isIgnored =
      ignored.size > 0 &&
      (ignored.has(foldText(text.slice(range.start, range.end))) ||
        ignored.has(foldText(scanned.text.slice(hit.start, hit.end))));
    return isIgnored ? [] : [findingOf(hit, range)];
  });
}

function findShapes(rule: ShapeRule, facts: PlaceFacts, hits: Hit[]): void {
  const { text, lower } = facts.scanned;
  if (rule.needs !== undefined && !lower.includes(rule.needs)) return;
  const { pattern } = rule;
  const searched = rule.keepsCase ? text : lower;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(searched); match !== null; match = pattern.exec(searched)) {
    const hit = acceptShape(rule, match, facts);
    if (hit !== undefined) hits.push(hit);
  }
}

function findingOf({ rule, alias }: Hit, range: Finding['range']): Finding {
  return {
    range,
    class: identifierTypes[rule.type].class,
    type: rule.type,
    severity: rule.severity,
    confidence: rule.confidence,
    reason: rule.reason,
    rule: rule.id,
    ...(alias !== undefined && { alias }),
  };
}
