import type { ChartTable } from '../../core/chart/chart.ts';
import { formatRunHead } from '../../core/chart/weekRunWords.ts';
import type { SkillProgress } from '../../core/insight/dashboardData.ts';
import type { Figure, RecordSelection } from '../../core/insight/recordSelection.ts';
import type { Words } from '../../core/text/words.ts';
import type { DashboardStrings } from '../../protocol/strings.ts';
import { ChartTableView } from '../charts/ChartTableView.tsx';

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
  const { skill, words, openRecords } = props;
  const evidence = evidenceTable(props);
  return (
    <>
      {skill.levels.length > 0 && <ChartTableView table={levelTable(props)} openRecords={openRecords} />}
      {evidence.rows.length > 0 ? (
        <ChartTableView table={evidence} openRecords={openRecords} />
      ) : (
        <p class="quiet">{words.text('chart.noEvidence')}</p>
      )}
    </>
  );
}

function levelTable({ skill, words }: SkillTablesProps): ChartTable {
  return {
    caption: words.text('table.levels'),
    columns: (['table.date', 'table.level', 'table.source'] as const).map((key) => ({
      title: words.text(key),
    })),
    rows: skill.levels.map(({ date, level, source, selection }) => [
      { text: words.longDate(date) },
      { text: words.text(`level.${level}`), selection },
      { text: words.text(`source.${source}`) },
    ]),
  };
}

function evidenceTable({ skill, runs, words }: SkillTablesProps): ChartTable {
  const cellOf = ({ value, selection }: Figure) =>
    value === 0 ? { text: words.number(0) } : { text: words.number(value), selection };
  return {
    caption: words.text('table.evidence'),
    columns: [
      { title: formatRunHead(runs, words) },
      ...(['table.records', 'table.hours'] as const).map((key) => ({
        title: words.text(key),
        isNumber: true as const,
      })),
    ],
    rows: skill.evidence
      .filter(({ records, hours }) => records.value > 0 || hours.value > 0)
      .map(({ week, records, hours }) => [{ text: words.longDate(week) }, cellOf(records), cellOf(hours)]),
  };
}
