import { formatRunHead } from '../../core/chart/weekRunWords.ts';
import type { SkillProgress } from '../../core/insight/dashboardData.ts';
import type { RecordSelection } from '../../core/insight/recordSelection.ts';
import type { Words } from '../../core/text/words.ts';
import type { DashboardStrings } from '../../protocol/strings.ts';
import { FigureButton } from '../page/FigureButton.tsx';

/** What the tables of a skill need. */
export interface SkillTablesProps {
  readonly skill: SkillProgress;
  /** How many weeks stand together. */
  readonly runs: { readonly step?: number };
  readonly words: Words<DashboardStrings>;
  openRecords(selection: RecordSelection): void;
}

/** The values of a skill's chart: stated levels, then the weeks with evidence. */
export function SkillTables(props: SkillTablesProps) {
  return (
    <>
      {props.skill.levels.length > 0 && <LevelTable {...props} />}
      <EvidenceTable {...props} />
    </>
  );
}

function LevelTable({ skill, words, openRecords }: SkillTablesProps) {
  return (
    <table>
      <caption>{words.text('table.levels')}</caption>
      <thead>
        <tr>
          <th scope="col">{words.text('table.date')}</th>
          <th scope="col">{words.text('table.level')}</th>
          <th scope="col">{words.text('table.source')}</th>
        </tr>
      </thead>
      <tbody>
        {skill.levels.map((point) => (
          <tr key={`${point.date}-${point.source}-${point.level}`}>
            <th scope="row">{words.date(point.date)}</th>
            <td>
              <FigureButton open={() => openRecords(point.selection)}>
                {words.text(`level.${point.level}`)}
              </FigureButton>
            </td>
            <td>{words.text(`source.${point.source}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function EvidenceTable({ skill, runs, words, openRecords }: SkillTablesProps) {
  const weeks = skill.evidence.filter((week) => week.records.value > 0 || week.hours.value > 0);
  if (weeks.length === 0) return <p class="quiet">{words.text('chart.noEvidence')}</p>;
  return (
    <table>
      <caption>{words.text('table.evidence')}</caption>
      <thead>
        <tr>
          <th scope="col">{formatRunHead(runs, words)}</th>
          <th scope="col" class="number">
            {words.text('table.records')}
          </th>
          <th scope="col" class="number">
            {words.text('table.hours')}
          </th>
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ week, records, hours }) => (
          <tr key={week}>
            <th scope="row">{words.date(week)}</th>
            <td class="number">
              <FigureButton value={records.value} open={() => openRecords(records.selection)}>
                {words.number(records.value)}
              </FigureButton>
            </td>
            <td class="number">
              <FigureButton value={hours.value} open={() => openRecords(hours.selection)}>
                {words.number(hours.value)}
              </FigureButton>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
