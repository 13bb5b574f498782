import type { LogbookView } from '../index/logbookContents.ts';
import {
  type AdviceFacts,
  type AdviceStage,
  adviceStages,
  computeAdvice,
  computeAdviceLedger,
} from '../insight/adviceFacts.ts';
import { type ContactFacts, computeContactFacts } from '../insight/contactFacts.ts';
import { compareText } from '../text/compareText.ts';
import { type Wording, wording } from '../text/wording.ts';
import type { Brief, BriefBlock, BriefLine, BriefSpan } from './brief.ts';
import { actionSpan, figureSpan, textSpan, wordsSpan } from './briefSpans.ts';

const stageWords: Readonly<Record<AdviceStage, Wording>> = {
  'to-report': wording('acted on, to report back'),
  doing: wording('doing'),
  open: wording('open'),
  reported: wording('reported back'),
  dropped: wording('dropped'),
};

/** The advice ledger: what was advised, what I did, and whether its giver knows; by person, then by status. */
export function computeAdviceBrief(view: LogbookView): Brief {
  const all = computeAdvice(view);
  const contacts = new Map(computeContactFacts(view).map((facts) => [facts.slug, facts]));
  const byPeople = new Map<string, AdviceFacts[]>();
  for (const facts of all) {
    const givers = facts.people.join('\n');
    byPeople.set(givers, [...(byPeople.get(givers) ?? []), facts]);
  }
  // Who waits to hear of something stands first.
  const groups = [...byPeople.values()].sort(
    (a, b) =>
      Number(b.some(isToReport)) - Number(a.some(isToReport)) ||
      compareText(namesOf(a, contacts), namesOf(b, contacts)),
  );
  return {
    title: [wordsSpan('Advice ledger')],
    blocks: [summary(all), ...groups.flatMap((group) => groupBlocks(group, contacts))],
    actions: [{ label: wording('New Interaction'), command: 'researchLogbook.newInteraction' }],
  };
}

function isToReport({ stage }: AdviceFacts): boolean {
  return stage === 'to-report';
}

function summary(all: readonly AdviceFacts[]): BriefBlock {
  if (all.length === 0) {
    return {
      kind: 'paragraph',
      tone: 'quiet',
      line: [
        wordsSpan('No advice is written down yet. Put what people advise into "advice" of an interaction.'),
      ],
    };
  }
  const { given, actedOn, toReport } = computeAdviceLedger(all);
  const total =
    given.value === 1
      ? wording('1 piece of advice')
      : wording('{count} pieces of advice', { count: given.value });
  const line: BriefSpan[] = [figureSpan(total, given.selection)];
  if (actedOn.value > 0) {
    line.push(figureSpan(wording('· {count} acted on', { count: actedOn.value }), actedOn.selection));
  }
  if (toReport.value > 0) {
    line.push(figureSpan(wording('· {count} to report back', { count: toReport.value }), toReport.selection));
  }
  return { kind: 'paragraph', line };
}

type Contacts = ReadonlyMap<string, ContactFacts>;

function namesOf([first]: readonly AdviceFacts[], contacts: Contacts): string {
  return (first?.people ?? []).map((slug) => contacts.get(slug)?.name ?? slug).join(', ');
}

function groupBlocks(group: readonly AdviceFacts[], contacts: Contacts): readonly BriefBlock[] {
  const people = group[0]?.people ?? [];
  const names = people.flatMap((slug, place): readonly BriefSpan[] => {
    const facts = contacts.get(slug);
    const name: BriefSpan =
      facts?.contact === undefined
        ? textSpan(slug)
        : { kind: 'record', text: facts.name, id: facts.contact.id };
    return place === 0 ? [name] : [textSpan('·'), name];
  });
  const argument = { initial: { people: people.join(', ') } };
  const heading: BriefLine =
    people.length === 0
      ? [wordsSpan('Nobody named')]
      : [...names, actionSpan(wording('New Interaction'), 'researchLogbook.newInteraction', argument)];
  const rows = [...group]
    .sort((a, b) => adviceStages.indexOf(a.stage) - adviceStages.indexOf(b.stage))
    .map(rowOf);
  return [
    { kind: 'heading', line: heading },
    {
      kind: 'table',
      caption: wording('What was advised, and what became of it'),
      columns: [
        [wordsSpan('Advice')],
        [wordsSpan('Given')],
        [wordsSpan('Status')],
        [wordsSpan('My action')],
        [wordsSpan('Reported back')],
      ],
      rows,
    },
  ];
}

function rowOf({ advice, interaction, stage }: AdviceFacts): readonly BriefLine[] {
  const { text, action, reportedBack } = advice;
  const { date } = interaction;
  return [
    [{ kind: 'record', text, id: interaction.id }],
    date === undefined ? [] : [wordsSpan('{date}', { date: { date } })],
    [{ kind: 'words', words: stageWords[stage] }],
    action === undefined ? [] : [textSpan(action)],
    reportedBack === undefined ? [] : [wordsSpan('{date}', { date: { date: reportedBack } })],
  ];
}
