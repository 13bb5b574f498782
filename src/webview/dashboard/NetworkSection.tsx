import { joinWords } from '../../core/chart/joinWords.ts';
import { layOutPeople } from '../../core/chart/peopleChart.ts';
import { layOutRoles } from '../../core/chart/roleChart.ts';
import type { NetworkOverview, WaitingAdvice } from '../../core/insight/networkOverview.ts';
import { isolated } from '../../core/text/userText.ts';
import { ChartPanel } from './ChartPanel.tsx';
import type { SectionProps } from './DashboardPage.tsx';
import { Entry } from './Entry.tsx';
import { FigureLine } from './FigureLine.tsx';
import { MoreRecords } from './MoreRecords.tsx';
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
        <ChartPanel
          {...props}
          id="network-roles"
          name={words.text('network.roles')}
          chart={network.roles.length === 0 ? undefined : layOutRoles(network, { width: widths[1] }, words)}
          empty={words.text('network.noRoles')}
        />
        <AdvicePanel {...props} network={network} />
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

/** Advice that is not done with; each piece opens the interaction in which it was given. */
function AdvicePanel({ network, ...props }: SectionProps & { readonly network: NetworkOverview }) {
  const { words, ask } = props;
  const { advice, waitingAdvice, openAdvice, moreAdvice } = network;
  if (advice.given.value === 0) {
    return (
      <div class="panel">
        <h3>{words.text('network.advice')}</h3>
        <p class="empty">{words.text('network.noAdvice')}</p>
      </div>
    );
  }
  const figures = (['given', 'actedOn', 'reported'] as const).map((part) => {
    const key = `advice.${part}` as const;
    return { figure: advice[part], one: key, many: key };
  });
  return (
    <div class="panel">
      <h3>
        {openAdvice.value === 0
          ? words.text('advice.waitingNone')
          : words.counted('advice.waitingOne', 'advice.waitingMany', openAdvice.value)}
      </h3>
      <div class="panel-body">
        <ul class="entries">
          {waitingAdvice.map((piece, place) => (
            <Entry key={place} text={piece.text} open={() => ask('record/open', { id: piece.id })}>
              {adviceNote(piece, props)}
            </Entry>
          ))}
        </ul>
        <MoreRecords more={moreAdvice} {...props} />
        <p>
          <FigureLine figures={figures} {...props} />
        </p>
      </div>
    </div>
  );
}

function adviceNote({ stage, people }: WaitingAdvice, { words }: SectionProps): string {
  const said = words.text(`advice.${stage}`);
  if (people.length === 0) return said;
  return words.text('advice.from', { stage: said, people: joinWords(people.map(isolated), words) });
}
