import type { ProblemCode } from '../../src/core/problems.ts';

/** A file, what is told of it, and the fields that its record keeps. */
export interface ContradictoryFile {
  readonly fault: string;
  readonly content: string;
  readonly codes: readonly ProblemCode[];
  readonly record: Readonly<Record<string, unknown>>;
}

/** Files of every type whose words cannot all be true: everything is kept, and the contradiction is told. */
export function contradictoryFiles(id: string): readonly ContradictoryFile[] {
  const rows: readonly (readonly [string, string, ProblemCode, Readonly<Record<string, string>>])[] = [
    [
      'an answer before the question',
      'question',
      'contradictory-dates',
      { asked: '2026-03-14', answered: '2026-03-01' },
    ],
    [
      'an answer before the day of the question',
      'question',
      'doubtful-dates',
      { date: '2026-03-14', answered: '2026-03-01' },
    ],
    [
      'a certificate that ran out before it was earned',
      'training',
      'contradictory-dates',
      { completed: '2026-03-14', expires: '2026-03-13' },
    ],
    [
      'work that ends before it starts',
      'opportunity',
      'contradictory-dates',
      { from: '2026-03-14', to: '2026-03-13' },
    ],
    [
      'a decision before the offer',
      'opportunity',
      'contradictory-dates',
      { offered: '2026-03-14', decided: '2026-03-13' },
    ],
    [
      'a programme that ends before it starts',
      'program',
      'contradictory-dates',
      { start: '2027-01-01', end: '2026-12-31' },
    ],
    [
      'a look back on days in the wrong order',
      'reflection',
      'contradictory-dates',
      { from: '2028-03-01', to: '2028-02-29' },
    ],
    [
      'a report on feedback before it was given',
      'feedback',
      'contradictory-dates',
      { date: '2026-03-14', reportedBack: '2026-03-13' },
    ],
    [
      'a follow-up before the meeting',
      'interaction',
      'doubtful-dates',
      { date: '2026-03-14', followUp: '2026-03-13' },
    ],
    [
      'a status that is behind its date',
      'application',
      'contradictory-status',
      { status: 'drafting', sent: '2026-03-14' },
    ],
    ['a sourced claim without sources', 'achievement', 'claim-without-sources', { state: 'sourced' }],
  ];
  return rows.map(([fault, type, code, values]) => {
    const lines = Object.entries(values).map(([key, value]) => `${key}: ${value}\n`);
    const content = `---\nid: ${id}\ntype: ${type}\ntitle: T\n${lines.join('')}---\nBody\n`;
    return { fault, content, codes: [code], record: { type, title: 'T', ...values } };
  });
}
