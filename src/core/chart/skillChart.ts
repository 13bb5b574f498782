import type { CivilDate } from '../dates/civilDate.ts';
import { dayNumber } from '../dates/dayNumber.ts';
import type { SkillProgress } from '../insight/dashboardData.ts';
import { formatChartTitle } from '../insight/skillFinding.ts';
import { levels as levelNames } from '../records/fieldDefinition.ts';
import type { ChartMark } from './chartMark.ts';
import type { ChartWords } from './chartWords.ts';
import { computeEvidenceBars, type EvidenceBars, type EvidenceMeasure } from './evidenceBars.ts';
import { type ChartLabel, computeLevelSteps, type LevelSteps } from './levelSteps.ts';
import { widthOfWords } from './textWidth.ts';
import { type AxisWeeks, computeTimeAxis, type TimeTick } from './timeAxis.ts';
import { formatEach } from './weekRunWords.ts';

/** What all small charts of a page share, so that they can be compared. */
export interface ChartFrame {
  /** Pixels. */
  readonly width: number;
  readonly weeks: AxisWeeks;
  readonly today: CivilDate;
  readonly measure: EvidenceMeasure;
  /** Value at the top of the bars. */
  readonly evidenceTop: number;
}

/** One small chart, ready to be drawn. */
export interface SkillChart {
  /** Says the finding; the name of the chart for speech. */
  readonly title: string;
  readonly width: number;
  readonly height: number;
  /** Ends of the plot. */
  readonly left: number;
  readonly right: number;
  readonly levels: LevelSteps;
  readonly evidence: EvidenceBars;
  readonly barTop: number;
  readonly barBottom: number;
  /** The number at the top of the bars, with its unit. */
  readonly barTopLabel: ChartLabel;
  readonly ticks: readonly TimeTick[];
  readonly tickY: number;
  /** End of the days that are over. */
  readonly todayX: number;
  /** All marks in the order of the keyboard. */
  readonly marks: readonly ChartMark[];
}

const levelTop = 18;
const rowHeight = 16;
const barTop = 118;
const barHeight = 38;
const tickY = 170;
const chartHeight = 174;
/** What the chart is lower by where no level and no target is stated: the bars stand alone. */
const heightOfLevels = 98;
/** The space around the word of the level now, in pixels. */
const spaceAroundWord = 12;

/** Lays out levels over evidence on one time axis. */
export function computeSkillChart(skill: SkillProgress, frame: ChartFrame, words: ChartWords): SkillChart {
  const axis = computeTimeAxis(frame.weeks, [0, plotWidth(frame, words)], words);
  const today = dayNumber(frame.today);
  const levels = computeLevelSteps(skill, { axis, top: levelTop, rowHeight, today }, words);
  const lift = levels.rows.length === 0 ? heightOfLevels : 0;
  const panel = { top: barTop - lift, bottom: barTop - lift + barHeight };
  const top = frame.evidenceTop;
  const evidence = computeEvidenceBars(
    skill.evidence,
    frame.measure,
    { axis, weeks: frame.weeks, panel, top },
    words,
  );
  return {
    title: formatChartTitle(skill, words),
    width: frame.width,
    height: chartHeight - lift,
    left: axis.left,
    right: axis.right,
    levels,
    evidence,
    barTop: panel.top,
    barBottom: panel.bottom,
    barTopLabel: {
      x: axis.left,
      y: panel.top - 4,
      text: formatEach(frame.measure === 'hours' ? words.hours(top) : words.records(top), frame.weeks, words),
    },
    ticks: axis.ticks,
    tickY: tickY - lift,
    todayX: axis.place(today + 0.5),
    marks: [...levels.marks, ...evidence.marks],
  };
}

/** The plot takes the whole width, unless the word of the level now would then not fit right of today. */
function plotWidth({ width, weeks, today }: ChartFrame, words: ChartWords): number {
  const longestWord = widthOfWords(
    levelNames.map((level) => words.text(`level.${level}`)),
    true,
  );
  const start = dayNumber(weeks.first);
  const days = dayNumber(weeks.last) + 7 - start;
  const share = Math.min(1, Math.max(0, (dayNumber(today) + 0.5 - start) / days));
  const room = Math.max(60, width - longestWord - spaceAroundWord);
  return Math.floor(share * width <= room ? width : room / share);
}
