import { chartColours } from './chartColours.ts';
import type { LevelSteps } from './levelSteps.ts';
import type { SkillChart } from './skillChart.ts';
import type { SvgElement } from './svgElement.ts';
import { chartText, shape } from './svgShapes.ts';

/** What is drawn of one skill: axis, bars of evidence, and the line of its levels over them. */
export function skillShapes(chart: SkillChart): readonly SvgElement[] {
  return [
    ...axisShapes(chart),
    shape('path', { d: chart.evidence.path, fill: chartColours.bar }),
    ...levelShapes(chart.levels),
  ];
}

function axisShapes({ levels, left, right, todayX, ...chart }: SkillChart): readonly SvgElement[] {
  const { barTop, barBottom, barTopLabel, ticks, tickY } = chart;
  const rule = (d: string, stroke: string = chartColours.line): SvgElement =>
    shape('path', { d, fill: 'none', stroke, 'stroke-width': 1, 'shape-rendering': 'crispEdges' });
  const baseY = barBottom + 0.5;
  return [
    // Fainter than the frame of the bars: the line of the levels goes among them.
    shape('path', {
      d: levels.rows.map((y) => `M${left},${y}H${right}`).join(''),
      fill: 'none',
      stroke: chartColours.line,
      'stroke-width': 1,
      'shape-rendering': 'crispEdges',
      opacity: 0.55,
    }),
    rule(`M${left},${barTop}H${right}`),
    rule(`M${todayX},${baseY}H${right}`),
    rule(`M${left},${baseY}H${todayX}`, chartColours.quiet),
    chartText(barTopLabel),
    ...ticks.map(({ x, label }) => chartText({ x, y: tickY, text: label })),
  ];
}

function levelShapes({ target, baseline, current, ...levels }: LevelSteps): readonly SvgElement[] {
  return [
    ...(target
      ? [
          shape('path', {
            d: `M${target.x},${target.lineY}H${target.end}`,
            fill: 'none',
            stroke: chartColours.ink,
            'stroke-width': 1.25,
            'stroke-dasharray': '5 3',
          }),
          chartText(target),
        ]
      : []),
    ...(levels.path === ''
      ? []
      : [
          shape('path', {
            d: levels.path,
            fill: 'none',
            stroke: chartColours.accent,
            'stroke-width': 2.25,
            'stroke-linejoin': 'round',
          }),
        ]),
    ...(baseline ? [chartText(baseline)] : []),
    ...levels.dots.map(({ x, y, isBaseline }) =>
      shape('circle', {
        cx: x,
        cy: y,
        r: 3.5,
        fill: isBaseline ? chartColours.surface : chartColours.accent,
        stroke: isBaseline ? chartColours.accent : chartColours.surface,
        'stroke-width': 1.5,
      }),
    ),
    ...(current ? [chartText(current, { fill: chartColours.ink, 'font-weight': 600 })] : []),
  ];
}
