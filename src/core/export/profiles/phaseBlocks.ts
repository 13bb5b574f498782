import { themeSteps } from '../../achievement/bullets.ts';
import type { ReportRecord } from '../../achievement/reportRecord.ts';
import { rollUpOptionsOf } from '../../achievement/rollUpMetrics.ts';
import { drawBarChart } from '../../chart/drawBarChart.ts';
import { studyPhases } from '../../insight/exposure.ts';
import { roundHours } from '../../insight/recordHours.ts';
import { formatNumber, formatQuantity } from '../../metrics/units.ts';
import type { LogbookProfile } from '../../records/profile.ts';
import type { Steps } from '../../steps.ts';
import type { ExportBlock, ExportItem } from '../exportDocument.ts';
import { itemList, sourcedLine, textLine } from '../exportLines.ts';

/** Most figures a phase. */
const mostFigures = 3;

/** The hours of each phase of a study as a chart, and its first figures; nothing where no record names a phase. */
export function* phaseBlocks(
  records: readonly ReportRecord[],
  profile: LogbookProfile,
): Steps<readonly ExportBlock[]> {
  const phases = studyPhases.flatMap((phase) => {
    const ofPhase = records.filter(({ record }) => record.phase === phase);
    const hours = roundHours(ofPhase.reduce((sum, item) => sum + item.hours, 0));
    return ofPhase.length === 0 ? [] : [{ name: capitalised(phase), ofPhase, hours }];
  });
  if (phases.length === 0) return [];
  const items: ExportItem[] = [];
  for (const phase of phases) {
    yield;
    items.push(yield* phaseItem(phase, profile));
  }
  const title = 'Hours by phase of the study';
  return [
    {
      kind: 'chart',
      title,
      drawing: drawBarChart({
        title,
        unit: 'h',
        bars: phases.map(({ name, hours }) => ({ label: name, value: hours })),
      }),
      table: {
        caption: title,
        columns: [
          { title: 'Phase' },
          { title: 'Records', isNumber: true },
          { title: 'Hours', isNumber: true },
        ],
        rows: phases.map(({ name, ofPhase, hours }) =>
          [name, formatNumber(ofPhase.length), formatNumber(hours)].map(textLine),
        ),
      },
    },
    ...itemList(items),
  ];
}

function* phaseItem(
  {
    name,
    ofPhase,
    hours,
  }: { readonly name: string; readonly ofPhase: readonly ReportRecord[]; readonly hours: number },
  profile: LogbookProfile,
): Steps<ExportItem> {
  const { themes } = yield* themeSteps(ofPhase, rollUpOptionsOf(profile));
  return {
    line: textLine(`${name}: ${formatQuantity(ofPhase.length, 'record')}, ${formatQuantity(hours, 'h')}`),
    details: themes
      .flatMap(({ bullets }) => bullets)
      .filter(({ rollUp }) => rollUp !== undefined)
      .slice(0, mostFigures)
      .map(({ text, sources }) => sourcedLine(text, sources)),
  };
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
