import { computeDashboard } from '../../core/insight/computeDashboard.ts';
import type { DashboardData, SkillProgress } from '../../core/insight/dashboardData.ts';
import type { Command } from '../command.ts';
import { formatCount } from '../formatCount.ts';
import { formatJson } from '../formatJson.ts';
import { formatTable } from '../formatTable.ts';
import { openLogbook } from '../openLogbook.ts';
import { printable } from '../printable.ts';
import { assertOperands, readToday } from '../readOptions.ts';
import { remarkBrokenFiles } from '../remarkBrokenFiles.ts';

/** `stats`: where the internship stands, and each skill. */
export const statsCommand: Command = {
  name: 'stats',
  summary: 'Show hours, records and skill progress',
  operands: '',
  options: { today: { value: 'DATE', doc: 'The day that counts as today.' } },
  notes: [
    "An activity's hours count whole for each of its skills.",
    'JSON has the numbers of the dashboard, each with the selection of the records behind it.',
  ],
  async run(input) {
    const { operands, options, io } = input;
    assertOperands(operands, []);
    const today = readToday(input);
    const contents = await (await openLogbook(input)).contents();
    const data = computeDashboard({ contents, today });
    remarkBrokenFiles(contents, io);
    io.stdout(options.has('json') ? formatJson(data) : formatStats(data));
    return 0;
  },
};

const numberColumns: ReadonlySet<number> = new Set([4, 5]);

function formatStats(data: DashboardData): string {
  const { title, clock, plannedThisWeek } = data;
  const planned = plannedThisWeek === undefined ? '' : ` of ${plannedThisWeek} h`;
  const lines = [
    ...(title === undefined ? [] : [printable(title)]),
    ...(clock === undefined
      ? []
      : [`Week ${clock.week} of ${clock.weeks}, ${clock.start} to ${clock.end}, today ${data.today}`]),
    `This week: ${data.hoursThisWeek.value} h${planned}, ${formatCount(data.recordsThisWeek.value, 'record', 'records')}`,
    `In all: ${data.hoursInAll.value} h, ${formatCount(data.recordsInAll.value, 'record', 'records')}`,
  ];
  const summary = lines.map((line) => `${line}\n`).join('');
  if (data.skills.length === 0) return summary;
  const header = ['skill', 'level', 'target', 'due', 'records', 'hours', ''];
  return `${summary}\n${formatTable([header, ...data.skills.map(formatSkill)], numberColumns)}`;
}

function formatSkill(skill: SkillProgress): readonly string[] {
  return [
    printable(skill.name),
    skill.current ?? '-',
    skill.target ?? '-',
    skill.due ?? '-',
    String(skill.records.value),
    String(skill.hours.value),
    skill.flags.map((flag) => flag.replaceAll('-', ' ')).join(', '),
  ];
}
