import { layOutExposure } from '../../core/chart/exposureChart.ts';
import type { ExposureMap } from '../../core/insight/exposureMap.ts';
import { FigureButton } from '../page/FigureButton.tsx';
import { ChartWithTable } from './ChartWithTable.tsx';
import type { SectionProps } from './DashboardPage.tsx';
import { DatesMissing } from './DatesMissing.tsx';
import { SectionFrame } from './SectionFrame.tsx';

/** Study phases by week of the internship, and what is missing of them. */
export function ExposureSection(props: SectionProps) {
  const { data, words, ui, width } = props;
  const heading = words.text('exposure.heading');
  const { exposure, today } = data;
  if (exposure === undefined) {
    return (
      <SectionFrame id="exposure" heading={heading}>
        <DatesMissing text="exposure.noDates" {...props} />
      </SectionFrame>
    );
  }
  const chart = layOutExposure(exposure, { width, measure: ui.measure, today }, words);
  return (
    <SectionFrame id="exposure" heading={heading} finding={chart.title}>
      <ChartWithTable {...props} id="exposure" name={heading} chart={chart}>
        <ExposureNotes exposure={exposure} {...props} />
      </ChartWithTable>
    </SectionFrame>
  );
}

/** What to log or to ask for next. */
function ExposureNotes({ exposure, words, ask }: SectionProps & { readonly exposure: ExposureMap }) {
  const { phases, withoutPhase, weeksLeft } = exposure;
  const isUnused = phases.every(({ records }) => records.value === 0);
  const hasGaps = phases.some(({ gap }) => gap !== undefined);
  return (
    <p class="section-notes quiet">
      {isUnused && <span>{words.text('exposure.howTo')}</span>}
      {withoutPhase.value > 0 && (
        <FigureButton open={() => ask('records/open', { selection: withoutPhase.selection })}>
          {words.counted('exposure.withoutPhaseOne', 'exposure.withoutPhaseMany', withoutPhase.value)}
        </FigureButton>
      )}
      {hasGaps && !isUnused && (
        <>
          <span>{words.counted('exposure.weeksLeftOne', 'exposure.weeksLeftMany', weeksLeft)}</span>
          <button type="button" class="link" onClick={() => ask('review/open', { kind: 'exposure' })}>
            {words.text('exposure.review')}
          </button>
        </>
      )}
    </p>
  );
}
