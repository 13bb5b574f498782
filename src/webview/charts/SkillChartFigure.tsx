import { useState } from 'preact/hooks';
import type { RecordSelection } from '../../core/insight/recordSelection.ts';
import { ChartMarks } from './ChartMarks.tsx';
import type { LevelSteps } from './levelSteps.ts';
import type { SkillChart } from './skillChart.ts';

/** What a small chart needs to be drawn. */
export interface SkillChartFigureProps {
  readonly chart: SkillChart;
  /** Spoken after the title: that the arrow keys move. */
  readonly hint: string;
  /** The word for today. */
  readonly today: string;
  openRecords(selection: RecordSelection): void;
}

/** One small chart: the level line against its target, over bars of evidence. */
export function SkillChartFigure({ chart, hint, today, openRecords }: SkillChartFigureProps) {
  const [activeKey, setActiveKey] = useState<string>();
  const { levels, evidence } = chart;
  const active = chart.marks.find((mark) => mark.key === activeKey);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot hold the marks of an SVG
    <svg
      class="chart"
      width={chart.width}
      height={chart.height}
      viewBox={`0 0 ${chart.width} ${chart.height}`}
      role="group"
      aria-label={`${chart.title}. ${hint}`}
      data-focus-group
    >
      {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in this group takes the focus */}
      <g aria-hidden="true">
        <path class="rows" d={levels.rows.map((y) => `M${chart.left},${y}H${chart.right}`).join('')} />
        <path class="bar-top" d={`M${chart.left},${chart.barTop}H${chart.right}`} />
        <path class="bar-base" d={`M${chart.left},${chart.barBottom + 0.5}H${chart.right}`} />
        {chart.today !== undefined && (
          <g class="today">
            <path d={`M${chart.today},${levels.rows[0] ?? 0}V${chart.barBottom}`} />
            <text x={chart.today + 4} y={chart.tickY - 52}>
              {today}
            </text>
          </g>
        )}
        <path class="bars" d={evidence.path} />
        <LevelLayer levels={levels} right={chart.right} />
        <text class="axis-label" x={chart.barTopLabel.x} y={chart.barTopLabel.y}>
          {chart.barTopLabel.text}
        </text>
        {chart.ticks.map((tick) => (
          <text key={tick.x} class="axis-label" x={tick.x} y={chart.tickY}>
            {tick.label}
          </text>
        ))}
      </g>
      <ChartMarks
        marks={chart.marks}
        active={active ?? chart.marks[0]}
        setActive={setActiveKey}
        openRecords={openRecords}
      />
    </svg>
  );
}

function LevelLayer({ levels, right }: { readonly levels: LevelSteps; readonly right: number }) {
  const { target, baseline, current, dots } = levels;
  return (
    <g class="levels">
      {target && (
        <g class="target">
          <path d={`M${target.x},${target.y}H${right}`} />
          <text x={target.x} y={target.y - 4}>
            {target.text}
          </text>
        </g>
      )}
      {levels.path !== '' && <path class="level-line" d={levels.path} />}
      {baseline && (
        <text class="baseline" x={baseline.x + 7} y={baseline.y - 5}>
          {baseline.text}
        </text>
      )}
      {dots.map((dot, index) => (
        <circle
          key={index}
          class={dot.isBaseline ? 'dot baseline-dot' : 'dot'}
          cx={dot.x}
          cy={dot.y}
          r={3.5}
        />
      ))}
      {current && (
        <text class="current" x={current.x + 7} y={current.y + 4}>
          {current.text}
        </text>
      )}
    </g>
  );
}
