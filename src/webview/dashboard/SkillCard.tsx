import { skillShapes } from '../../core/chart/skillDrawing.ts';
import type { RecordSelection } from '../../core/insight/recordSelection.ts';
import { isolated, shortText } from '../../core/text/userText.ts';
import { ChartFigure } from '../charts/ChartFigure.tsx';
import { FigureButton } from '../page/FigureButton.tsx';
import { Icon } from '../page/Icon.tsx';
import type { DashboardProps } from './DashboardPage.tsx';
import { DataTable } from './DataTable.tsx';
import { SkillTables } from './SkillTables.tsx';
import type { SkillCardView } from './smallMultiples.ts';

/** One skill: what its figures say, its chart, and the table behind it. */
export function SkillCard({ card, ...props }: DashboardProps & { readonly card: SkillCardView }) {
  const { words, ask } = props;
  const { skill, chart } = card;
  const openRecords = (selection: RecordSelection): void => ask('records/open', { selection });
  return (
    <li class="card" data-focus-group>
      <CardHead card={card} words={words} ask={ask} openRecords={openRecords} />
      <ChartFigure
        id={skill.skillId}
        chart={{ ...chart, shapes: skillShapes(chart) }}
        hint={words.text('chart.keys')}
        openRecords={openRecords}
      />
      <div>
        {card.flags.map(({ flag, words: flagWords }) => (
          <p key={flag} class="flag">
            <Icon name="warning" />
            {flagWords}
          </p>
        ))}
        {skill.levels.length === 0 && (
          <button type="button" class="link flag" onClick={() => ask('skills/rate', null)}>
            {words.text('mend.flag')}
          </button>
        )}
      </div>
      <DataTable
        id={skill.skillId}
        name={`${words.text('table.show')}: ${isolated(skill.name)}`}
        isOpen={card.isTableOpen}
        {...props}
      >
        <SkillTables skill={skill} runs={props.data.weeks} words={words} openRecords={openRecords} />
      </DataTable>
    </li>
  );
}

interface CardHeadProps extends Pick<DashboardProps, 'words' | 'ask'> {
  readonly card: SkillCardView;
  openRecords(selection: RecordSelection): void;
}

function CardHead({ card, words, ask, openRecords }: CardHeadProps) {
  const { skill } = card;
  return (
    <>
      <h3>
        <span class="card-name">
          <bdi>{shortText(skill.name)}</bdi>
        </span>
        <span class="finding">
          {card.finding}
          {card.hasReachedTarget && <Icon name="check" />}
        </span>
      </h3>
      <p class="card-figures">
        <FigureButton value={skill.records.value} open={() => openRecords(skill.records.selection)}>
          {words.records(skill.records.value)}
        </FigureButton>
        <FigureButton value={skill.hours.value} open={() => openRecords(skill.hours.selection)}>
          {words.hours(skill.hours.value)}
        </FigureButton>
        {skill.target === undefined && (
          <button type="button" class="link" onClick={() => ask('goal/new', { skillId: skill.skillId })}>
            {words.text('skills.setTarget')}
          </button>
        )}
      </p>
    </>
  );
}
