import { createRedactor } from '../export/redactor.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import { computeExposure, type Exposure, type ExposureGap, type PhaseWork } from '../insight/exposure.ts';
import { shownHours } from '../insight/recordHours.ts';
import { isEvidence } from '../insight/recordSkills.ts';
import { formatLetter } from '../people/letter.ts';
import { joinPhrases, tidyPhrase } from '../question/phrase.ts';
import { contactOf } from '../records/recordPeople.ts';
import { wording } from '../text/wording.ts';
import type { Brief, BriefBlock, BriefItem, BriefLine } from './brief.ts';
import { figureSpan, headingBlock, wordsSpan } from './briefSpans.ts';
import { phaseWords } from './phaseWords.ts';

/** Most records that the request names: what one takes in at a glance. */
const mostExamples = 3;

/** Study phases by week, what is missing while there is time, and a request to the supervisor. */
export function computeExposureBrief(view: LogbookView): Brief {
  const exposure = computeExposure(view);
  const noDates = wordsSpan(
    'Say the first and the last day of the internship in logbook.yml; the weeks follow from them.',
  );
  return {
    title: [wordsSpan('Exposure to study phases')],
    blocks:
      exposure === undefined
        ? [{ kind: 'paragraph', line: [noDates] }]
        : [
            ...gapBlocks(exposure),
            phaseTable(exposure),
            ...restBlocks(exposure),
            ...requestBlocks(view, exposure),
          ],
    actions: [
      { label: wording('Quick Entry'), command: 'researchLogbook.quickEntry' },
      { label: wording('Open logbook.yml'), command: 'researchLogbook.openProfile' },
    ],
  };
}

function gapBlocks({ gaps, weeksLeft, clock, handsOn, totals }: Exposure): readonly BriefBlock[] {
  if (clock.daysLeft < 0 || clock.week < 1) return [];
  const left = wordsSpan('Weeks left: {count}', { count: weeksLeft });
  // In the first week nothing is a gap yet, and nothing is known to be seen either.
  if (gaps.length === 0 && handsOn.size < totals.length) return [{ kind: 'paragraph', line: [left] }];
  return [
    { kind: 'paragraph', line: [left] },
    { kind: 'list', items: gaps.map(gapItem), empty: wording('No phase is missing so far.') },
  ];
}

function gapItem({ phase, kind, records }: ExposureGap): BriefItem {
  const name = { kind: 'words', words: phaseWords[phase] } as const;
  if (kind === 'none') return { line: [name, wordsSpan('has no record yet')] };
  const words = wording('has no hands-on work yet, records: {count}', { count: records.value });
  return { line: [name, figureSpan(words, records.selection)] };
}

function phaseTable({ weeks, totals }: Exposure): BriefBlock {
  return {
    kind: 'table',
    caption: wording('Hours by week and phase, records in brackets'),
    columns: [
      [wordsSpan('Week')],
      ...totals.map(({ phase }): BriefLine => [{ kind: 'words', words: phaseWords[phase] }]),
    ],
    rows: [
      ...weeks.map(({ week, monday, phases }) => [
        [wordsSpan('{week}, from {date}', { week, date: { date: monday } })],
        ...phases.map(workCell),
      ]),
      [[wordsSpan('All')], ...totals.map(workCell)],
    ],
    numberColumns: totals.map((_, place) => place + 1),
  };
}

function workCell({ records, hours }: PhaseWork): BriefLine {
  if (records.value === 0) return [];
  const count = figureSpan(wording('({count})', { count: records.value }), records.selection);
  if (hours.value === 0) return [count];
  return [figureSpan(wording('{hours} h', { hours: shownHours(hours.value) }), hours.selection), count];
}

function restBlocks({ withoutPhase }: Exposure): readonly BriefBlock[] {
  if (withoutPhase.value === 0) return [];
  const words = wording('Records that name no phase: {count}', { count: withoutPhase.value });
  return [{ kind: 'paragraph', tone: 'quiet', line: [figureSpan(words, withoutPhase.selection)] }];
}

function requestBlocks(view: LogbookView, exposure: Exposure): readonly BriefBlock[] {
  if (exposure.gaps.length === 0) return [];
  return [
    headingBlock('Ask for it'),
    { kind: 'draft', label: wording('Request to the supervisor'), text: requestText(view, exposure) },
  ];
}

function requestText(view: LogbookView, { clock, gaps, totals, weeksLeft }: Exposure): string {
  const unseen = gaps.filter(({ kind }) => kind === 'none').map(({ phase }) => phase);
  const observed = gaps.filter(({ kind }) => kind === 'observed').map(({ phase }) => phase);
  const gapPhases = new Set(gaps.map(({ phase }) => phase));
  const seen = totals.map(({ phase }) => phase).filter((phase) => !gapPhases.has(phase));
  const weeks = weeksLeft === 1 ? 'this is my last week' : `${weeksLeft} weeks are left, this one included`;
  const examples = recentTitles(view);
  const { profile } = view.contents;
  const paragraphs = [
    [
      `I am in week ${clock.week} of ${clock.weeks} of my internship; ${weeks}.`,
      seen.length > 0 ? `So far I have worked on ${joinPhrases(seen)}.` : '',
      examples.length > 0 ? `Lately I did this: ${examples.join('; ')}.` : '',
    ]
      .filter(Boolean)
      .join(' '),
    [
      unseen.length > 0 ? `I have not seen anything of ${joinPhrases(unseen)} yet.` : '',
      observed.length > 0
        ? `Of ${joinPhrases(observed)} I have only watched or heard, without work of my own.`
        : '',
    ]
      .filter(Boolean)
      .join(' '),
    `Is there a study on which I could help with ${joinPhrases([...gapPhases])}, or sit in on a meeting? I can take on a small task of it, and I keep my other work on time.`,
  ];
  return formatLetter({ to: contactOf(view.contents, profile.supervisor), from: profile, paragraphs });
}

/** Newest activities of the intern's own that may leave the logbook. */
function recentTitles({ contents, today }: LogbookView): readonly string[] {
  const { redact } = createRedactor(contents);
  return contents.records
    .flatMap(({ record }) =>
      record.type === 'activity' &&
      isEvidence(record) &&
      record.private !== true &&
      record.role !== 'observed' &&
      record.date !== undefined &&
      record.date <= today
        ? [record.title]
        : [],
    )
    .slice(0, mostExamples)
    .map((title) => tidyPhrase(redact(title)));
}
