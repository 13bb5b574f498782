import type { AchievedSkill } from '../../achievement/achievementReport.ts';
import { themeSteps } from '../../achievement/bullets.ts';
import type { ReportRecord } from '../../achievement/reportRecord.ts';
import { rollUpOptionsOf } from '../../achievement/rollUpMetrics.ts';
import { computeEvidenceTop } from '../../chart/evidenceBars.ts';
import type { LogbookView } from '../../index/logbookContents.ts';
import { computeChartWeeks } from '../../insight/chartWeeks.ts';
import type { SkillProgress } from '../../insight/dashboardData.ts';
import { computeInternshipClock } from '../../insight/internshipClock.ts';
import { LogbookTally } from '../../insight/logbookTally.ts';
import { computeSkillProgress } from '../../insight/skillProgress.ts';
import { joinSkillWeeks } from '../../insight/weekRuns.ts';
import { formatQuantity } from '../../metrics/units.ts';
import type { Steps } from '../../steps.ts';
import { compareText } from '../../text/compareText.ts';
import type { ExportBlock, ExportLine } from '../exportDocument.ts';
import { heading, list, sourcedLine } from '../exportLines.ts';
import { levelLabel } from '../levelLabel.ts';
import { skillChartBlock } from '../skillChartBlock.ts';
import { skillTable } from './skillTable.ts';

/** Skills that are drawn: those with most hours. The table has all of them. */
const drawnSkills = 8;
/** Most figures a skill. */
const mostFigures = 4;
/** Pixels; two thirds of a page of A4 at 96 dots an inch. */
const chartWidth = 520;
const measure = 'hours';

/** The skills with most hours, each with its chart and its first figures, and a table of all. */
export function* skillBlocks(
  view: LogbookView,
  records: readonly ReportRecord[],
  skills: readonly AchievedSkill[],
): Steps<readonly ExportBlock[]> {
  if (skills.length === 0) return [];
  const shown = viewOf(view, records);
  yield;
  const tally = new LogbookTally(shown);
  yield;
  const progressById = new Map(
    computeSkillProgress(shown, tally).map((progress) => [progress.skillId, progress] as const),
  );
  const named = [...skills]
    .sort((a, b) => b.hours - a.hours || compareText(a.skillId, b.skillId))
    .slice(0, drawnSkills)
    .flatMap(({ skillId }) => progressById.get(skillId) ?? []);
  const weeks = computeChartWeeks({
    today: view.today,
    clock: computeInternshipClock(view),
    weekNumbers: tally.weekNumbers,
  });
  const drawn = joinSkillWeeks(named, weeks);
  const evidenceTop = computeEvidenceTop(drawn, measure, weeks);
  const frame = { width: chartWidth, weeks, today: view.today, measure, evidenceTop } as const;
  const blocks = [...skillTable(skills)];
  for (const skill of drawn) {
    yield;
    blocks.push(
      heading(skill.name, 3),
      retitled(skillChartBlock(skill, frame), chartTitle(skill)),
      ...list(yield* figureLines(skill, records, view)),
    );
  }
  return blocks;
}

/** What a reader of a portfolio is told of a skill: nothing of targets. */
function chartTitle({ name, current, records, hours }: SkillProgress): string {
  const level = current === undefined || current === 'none' ? [] : [levelLabel(current)];
  const facts = [...level, formatQuantity(records.value, 'record'), formatQuantity(hours.value, 'h')];
  return `${name}: ${facts.join(', ')}`;
}

function retitled(block: ExportBlock, title: string): ExportBlock {
  if (block.kind !== 'chart') return block;
  const children = block.drawing.children.map((child) =>
    typeof child !== 'string' && child.name === 'title' ? { ...child, children: [title] } : child,
  );
  const table = { ...block.table, caption: title };
  return { ...block, title, drawing: { ...block.drawing, children }, table };
}

/** The view of some records alone: charts show no target, which is nobody's business but the intern's. */
function viewOf(view: LogbookView, records: readonly ReportRecord[]): LogbookView {
  const included = new Set(records.map(({ record }) => record));
  const shown = view.contents.records.filter(({ record }) => included.has(record));
  return { ...view, contents: { ...view.contents, records: shown } };
}

function* figureLines(
  { skillId }: SkillProgress,
  records: readonly ReportRecord[],
  { contents }: LogbookView,
): Steps<readonly ExportLine[]> {
  const ofSkill = records.filter(({ skillIds }) => skillIds.includes(skillId));
  const { themes } = yield* themeSteps(ofSkill, rollUpOptionsOf(contents.profile));
  return themes
    .flatMap(({ bullets }) => bullets)
    .filter(({ rollUp }) => rollUp !== undefined)
    .slice(0, mostFigures)
    .map(({ text, sources }) => sourcedLine(text, sources));
}
