import { useState } from 'preact/hooks';
import type { LevelSteps } from '../../core/chart/levelSteps.ts';
import type { SkillChart } from '../../core/chart/skillChart.ts';
import { drawSkill } from '../../core/chart/skillDrawing.ts';
import type { RecordSelection } from '../../core/insight/recordSelection.ts';
import { ChartCopy } from './ChartCopy.tsx';
import { ChartMarks } from './ChartMarks.tsx';

/** What a small chart needs to be drawn. */
export interface SkillChartFigureProps {
  readonly chart: SkillChart;
  /** Spoken after the title: that the arrow keys move. */
  readonly hint: string;
  openRecords(selection: RecordSelection): void;
}

/** One small chart: the level line against its target, over bars of evidence. */
export function SkillChartFigure({ chart, hint, openRecords }: SkillChartFigureProps) {
  const [activeKey, setActiveKey] = useState<string>();
  const active = chart.marks.find((mark) => mark.key === activeKey);
  return (
    <div class="chart-box">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot hold the marks of an SVG */}
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
          <AxisLayer chart={chart} />
          <path class="bars" d={chart.evidence.path} />
          <LevelLayer levels={chart.levels} />
        </g>
        <ChartMarks
          marks={chart.marks}
          active={active ?? chart.marks[0]}
          setActive={setActiveKey}
          openRecords={openRecords}
        />
      </svg>
      <ChartCopy title={chart.title} size={chart} draw={() => drawSkill(chart)} />
    </div>
  );
}

function AxisLayer({ chart }: { readonly chart: SkillChart }) {
  const { left, right, todayX, barTop, barBottom, barTopLabel } = chart;
  return (
    <g>
      <path class="rows" d={chart.levels.rows.map((y) => `M${left},${y}H${right}`).join('')} />
      <path class="bar-top" d={`M${left},${barTop}H${right}`} />
      <path class="bar-base" d={`M${todayX},${barBottom + 0.5}H${right}`} />
      <path class="bar-base past" d={`M${left},${barBottom + 0.5}H${todayX}`} />
      <text class="axis-label" x={barTopLabel.x} y={barTopLabel.y}>
        {barTopLabel.text}
      </text>
      {chart.ticks.map((tick) => (
        <text key={tick.x} class="axis-label" x={tick.x} y={chart.tickY}>
          {tick.label}
        </text>
      ))}
    </g>
  );
}

function LevelLayer({ levels }: { readonly levels: LevelSteps }) {
  const { target, baseline, current, dots } = levels;
  return (
    <g class="levels">
      {levels.rowNames.map((name) => (
        <text key={name.text} x={name.x} y={name.y}>
          {name.text}
        </text>
      ))}
      {target && (
        <g class="target">
          <path d={`M${target.x},${target.lineY}H${target.end}`} />
          <text x={target.x} y={target.y}>
            {target.text}
          </text>
        </g>
      )}
      {levels.path !== '' && <path class="level-line" d={levels.path} />}
      {baseline && (
        <text class="baseline" x={baseline.x} y={baseline.y}>
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
        <text class="current" x={current.x} y={current.y}>
          {current.text}
        </text>
      )}
    </g>
  );
}
