import { dayNumber } from '../dates/dayNumber.ts';
import type { LevelPoint, SkillProgress } from '../insight/dashboardData.ts';
import { levelStep } from '../insight/skillFinding.ts';
import { type Level, levels } from '../records/fieldDefinition.ts';
import type { ChartMark } from './chartMark.ts';
import type { ChartStrings } from './chartStrings.ts';
import type { ChartWords } from './chartWords.ts';
import { formatNearDate } from './nearDate.ts';
import { roundPixels } from './roundPixels.ts';
import { estimateWidth } from './textWidth.ts';
import type { TimeAxis } from './timeAxis.ts';

/** A word in a chart. */
export interface ChartLabel {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** A stated level as it is drawn. */
export interface LevelDot {
  readonly x: number;
  readonly y: number;
  readonly isBaseline: boolean;
}

/** Levels over time against the target. */
export interface LevelSteps {
  /** Heights of the five levels, the highest level first; none where neither level nor target is stated. */
  readonly rows: readonly number[];
  /** The step line; empty where no level is stated. */
  readonly path: string;
  readonly dots: readonly LevelDot[];
  readonly marks: readonly ChartMark[];
  /** The target's words over its line, which ends on the day it is due. */
  readonly target?: ChartLabel & { readonly lineY: number; readonly end: number };
  readonly baseline?: ChartLabel;
  /** The level now, at the end of the line. */
  readonly current?: ChartLabel;
}

/** Where the levels are drawn. */
export interface LevelFrame {
  readonly axis: TimeAxis;
  /** Height of `advanced`, and distance from one level to the next, in pixels. */
  readonly top: number;
  readonly rowHeight: number;
  /** Day number of today: the last level holds until then. */
  readonly today: number;
}

/** From a line to the foot of the words over it, and from a line to the foot of those under it, in pixels. */
const labelGap = 4;
const labelHeight = 13.5;

/** Least pixels from one dot to the next that says the same level. */
const dotRoom = 16;

const sourceStrings = {
  goal: 'chart.pointGoal',
  'self-rating': 'chart.pointSelfRating',
  feedback: 'chart.pointFeedback',
} as const satisfies Record<LevelPoint['source'], keyof ChartStrings>;

/** The level line of one skill with its labels and marks. */
export function computeLevelSteps(skill: SkillProgress, frame: LevelFrame, words: ChartWords): LevelSteps {
  const points = placePoints(skill.levels, frame);
  const isStated = points.length > 0 || skill.target !== undefined;
  return {
    rows: isStated ? levels.map((level) => heightOf(level, frame)).reverse() : [],
    // A level dated in the future is a dot; the line says what holds.
    path: formatStepPath(
      points.filter(({ point }) => dayNumber(point.date) <= frame.today),
      frame,
    ),
    dots: points.map(({ point, x, y }) => ({ x, y, isBaseline: point.source === 'goal' })),
    marks: points.map(({ point, x, y }, index) => ({
      key: `level-${point.date}-${point.source}-${index}`,
      series: 'levels',
      x,
      y,
      width: 16,
      height: frame.rowHeight + 4,
      label: words.text(sourceStrings[point.source], {
        date: words.longDate(point.date),
        level: words.text(`level.${point.level}`),
      }),
      selection: point.selection,
    })),
    ...computeLabels(skill, frame, words),
  };
}

interface PlacedPoint {
  readonly point: LevelPoint;
  readonly x: number;
  readonly y: number;
}

/** The stated levels in their places; one that says the same again has its dot only where there is room for it. */
function placePoints(points: readonly LevelPoint[], frame: LevelFrame): readonly PlacedPoint[] {
  const placed: PlacedPoint[] = [];
  for (const point of points) {
    const x = roundPixels(frame.axis.place(dayNumber(point.date) + 0.5));
    const before = placed.at(-1);
    if (before?.point.level === point.level && x - before.x < dotRoom) continue;
    placed.push({ point, x, y: heightOf(point.level, frame) });
  }
  return placed;
}

function formatStepPath(
  points: readonly { readonly x: number; readonly y: number }[],
  frame: LevelFrame,
): string {
  const last = points.at(-1);
  if (last === undefined) return '';
  const end = { x: Math.max(last.x, roundPixels(frame.axis.place(frame.today + 0.5))), y: last.y };
  // A level holds until the next one is stated.
  const steps = [...points.slice(1), end].map(({ x, y }, before) => `L${x},${points[before]?.y}L${x},${y}`);
  return `M${points[0]?.x},${points[0]?.y}${steps.join('')}`;
}

function heightOf(level: Level, frame: LevelFrame): number {
  return frame.top + (levels.length - 1 - levelStep(level)) * frame.rowHeight;
}

function computeLabels(
  skill: SkillProgress,
  frame: LevelFrame,
  words: ChartWords,
): Pick<LevelSteps, 'target' | 'baseline' | 'current'> {
  const { target, baseline, current, levels: points } = skill;
  const { axis } = frame;
  const nameOf = (level: Level): string => words.text(`level.${level}`);
  const start = points[0];
  const aim = target === undefined ? undefined : computeTargetLabel(target, skill, frame, words);
  const currentX = axis.place(frame.today + 0.5) + labelGap + 2;
  const aimEnd = aim === undefined ? 0 : aim.x + estimateWidth(aim.text);
  // Beside the end of the line, or over the target's dashes where these go on, or under them where their words are.
  const reachedY = aimEnd > currentX ? labelHeight : -labelGap;
  return {
    ...(aim !== undefined && { target: aim }),
    ...(baseline !== undefined &&
      baseline !== target && {
        baseline: {
          x: start === undefined ? axis.left : axis.place(dayNumber(start.date)),
          // Under its line: levels rise, so nothing is drawn there.
          y: heightOf(baseline, frame) + labelHeight,
          text: words.text('chart.baseline', { level: nameOf(baseline) }),
        },
      }),
    // A level that no line holds yet is the baseline, which has its label.
    ...(current !== undefined &&
      points.some(({ date }) => dayNumber(date) <= frame.today) && {
        current: {
          x: currentX,
          y: heightOf(current, frame) + (current === target ? reachedY : labelGap),
          text: nameOf(current),
        },
      }),
  };
}

function computeTargetLabel(
  target: Level,
  { baseline, due }: SkillProgress,
  frame: LevelFrame,
  words: ChartWords,
): NonNullable<LevelSteps['target']> {
  const { axis } = frame;
  const lineY = heightOf(target, frame);
  const facts = { level: words.text(`level.${target}`) };
  const undated =
    target === baseline ? words.text('chart.targetAndBaseline', facts) : words.text('chart.target', facts);
  return {
    x: axis.left,
    y: lineY - labelGap,
    text:
      due === undefined || target === baseline
        ? undated
        : words.text('chart.targetDue', {
            ...facts,
            date: formatNearDate(due, frame.today, words),
          }),
    lineY,
    end: due === undefined ? axis.right : axis.place(dayNumber(due) + 1),
  };
}
