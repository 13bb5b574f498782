import { layOutAdvice } from '../../core/chart/adviceChart.ts';
import { layOutPeople } from '../../core/chart/peopleChart.ts';
import { layOutRoles } from '../../core/chart/roleChart.ts';
import type { NetworkOverview } from '../../core/insight/networkOverview.ts';
import { isolated } from '../../core/text/userText.ts';
import { ChartPanel } from './ChartPanel.tsx';
import type { SectionProps } from './DashboardPage.tsx';
import { FigureLine } from './FigureLine.tsx';
import { placePanels } from './placePanels.ts';
import { SectionFrame } from './SectionFrame.tsx';

/** Whom the user owes a word, which roles are still to be met, and what became of advice. */
export function NetworkSection(props: SectionProps) {
  const { data, words, width } = props;
  const { network } = data;
  if (network === undefined) return null;
  const { columns, widths } = placePanels(width);
  const figures = [
    { figure: network.contacts, one: 'network.contactsOne', many: 'network.contactsMany' },
    { figure: network.waiting, one: 'network.waitingOne', many: 'network.waitingMany' },
  ] as const;
  return (
    <SectionFrame
      id="network"
      heading={words.text('network.heading')}
      finding={<FigureLine figures={figures} {...props} />}
    >
      <div class={`panels panels-${columns}`}>
        <PeoplePanel {...props} network={network} width={widths[0]} isWide={columns === 2} />
        <RolePanel {...props} network={network} width={widths[1]} />
        <AdvicePanel {...props} network={network} width={widths[2]} />
      </div>
    </SectionFrame>
  );
}

type PanelProps = SectionProps & { readonly network: NetworkOverview };

function PeoplePanel({ network, width, ...props }: PanelProps & { readonly isWide: boolean }) {
  const { words, ask } = props;
  const [first] = network.people;
  return (
    <ChartPanel
      {...props}
      id="network-people"
      name={words.text('network.people')}
      chart={network.people.length === 0 ? undefined : layOutPeople(network, { width }, words)}
      empty={words.text('network.noPeople')}
      more={network.morePeople}
    >
      {first !== undefined && network.waiting.value > 0 && (
        <p>
          <button type="button" class="link" onClick={() => ask('checkIn/draft', { person: first.person })}>
            {words.text('network.checkIn', { name: isolated(first.name) })}
          </button>
        </p>
      )}
    </ChartPanel>
  );
}

function RolePanel({ network, width, ...props }: PanelProps) {
  const { words } = props;
  return (
    <ChartPanel
      {...props}
      id="network-roles"
      name={words.text('network.roles')}
      chart={network.roles.length === 0 ? undefined : layOutRoles(network, { width }, words)}
      empty={words.text('network.noRoles')}
    />
  );
}

function AdvicePanel({ network: { advice }, width, ...props }: PanelProps) {
  const { words } = props;
  const figures = [
    { figure: advice.toReport, one: 'network.toReportOne', many: 'network.toReportMany' },
  ] as const;
  return (
    <ChartPanel
      {...props}
      id="network-advice"
      name={words.text('network.advice')}
      chart={advice.given.value === 0 ? undefined : layOutAdvice(advice, { width }, words)}
      empty={words.text('network.noAdvice')}
    >
      <p>
        <FigureLine figures={figures} {...props} />
      </p>
    </ChartPanel>
  );
}
