import { formatDomainFinding } from '../../core/chart/domainChart.ts';
import { formatExposureFinding } from '../../core/chart/exposureFinding.ts';
import { formatNearDate } from '../../core/chart/nearDate.ts';
import { formatPeopleFinding } from '../../core/chart/peopleChart.ts';
import { formatWorkloadFinding } from '../../core/chart/workloadFinding.ts';
import { dayNumber } from '../../core/dates/dayNumber.ts';
import type { DashboardData } from '../../core/insight/dashboardData.ts';
import { isolated, shortText } from '../../core/text/userText.ts';
import type { Words } from '../../core/text/words.ts';
import type { DashboardStrings } from '../../protocol/strings.ts';

/** An answer of the dashboard in one or two sentences. */
export interface GlanceAnswer {
  /** The section that says more. */
  readonly section: 'goals' | 'exposure' | 'workload' | 'network' | 'achievements';
  readonly answer: string;
  /** What stands behind it, or comes next; empty for nothing. */
  readonly remark: string;
}

type DashboardWords = Words<DashboardStrings>;

/** What the sections find, in the order of the page; one that has nothing to say yet is left out. */
export function computeGlance(data: DashboardData, words: DashboardWords): readonly GlanceAnswer[] {
  return [
    ...goalAnswer(data, words),
    ...exposureAnswer(data, words),
    ...workloadAnswer(data, words),
    ...networkAnswer(data, words),
    ...achievementAnswer(data, words),
  ];
}

function goalAnswer(
  { goals: { goals, reached, all }, today }: DashboardData,
  words: DashboardWords,
): GlanceAnswer[] {
  if (all.value === 0) return [];
  const next = goals.find(({ isReached }) => !isReached);
  const facts = { reached: words.number(reached.value), count: words.number(all.value) };
  return [
    {
      section: 'goals',
      answer: words.text('goals.finding', facts),
      remark: next ? nextGoal(next, today, words) : '',
    },
  ];
}

function nextGoal(
  { title, due }: DashboardData['goals']['goals'][number],
  today: DashboardData['today'],
  words: DashboardWords,
): string {
  const facts = { title: isolated(shortText(title)) };
  if (due === undefined) return words.text('glance.nextGoal', facts);
  return words.text('glance.nextGoalDue', { ...facts, due: formatNearDate(due, dayNumber(today), words) });
}

function exposureAnswer({ exposure, domains }: DashboardData, words: DashboardWords): GlanceAnswer[] {
  const findings = [
    ...(exposure ? [formatExposureFinding(exposure, words)] : []),
    ...(domains ? [formatDomainFinding(domains, words)] : []),
  ];
  const [answer, remark = ''] = findings;
  return answer === undefined ? [] : [{ section: 'exposure', answer, remark }];
}

function workloadAnswer({ workload, today }: DashboardData, words: DashboardWords): GlanceAnswer[] {
  if (workload === undefined || workload.length === 0) return [];
  return [{ section: 'workload', answer: formatWorkloadFinding(workload, today, words), remark: '' }];
}

function networkAnswer({ network }: DashboardData, words: DashboardWords): GlanceAnswer[] {
  if (network === undefined || network.contacts.value === 0) return [];
  const { toReport } = network.advice;
  return [
    {
      section: 'network',
      answer: formatPeopleFinding(network, words),
      remark:
        toReport.value === 0 ? '' : words.text('glance.toReport', { count: words.number(toReport.value) }),
    },
  ];
}

function achievementAnswer({ achievements }: DashboardData, words: DashboardWords): GlanceAnswer[] {
  const strongest = achievements?.claims.find(({ records }) => records.value > 0);
  if (achievements === undefined || strongest === undefined) return [];
  return [
    {
      section: 'achievements',
      answer: words.counted('achievements.readyOne', 'achievements.readyMany', achievements.readyCount),
      remark: words.text('glance.strongest', { claim: isolated(strongest.text) }),
    },
  ];
}
