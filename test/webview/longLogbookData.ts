import type { CivilDate } from '../../src/core/dates/civilDate.ts';
import { civilDateOf, epochDayOf } from '../../src/core/dates/epochDay.ts';
import { computeDashboard } from '../../src/core/insight/computeDashboard.ts';
import type { DashboardData } from '../../src/core/insight/dashboardData.ts';
import { LogbookFixture } from '../support/logbookFixture.ts';

/** Words that are hard to lay out: markup, one long word, right to left, wide letters. */
const hardWords = [
  '<script>alert(1)</script>',
  'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnungsverfahren',
  'متابعة الاستفسارات السريرية في نظام إدخال البيانات',
  'データマネージャーのためのクエリ管理と照合作業の記録と報告',
  'WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW',
  '😀😀😀😀😀 reconciliation',
];
const phases = ['start-up', 'conduct', 'close-out', 'analysis'];
const weekCount = 152;

/** What the dashboard shows on the last day of three years with hard words and great numbers in every week. */
export async function readLongDashboard(today: CivilDate): Promise<DashboardData> {
  const start = epochDayOf(today) - 7 * weekCount + 1;
  const files: Record<string, string> = {
    'logbook.yml': `format: 1\nstart: ${civilDateOf(start)}\nend: ${today}\ncapacityHours: 40\n`,
  };
  for (let week = 0; week < weekCount; week++) {
    const place = week % hardWords.length;
    const name = hardWords[place] ?? '';
    const date = civilDateOf(start + 7 * week);
    files[`activities/${week}.md`] = fileOf('activity', name, week, [
      `date: ${date}`,
      `skills: ['${name}', sas]`,
      `hours: ${3 + place}`,
      'role: performed',
      `phase: ${phases[week % phases.length]}`,
      'metrics:',
      `  - {name: '${name}', value: 1234567, of: 9876543, unit: query}`,
      `  - {name: 'run time of ${name}', from: 40000000, value: 12, unit: minute}`,
      ...(week % 3 === 0 ? ['ratings: {sas: fundamental}'] : []),
    ]);
  }
  hardWords.forEach((name, place) => {
    const fields = ['kind: skill', `skill: '${name}'`, 'target: skilled', `due: ${civilDateOf(start + 900)}`];
    files[`goals/${place}.md`] = fileOf('goal', `${name} ${name}`, weekCount + place, fields);
  });
  const contents = await new LogbookFixture(files).openIndex().contents();
  return computeDashboard({ contents, today });
}

function fileOf(type: string, title: string, place: number, fields: readonly string[]): string {
  const id = `01JD${String(place).padStart(22, '0')}`;
  return ['---', `id: ${id}`, `type: ${type}`, `title: '${title}'`, ...fields, '---', ''].join('\n');
}
