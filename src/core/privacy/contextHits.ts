import { personOfTitle } from '../export/knownPeople.ts';
import { NameIndex } from '../export/nameIndex.ts';
import type { Term } from '../text/looseTerm.ts';
import { wording } from '../text/wording.ts';
import type { Hit, HitRule } from './hit.ts';
import { type LocalPattern, shapeSource } from './localPattern.ts';
import type { PrivacyContext } from './privacyContext.ts';
import type { ScannedText } from './scannedText.ts';
import { TermFinder } from './termFinder.ts';

const termRule: HitRule = {
  id: 'confidential-term',
  type: 'confidential',
  severity: 'high',
  confidence: 0.98,
  reason: wording('A term that logbook.yml calls confidential.'),
};
const studyRule: HitRule = {
  id: 'study-id',
  type: 'confidential',
  severity: 'low',
  confidence: 0.9,
  reason: wording('The id of a study; an export says its public alias instead.'),
};
const contactRule: HitRule = {
  id: 'contact-name',
  type: 'name',
  severity: 'low',
  confidence: 0.9,
  reason: wording('The name of somebody whom this logbook knows; an export says the role instead.'),
};
const localReason = wording('A number in a shape that logbook.yml gives for this site.');

/**
 * What is compiled of a list, for as long as the list lives: a logbook's lists stay the same from text to text, and
 * compiling them takes longer than looking at one.
 */
const finders = new WeakMap<readonly Term[], TermFinder>();
const nameIndexes = new WeakMap<PrivacyContext['names'], NameIndex>();
const shapeFinders = new WeakMap<readonly LocalPattern[], readonly ShapeFinder[]>();

interface ShapeFinder {
  readonly rule: HitRule;
  readonly pattern: RegExp;
}

/** What a logbook itself knows: confidential terms, its own shapes of numbers, ids of studies, names of contacts. */
export function contextHits(
  scanned: Pick<ScannedText, 'text' | 'lower'>,
  { terms, studies, names, patterns }: PrivacyContext,
): readonly Hit[] {
  return [
    ...termHits(scanned, terms, termRule),
    ...shapeFindersOf(patterns).flatMap(({ rule, pattern }) =>
      [...scanned.text.matchAll(pattern)].map(({ index, 0: found }) => ({
        rule,
        start: index,
        end: index + found.length,
      })),
    ),
    ...termHits(scanned, studies, studyRule),
    ...nameIndexOf(names)
      .find(scanned.text)
      .map(({ start, end }) => ({ rule: contactRule, start, end })),
  ];
}

function termHits(
  { text, lower }: Pick<ScannedText, 'text' | 'lower'>,
  terms: readonly Term[],
  rule: HitRule,
): readonly Hit[] {
  if (terms.length === 0) return [];
  const finder = finders.get(terms) ?? new TermFinder(terms);
  finders.set(terms, finder);
  return [...finder.find(text, lower)].map(({ term: { replacement }, start, end }) => ({
    rule,
    start,
    end,
    ...(replacement && { alias: replacement }),
  }));
}

function nameIndexOf(names: PrivacyContext['names']): NameIndex {
  const known = nameIndexes.get(names);
  if (known !== undefined) return known;
  const index = new NameIndex(names.map((name) => (typeof name === 'string' ? personOfTitle(name) : name)));
  nameIndexes.set(names, index);
  return index;
}

function shapeFindersOf(patterns: readonly LocalPattern[]): readonly ShapeFinder[] {
  const known = shapeFinders.get(patterns);
  if (known !== undefined) return known;
  const compiled = patterns.map(({ shape, type }) => ({
    rule: { id: 'local-shape', type, severity: 'high', confidence: 0.95, reason: localReason } as const,
    pattern: new RegExp(shapeSource(shape), 'giu'),
  }));
  shapeFinders.set(patterns, compiled);
  return compiled;
}
