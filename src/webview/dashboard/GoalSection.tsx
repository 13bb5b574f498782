import { FigureButton } from '../page/FigureButton.tsx';
import { Icon } from '../page/Icon.tsx';
import type { DashboardProps, SectionProps } from './DashboardPage.tsx';
import { computeGoalRows, type GoalMeasure, type GoalRow } from './goalRows.ts';
import { SectionFrame } from './SectionFrame.tsx';

/** The goals: how far each is, what would move it next and by when it is due. */
export function GoalSection(props: SectionProps) {
  const { data, words, ask } = props;
  const { goals, more } = data.goals;
  const newGoal = (
    <button type="button" class="secondary" onClick={() => ask('goal/new', {})}>
      {words.text('action.newGoal')}
    </button>
  );
  return (
    <SectionFrame
      id="goals"
      heading={words.text('goals.heading')}
      finding={goals.length > 0 && <GoalFinding {...props} />}
      controls={newGoal}
    >
      {goals.length === 0 ? (
        <p class="empty">{words.text('goals.none')}</p>
      ) : (
        <GoalTable rows={computeGoalRows(goals, words)} {...props} />
      )}
      {more.value > 0 && (
        <FigureButton open={() => ask('records/open', { selection: more.selection })}>
          {words.counted('goals.moreOne', 'goals.moreMany', more.value)}
        </FigureButton>
      )}
    </SectionFrame>
  );
}

function GoalFinding({ data, words, ask }: DashboardProps) {
  const { reached, all, overdue } = data.goals;
  const facts = { reached: words.number(reached.value), count: words.number(all.value) };
  return (
    <>
      <FigureButton value={reached.value} open={() => ask('records/open', { selection: reached.selection })}>
        {words.text('goals.finding', facts)}
      </FigureButton>
      {overdue.value > 0 && (
        <>
          {' · '}
          <FigureButton open={() => ask('records/open', { selection: overdue.selection })}>
            {words.text('goals.overdue', { count: words.number(overdue.value) })}
          </FigureButton>
        </>
      )}
    </>
  );
}

type GoalTableProps = DashboardProps & { readonly rows: readonly GoalRow[] };

function GoalTable({ rows, words, ask }: GoalTableProps) {
  return (
    <table class="goals">
      <thead>
        <tr>
          {(['goals.goal', 'goals.progress', 'goals.next', 'goals.due'] as const).map((key) => (
            <th key={key} scope="col">
              {words.text(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              <button type="button" class="figure" onClick={() => ask('record/open', { id: row.recordId })}>
                <bdi>{row.title}</bdi>
              </button>
              <div class="goal-kind quiet">{row.kind}</div>
            </th>
            <td>
              {row.measures.map((measure) => (
                <Measure
                  key={measure.text}
                  measure={measure}
                  open={(selection) => ask('records/open', { selection })}
                />
              ))}
            </td>
            <td>
              {row.isReached ? (
                <span class="goal-reached">
                  <Icon name="check" />
                  {words.text('goals.isReached')}
                </span>
              ) : (
                row.next
              )}
            </td>
            <td class="goal-due">
              {row.isOverdue && <Icon name="warning" />}
              {row.due}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface MeasureProps {
  readonly measure: GoalMeasure;
  open(selection: NonNullable<GoalMeasure['selection']>): void;
}

function Measure({ measure: { text, selection, steps }, open }: MeasureProps) {
  return (
    <div class="goal-measure">
      <span class="goal-steps" aria-hidden="true">
        {Array.from({ length: steps.all }, (_, step) => (
          <span key={step} class={classOfStep(step + 1, steps)} />
        ))}
      </span>
      {selection === undefined ? (
        <span>{text}</span>
      ) : (
        <FigureButton open={() => open(selection)}>{text}</FigureButton>
      )}
    </div>
  );
}

function classOfStep(step: number, { done, wanted }: GoalMeasure['steps']): string {
  const kind = step <= done ? 'filled' : step <= wanted ? 'missing' : 'beyond';
  return `goal-step goal-step-${kind}${step === wanted ? ' goal-step-target' : ''}`;
}
