import { type Claim, type ClaimState, computeClaims } from '../achievement/claims.ts';
import { claimStateWords, faultWords, staleWords } from '../achievement/claimWords.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import { unknownSkillGroup } from '../insight/recordSkills.ts';
import type { skillGroups } from '../skills/skillCatalogue.ts';
import { type Wording, wording } from '../text/wording.ts';
import type { Brief, BriefBlock, BriefItem, BriefLine, BriefSpan } from './brief.ts';
import { numberSpan, recordSpan, separated, textSpan, wordsSpan } from './briefSpans.ts';

/** The themes that are groups of the catalogue. */
const themeTitles: Readonly<Record<(typeof skillGroups)[number] | typeof unknownSkillGroup, Wording>> = {
  sas: wording('SAS programming'),
  r: wording('R programming'),
  'other-tools': wording('Other tools'),
  'edc-systems': wording('EDC systems'),
  'data-management': wording('Clinical data management'),
  standards: wording('Data standards'),
  statistics: wording('Statistics'),
  operations: wording('Study operations'),
  'ethics-regulatory': wording('Ethics and regulation'),
  professional: wording('Communication and teamwork'),
  [unknownSkillGroup]: wording('Other work'),
};

/** What was achieved, as the user claims it: by theme, each claim with the records behind it. */
export function computeAchievementsBrief(view: LogbookView): Brief {
  const claims = computeClaims(view);
  const themes = [...new Set(claims.map(({ theme }) => theme))];
  return {
    title: [wordsSpan('Achievements')],
    blocks: [summaryBlock(claims), ...themes.flatMap((theme) => themeBlocks(theme, claims))],
    actions: [
      { label: wording('Curate Achievement'), command: 'researchLogbook.curateAchievement' },
      { label: wording('Export Achievements'), command: 'researchLogbook.exportAchievements' },
    ],
  };
}

function summaryBlock(claims: readonly Claim[]): BriefBlock {
  if (claims.length === 0) {
    return {
      kind: 'paragraph',
      tone: 'quiet',
      line: [
        wordsSpan('Nothing is claimed yet. Curate an achievement from a record: it becomes its source.'),
      ],
    };
  }
  const ofState = (state: ClaimState) => {
    const ids = claims.filter((claim) => claim.state === state).map(({ achievement }) => achievement.id);
    return { value: ids.length, selection: { types: ['achievement'], ids } } as const;
  };
  const [sourced, selfStated, unconfirmed] = [
    ofState('sourced'),
    ofState('self-stated'),
    ofState('cannot-confirm'),
  ];
  return {
    kind: 'paragraph',
    line: separated([
      numberSpan(wording('{count} sourced', { count: sourced.value }), sourced),
      numberSpan(wording('{count} self-stated', { count: selfStated.value }), selfStated),
      numberSpan(wording('{count} that cannot be confirmed', { count: unconfirmed.value }), unconfirmed),
    ]),
  };
}

function themeBlocks(theme: string, claims: readonly Claim[]): readonly BriefBlock[] {
  return [
    { kind: 'heading', line: [themeSpan(theme)] },
    { kind: 'list', items: claims.filter((claim) => claim.theme === theme).map(itemOf) },
  ];
}

/** A theme of ours in our words, one of the user's as it is written. */
function themeSpan(theme: string): BriefSpan {
  return Object.hasOwn(themeTitles, theme)
    ? { kind: 'words', words: themeTitles[theme as keyof typeof themeTitles] }
    : textSpan(theme);
}

function itemOf(claim: Claim): BriefItem {
  const { achievement, text, state, sources, vanished, claimsNamed, isStale } = claim;
  const gone = isStale ? [] : vanished.map((id) => wording('A source is gone: {id}', { id }));
  return {
    line: separated([
      recordSpan({ id: achievement.id, title: text }),
      { kind: 'words', words: claimStateWords[state] },
      ...(isStale ? [wordsSpan('stale')] : []),
      ...(achievement.private ? [wordsSpan('private')] : []),
    ]),
    isDone: state === 'sourced' && !isStale,
    details: [
      ...sources.map((record) =>
        separated([
          recordSpan(record),
          ...(record.date === undefined ? [] : [wordsSpan('{day}', { day: { date: record.date } })]),
        ]),
      ),
      ...[...staleWords(claim), ...gone, ...faultWords(claim)].map(
        (words): BriefLine => [{ kind: 'words', words }],
      ),
      ...claimsNamed.map(
        (record): BriefLine => [recordSpan(record), wordsSpan('is a claim and proves nothing')],
      ),
    ],
  };
}
