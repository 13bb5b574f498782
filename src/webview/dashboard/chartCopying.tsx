import { render } from 'preact';
import {
  type ChartCopied,
  type ChartCopying,
  ChartCopyingContext,
  type DrawnChart,
} from '../charts/ChartCopy.tsx';
import type { DashboardSection, SectionProps } from './DashboardPage.tsx';
import { formatFilter } from './filterText.ts';

/**
 * What the charts of a section are copied with.
 *
 * @param note - what the page says of the filter and the section.
 */
export function chartCopying(props: SectionProps, section: DashboardSection, note: string): ChartCopying {
  const { words, ask } = props;
  const copying: ChartCopying = {
    words: {
      copy: words.text('picture.copy'),
      asSvg: words.text('picture.asSvg'),
      asPng: words.text('picture.asPng'),
      noChart: words.text('picture.noChart'),
    },
    make: async (shown) => {
      const data = await props.request('picture/data', null);
      if (data === null) return makePicture(shown, props, section, note);
      const publicProps = { ...props, data };
      const { study } = data.filter;
      // Private records alone may name the study of the filter.
      if (study !== undefined && !data.choices.studies.includes(study)) return undefined;
      const chart = drawAgain(shown.id, publicProps, section, copying);
      return chart && makePicture(chart, publicProps, section, note, 'without');
    },
    copySvg: (svg) => ask('picture/copySvg', { svg }),
    savePng: (png) => ask('picture/savePng', { png }),
  };
  return copying;
}

async function makePicture(
  { drawing, names }: DrawnChart,
  { data, words, strings, request }: SectionProps,
  { id, unfiltered }: DashboardSection,
  note: string,
  privateRecords: 'none' | 'without' = 'none',
): Promise<ChartCopied> {
  const conditions = unfiltered === 'all' ? [] : formatFilter(data, words, strings);
  const shown = words.text('filter.shown', { conditions: conditions.join(' · ') });
  const { masked, ...picture } = await request('picture/make', {
    drawing,
    names,
    subject: words.text(`${id}.heading`),
    notes: conditions.length === 0 ? [] : [shown, note].filter((line) => line !== ''),
    source: words.text('picture.source', { date: words.longDate(data.today) }),
  });
  const said = {
    none: ['picture.copied', 'picture.copiedMasked'],
    without: ['picture.copiedWithout', 'picture.copiedBoth'],
  } as const;
  return { ...picture, said: words.text(said[privateRecords][masked === 0 ? 0 : 1]) };
}

/** A chart of the section as other data draw it, out of sight; `undefined` where they draw none. */
function drawAgain(
  id: string,
  props: SectionProps,
  { View }: DashboardSection,
  copying: ChartCopying,
): DrawnChart | undefined {
  let found: DrawnChart | undefined;
  const collect = (chart: DrawnChart): void => {
    if (chart.id === id) found = chart;
  };
  // With fewer records a card may stand behind those that are shown.
  const all = Number.MAX_SAFE_INTEGER;
  const ui = { ...props.ui, moreSkills: all, moreMetrics: all, moreChanges: all };
  const box = document.createElement('div');
  render(
    <ChartCopyingContext.Provider value={{ ...copying, collect }}>
      <View {...props} ui={ui} />
    </ChartCopyingContext.Provider>,
    box,
  );
  render(null, box);
  return found;
}
