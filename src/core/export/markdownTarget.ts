import type { AchievementBullet, LeftOut } from '../achievement/achievementReport.ts';
import { wordsOfTheme } from '../achievement/themes.ts';
import { formatNumber, formatQuantity } from '../metrics/units.ts';
import { escapeMarkdown } from './escapeMarkdown.ts';
import type { ExportInput, ExportTarget } from './exportTarget.ts';
import { levelLabel } from './levelLabel.ts';
import type { PublicReport } from './publicReport.ts';

/** Markdown for reading: each bullet with links to the records that its figure comes from. */
export const markdownTarget: ExportTarget = {
  id: 'markdown',
  label: 'Markdown',
  fileExtension: 'md',
  render: (input) => {
    const { report } = input;
    const citations = new Citations(input);
    const blocks = [
      ...headBlocks(report),
      ...themeBlocks(report, citations),
      ...skillBlocks(report),
      ...trainingBlocks(report, citations),
      ...leftOutBlocks(report, citations),
    ];
    return `${blocks.join('\n\n')}\n`;
  },
};

/** Numbers the sources in the order in which they are first cited; the numbers are the link texts. */
class Citations {
  readonly #linkTo: ExportInput['linkTo'];
  readonly #numbersById = new Map<string, number>();
  readonly #unlinked = new Set<string>();

  constructor({ linkTo }: ExportInput) {
    this.#linkTo = linkTo;
  }

  /** Sources whose file name may not be printed, so that they have a number and no link. */
  get unlinkedCount(): number {
    return this.#unlinked.size;
  }

  cite(sources: readonly string[]): string {
    return sources
      .map((id) => {
        const number = this.#numbersById.get(id) ?? this.#numbersById.size + 1;
        this.#numbersById.set(id, number);
        const link = this.#linkTo(id);
        if (link !== undefined) return `[${number}](${link})`;
        this.#unlinked.add(id);
        return `\\[${number}\\]`;
      })
      .join(' ');
  }
}

function headBlocks({
  profile,
  from,
  to,
  firstDate,
  lastDate,
  records,
  hours,
}: PublicReport): readonly string[] {
  const title = profile.title === undefined ? '' : `: ${escapeMarkdown(profile.title)}`;
  const [first, last] = [from ?? firstDate, to ?? lastDate];
  const period = first === undefined || last === undefined ? [] : [`Period: ${first} to ${last}`];
  const site = profile.site === undefined ? [] : [`Site: ${escapeMarkdown(profile.site)}`];
  const size = `Logged: ${formatQuantity(records, 'record')}, ${formatQuantity(hours, 'h')}`;
  const facts = [...site, ...period, size].map((fact) => `- ${fact}`).join('\n');
  if (records === 0) return [`# Achievements${title}`, facts, 'No record of this period can be exported.'];
  const note = 'The numbers after each line lead to the records that it comes from.';
  return [`# Achievements${title}`, facts, note];
}

function themeBlocks({ themes }: PublicReport, citations: Citations): readonly string[] {
  return themes.flatMap(({ theme, bullets }) => [
    `## ${escapeMarkdown(wordsOfTheme(theme).heading)}`,
    bullets.map((bullet) => bulletLine(bullet, citations)).join('\n'),
  ]);
}

function bulletLine({ text, sources }: AchievementBullet, citations: Citations): string {
  return `- ${escapeMarkdown(text)} ${citations.cite(sources)}`;
}

function skillBlocks({ skills }: PublicReport): readonly string[] {
  if (skills.length === 0) return [];
  const rows = skills.map(
    ({ name, level, records, hours }) =>
      `| ${escapeMarkdown(name)} | ${levelLabel(level)} | ${formatQuantity(records, 'record')}, ${formatQuantity(hours, 'h')} |`,
  );
  return ['## Skills', ['| Skill | Level | Evidence |', '| --- | --- | --- |', ...rows].join('\n')];
}

function trainingBlocks({ trainings }: PublicReport, citations: Citations): readonly string[] {
  if (trainings.length === 0) return [];
  const lines = trainings.map(({ title, provider, completed, expires, isExpired, hours, covers, source }) => {
    const facts = [
      escapeMarkdown(title),
      ...(provider === undefined ? [] : [escapeMarkdown(provider)]),
      ...(covers === undefined ? [] : [escapeMarkdown(covers)]),
      ...(hours === undefined ? [] : [formatQuantity(hours, 'h')]),
      `completed ${completed}`,
      ...(expires === undefined ? [] : [`${isExpired ? 'expired' : 'expires'} ${expires}`]),
    ];
    return `- ${facts.join(', ')} ${citations.cite([source])}`;
  });
  return ['## Trainings', lines.join('\n')];
}

const leftOutWords: Readonly<Record<LeftOut['reason'], readonly [one: string, many: string]>> = {
  private: ['private record', 'private records'],
  'broken-file': ['file that gives no record', 'files that give no record'],
  'future-date': ['record dated in the future', 'records dated in the future'],
  undated: ['record without a date', 'records without a date'],
  'outside-range': ['record outside the period', 'records outside the period'],
};

function leftOutBlocks({ leftOut }: PublicReport, citations: Citations): readonly string[] {
  const lines = leftOut.map(({ reason, count }) => {
    const [one, many] = leftOutWords[reason];
    return `- ${formatNumber(count)} ${count === 1 ? one : many}`;
  });
  const { unlinkedCount } = citations;
  if (unlinkedCount > 0) {
    const links =
      unlinkedCount === 1
        ? '1 link to a file whose name holds'
        : `${formatNumber(unlinkedCount)} links to files whose names hold`;
    lines.push(`- ${links} a confidential term or a name`);
  }
  return lines.length === 0 ? [] : ['## Left out', lines.join('\n')];
}
