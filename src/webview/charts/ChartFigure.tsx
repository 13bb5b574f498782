import { useState } from 'preact/hooks';
import { type Chart, drawChart } from '../../core/chart/chart.ts';
import type { RecordSelection } from '../../core/insight/recordSelection.ts';
import { ChartCopy } from './ChartCopy.tsx';
import { ChartMarks } from './ChartMarks.tsx';
import { SvgShapes } from './SvgShapes.tsx';

/** What a chart needs to be shown. */
export interface ChartFigureProps {
  /** Its own among the charts of its section. */
  readonly id: string;
  readonly chart: Omit<Chart, 'table'> & Partial<Pick<Chart, 'table'>>;
  /** Spoken after the title: that the arrow keys move. */
  readonly hint: string;
  openRecords(selection: RecordSelection): void;
}

/** A chart with its marks as buttons: one tab stop, arrow keys between them. */
export function ChartFigure({ id, chart, hint, openRecords }: ChartFigureProps) {
  const [activeKey, setActiveKey] = useState<string>();
  const { title, width, height, shapes, marks } = chart;
  return (
    <div class="chart-box">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot hold the marks of an SVG */}
      <svg
        class="chart"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="group"
        aria-label={`${title}. ${hint}`}
        data-focus-group
      >
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in this group takes the focus */}
        <g aria-hidden="true">
          <SvgShapes shapes={shapes} />
        </g>
        <ChartMarks
          marks={marks}
          active={marks.find((mark) => mark.key === activeKey) ?? marks[0]}
          setActive={setActiveKey}
          openRecords={openRecords}
        />
      </svg>
      <ChartCopy
        id={id}
        title={title}
        names={(chart.table?.rows ?? []).flatMap(([name]) => name?.text ?? [])}
        draw={() => drawChart(chart)}
      />
    </div>
  );
}
