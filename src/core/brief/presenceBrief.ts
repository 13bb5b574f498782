import type { LogbookView } from '../index/logbookContents.ts';
import type { ContactFacts } from '../insight/contactFacts.ts';
import { type Connections, computeConnections } from '../presence/connections.ts';
import {
  type CheckedPoint,
  computePresenceFacts,
  doneOn,
  type PresenceFacts,
  type PresenceRecord,
} from '../presence/presenceFacts.ts';
import { wording } from '../text/wording.ts';
import type { Brief, BriefBlock, BriefItem, BriefLine, BriefSpan } from './brief.ts';
import {
  actionSpan,
  headingBlock,
  numberSpan,
  recordSpan,
  separated,
  textSpan,
  wordsSpan,
} from './briefSpans.ts';

/** Days after which a profile is worth another look: our own threshold, a third of an internship of twelve weeks. */
const refreshAfterDays = 28;
/** Weeks of the table. */
const shownWeeks = 8;

/** How the user is seen: this week's share, the queue, the profile, connections and sources. */
export function computePresenceBrief(view: LogbookView): Brief {
  const facts = computePresenceFacts(view);
  const connections = computeConnections(view);
  return {
    title: [wordsSpan('Professional presence')],
    blocks: [
      ...weekBlocks(facts),
      ...queueBlocks(facts, new Map(view.contents.records.map(({ record, path }) => [record.id, path]))),
      ...profileBlocks(facts),
      ...connectionBlocks(connections),
      ...followBlocks(facts),
    ],
    actions: [
      { label: wording('Queue Article'), command: 'researchLogbook.queueArticle' },
      { label: wording('Refresh Profile'), command: 'researchLogbook.refreshProfile' },
      { label: wording('New Presence'), command: 'researchLogbook.newPresence' },
    ],
  };
}

function weekBlocks({ target, weeks }: PresenceFacts): readonly BriefBlock[] {
  const [thisWeek] = weeks;
  if (thisWeek === undefined) return [];
  const count = thisWeek.done.value;
  const words =
    target === undefined
      ? wording('{count} this week', { count })
      : wording('{count} of {target} this week', { count, target });
  const met = weeks.filter(({ isMet }) => isMet).length;
  return [
    { kind: 'paragraph', line: [numberSpan(words, thisWeek.done)] },
    {
      kind: 'table',
      caption: wording('Presence by week'),
      columns: [
        [wordsSpan('Week')],
        [wordsSpan('Done')],
        ...(target === undefined ? [] : [[wordsSpan('Target')]]),
      ],
      rows: weeks
        .slice(0, shownWeeks)
        .map(({ monday, done, isMet }) => [
          [wordsSpan('Week of {day}', { day: { date: monday } })],
          [numberSpan(wording('{count}', { count: done.value }), done)],
          ...(isMet === undefined ? [] : [isMet ? [wordsSpan('met')] : []]),
        ]),
      numberColumns: [1],
    },
    {
      kind: 'paragraph',
      tone: 'quiet',
      line: [
        target === undefined
          ? wordsSpan('No weekly target is set; presencePerWeek in logbook.yml sets one.')
          : wordsSpan('The target was met in {met} of {count} weeks.', { met, count: weeks.length }),
      ],
    },
  ];
}

function queueBlocks(
  { queue }: PresenceFacts,
  pathsById: ReadonlyMap<string, string>,
): readonly BriefBlock[] {
  return [
    headingBlock('To read and share'),
    {
      kind: 'list',
      items: queue.map((record) => ({
        ...presenceItem(record),
        isDone: false,
        line: [
          recordSpan(record),
          actionSpan(wording('Mark as Shared'), 'researchLogbook.markArticleShared', {
            stored: { path: pathsById.get(record.id) },
          }),
        ],
      })),
      empty: wording('Nothing is queued. An address in the clipboard is enough for Queue Article.'),
    },
  ];
}

function profileBlocks({ lastRefresh, points }: PresenceFacts): readonly BriefBlock[] {
  const isOld = lastRefresh === undefined || lastRefresh.daysAgo >= refreshAfterDays;
  return [
    headingBlock('Profile'),
    {
      kind: 'paragraph',
      line:
        lastRefresh === undefined
          ? [wordsSpan('No refresh of the profile is logged yet.')]
          : [recordSpan(lastRefresh.record), textSpan('·'), agoSpan(lastRefresh.daysAgo)],
      ...(isOld ? {} : { tone: 'quiet' as const }),
    },
    { kind: 'list', items: points.map(pointItem) },
  ];
}

function agoSpan(days: number): BriefSpan {
  if (days === 0) return wordsSpan('today');
  return days === 1 ? wordsSpan('yesterday') : wordsSpan('{days} days ago', { days });
}

function pointItem({ point, checked, isInLast }: CheckedPoint): BriefItem {
  const when: readonly BriefLine[] =
    checked === undefined || isInLast
      ? []
      : [[wordsSpan('Last looked at on {day}.', { day: { date: checked } })]];
  return {
    line: [{ kind: 'words', words: point.label }],
    isDone: isInLast,
    details: [[{ kind: 'words', words: point.hint }], ...when],
  };
}

function connectionBlocks({ connected, toConnect }: Connections): readonly BriefBlock[] {
  return [
    headingBlock('Connections'),
    {
      kind: 'list',
      items: [
        ...toConnect.map(
          (person): BriefItem => ({
            ...profileDetails(person),
            isDone: false,
            line: [
              nameSpan(person),
              actionSpan(wording('Mark as Connected'), 'researchLogbook.markConnected', {
                stored: { path: person.stored?.path },
              }),
            ],
          }),
        ),
        ...connected.map(
          (person): BriefItem => ({
            ...profileDetails(person),
            isDone: true,
            line: separated([nameSpan(person), ...since(person)]),
          }),
        ),
      ],
      empty: wording('No contact was met yet.'),
    },
  ];
}

function nameSpan({ contact, name }: ContactFacts): BriefSpan {
  return contact === undefined ? textSpan(name) : recordSpan(contact);
}

function since({ contact }: ContactFacts): readonly BriefSpan[] {
  return contact?.connected === undefined
    ? []
    : [wordsSpan('connected on {day}', { day: { date: contact.connected } })];
}

function profileDetails({ contact }: ContactFacts): Pick<BriefItem, 'details'> {
  return contact?.profileUrl === undefined ? {} : { details: [[textSpan(contact.profileUrl)]] };
}

function followBlocks({ followed, toFollow }: PresenceFacts): readonly BriefBlock[] {
  return [
    headingBlock('Sources'),
    {
      kind: 'list',
      items: [
        ...toFollow.map((record) => ({ ...presenceItem(record), isDone: false })),
        ...followed.map((record) => ({ ...presenceItem(record), isDone: true })),
      ],
      empty: wording('No source is followed yet.'),
    },
  ];
}

function presenceItem(record: PresenceRecord): BriefItem {
  const date = doneOn(record);
  const facts: readonly BriefSpan[] = [
    ...(record.channel === undefined ? [] : [textSpan(record.channel)]),
    ...(record.link === undefined ? [] : [textSpan(record.link)]),
    ...(date === undefined ? [] : [wordsSpan('since {day}', { day: { date } })]),
  ];
  return { line: [recordSpan(record)], ...(facts.length > 0 && { details: [separated(facts)] }) };
}
