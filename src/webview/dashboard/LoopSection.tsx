import { layOutApplications } from '../../core/chart/applicationChart.ts';
import { layOutCertificates } from '../../core/chart/certificateChart.ts';
import { layOutQuestions } from '../../core/chart/questionChart.ts';
import type { LoopsOverview } from '../../core/insight/loopsOverview.ts';
import { ChartPanel } from './ChartPanel.tsx';
import type { SectionProps } from './DashboardPage.tsx';
import { FigureLine } from './FigureLine.tsx';
import { placePanels } from './placePanels.ts';
import { SectionFrame } from './SectionFrame.tsx';

/** What waits for an end: questions by age, certificates by expiry, applications by stage. */
export function LoopSection(props: SectionProps) {
  const { data, words, width } = props;
  const { loops } = data;
  if (loops === undefined) return null;
  const { columns, widths } = placePanels(width);
  const figures = [
    { figure: loops.openQuestions, one: 'loops.questionsOne', many: 'loops.questionsMany' },
    { figure: loops.staleQuestions, one: 'loops.staleOne', many: 'loops.staleMany' },
    { figure: loops.expiredCertificates, one: 'loops.expiredOne', many: 'loops.expiredMany' },
    { figure: loops.dueCertificates, one: 'loops.dueOne', many: 'loops.dueMany' },
    { figure: loops.openApplications, one: 'loops.applicationsOne', many: 'loops.applicationsMany' },
  ] as const;
  return (
    <SectionFrame
      id="loops"
      heading={words.text('loops.heading')}
      finding={<FigureLine figures={figures} {...props} />}
    >
      <div class={`panels panels-${columns}`}>
        <ChartPanel
          {...props}
          id="loops-questions"
          name={words.text('loops.questions')}
          chart={
            loops.questions.length === 0 ? undefined : layOutQuestions(loops, { width: widths[0] }, words)
          }
          empty={words.text('loops.noQuestions')}
          more={loops.moreQuestions}
          isWide={columns === 2}
        />
        <ChartPanel
          {...props}
          id="loops-certificates"
          name={words.text('loops.certificates')}
          chart={
            loops.certificates.length === 0
              ? undefined
              : layOutCertificates(loops, { width: widths[1] }, words)
          }
          empty={words.text('loops.noCertificates')}
          more={loops.moreCertificates}
        />
        <ApplicationPanel {...props} loops={loops} width={widths[2]} />
      </div>
    </SectionFrame>
  );
}

function ApplicationPanel({ loops, width, ...props }: SectionProps & { readonly loops: LoopsOverview }) {
  const { words } = props;
  const figures = loops.applications.map(({ stage, applications: figure }) => {
    const key = `loops.${stage}` as const;
    return { figure, one: key, many: key };
  });
  const isNone = figures.every(({ figure }) => figure.value === 0);
  return (
    <ChartPanel
      {...props}
      id="loops-applications"
      name={words.text('loops.applications')}
      chart={loops.listedApplications.length === 0 ? undefined : layOutApplications(loops, { width }, words)}
      empty={words.text(isNone ? 'loops.noApplications' : 'loops.allClosed')}
      more={loops.moreApplications}
    >
      <p>
        <FigureLine figures={figures} {...props} />
      </p>
    </ChartPanel>
  );
}
