import { matcherOf, type Term, wordTerm } from '../text/looseTerm.ts';
import { wording } from '../text/wording.ts';
import type { Hit, HitRule } from './hit.ts';
import { shapeSource } from './localPattern.ts';
import type { PrivacyContext } from './privacyContext.ts';

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
  reason: wording('The name of a contact of this logbook; an export says the role instead.'),
};
const localReason = wording('A number in a shape that logbook.yml gives for this site.');

/** What a logbook itself knows: confidential terms, its own shapes of numbers, ids of studies, names of contacts. */
export function contextHits(
  text: string,
  { terms, studies, names, patterns }: PrivacyContext,
): readonly Hit[] {
  return [
    ...termHits(text, terms, termRule),
    ...patterns.flatMap(({ shape, type }) =>
      [...text.matchAll(new RegExp(shapeSource(shape), 'giu'))].map(({ index, 0: found }) => ({
        rule: { id: 'local-shape', type, severity: 'high', confidence: 0.95, reason: localReason } as const,
        start: index,
        end: index + found.length,
      })),
    ),
    ...termHits(text, studies, studyRule),
    ...termHits(
      text,
      names.map((name) => wordTerm(name, '')),
      contactRule,
    ),
  ];
}

function termHits(text: string, terms: readonly Term[], rule: HitRule): readonly Hit[] {
  const longestFirst = terms.filter(({ pattern }) => pattern !== '').sort((a, b) => b.length - a.length);
  const matcher = matcherOf(longestFirst);
  if (matcher === undefined) return [];
  return [...text.matchAll(matcher)].map((match) => {
    const replacement = longestFirst[match.slice(1).findIndex((group) => group !== undefined)]?.replacement;
    return {
      rule,
      start: match.index,
      end: match.index + match[0].length,
      ...(replacement && { alias: replacement }),
    };
  });
}
