import type { RunDataset } from '../runSummary.ts';
import { documentRule, type SasFileNames } from './fileRules.ts';
import type { SasMessage } from './sasMessage.ts';
import { countOf, datasetNameOf } from './sasNames.ts';
import type { SasRule } from './sasRule.ts';
import type { SasRun } from './sasRun.ts';
import { localTimesIn } from './sasTimes.ts';

const n = String.raw`(\d[\d.,]{0,30})`;
const name = String.raw`(\S{1,150}?)`;

type Place = 'name' | 'rows' | 'columns';

/**
 * What the log says in other languages; the Chinese sentences on data sets made and read have been seen in logs, the
 * others were written from memory, so what they say is unsure.
 */
const sentences: readonly (readonly [
  first: string,
  direction: RunDataset['direction'],
  isSure: boolean,
  pattern: string,
  places: readonly Place[],
])[] = [
  [
    '数据集',
    'written',
    true,
    `数据集 ${name} ?有 ?${n} ?个观测 ?和 ?${n} ?个变量`,
    ['name', 'rows', 'columns'],
  ],
  [
    '从以下数据集读取了',
    'read',
    true,
    `从以下数据集读取了 ${n} ?个观测[:：] ?${name}\\.?(?:\\s|$)`,
    ['rows', 'name'],
  ],
  ['从数据集', 'read', false, `从数据集 ${name}\\.? ?(?:中)?读取了 ?${n} ?个观测`, ['name', 'rows']],
  [
    '数据集',
    'incomplete',
    false,
    `数据集 ${name} 可能不完整.{0,40}?${n} ?个观测 ?和 ?${n} ?个变量`,
    ['name', 'rows', 'columns'],
  ],
  [
    '表',
    'written',
    false,
    `表 ${name} (?:已创建|创建完成)，?.{0,6}?${n} 行.{0,6}?${n} 列`,
    ['name', 'rows', 'columns'],
  ],
  [
    'die',
    'written',
    false,
    `Die (?:Datei|Tabelle) ${name} (?:weist|hat) ${n} (?:Beobachtungen?|Zeilen?) und ${n} (?:Variablen?|Spalten?)`,
    ['name', 'rows', 'columns'],
  ],
  [
    'es',
    'read',
    false,
    `Es wurden? ${n} Beobachtungen? aus der (?:Datei|Tabelle) ${name}\\.? `,
    ['rows', 'name'],
  ],
  [
    'la',
    'written',
    false,
    `La table ${name} (?:a|contient|comporte) ${n} observations? et ${n} variables?`,
    ['name', 'rows', 'columns'],
  ],
  [
    'il',
    'read',
    false,
    `Il y a(?:vait)?(?: eu)? ${n} observations? (?:ont été )?lues? (?:dans|à partir de|de) la table ${name}\\.?(?:\\s|$)`,
    ['rows', 'name'],
  ],
  [
    'el',
    'written',
    false,
    `El conj(?:unto|\\.)(?: de)? datos ${name} tiene ${n} (?:observaciones|observación|obs\\.?) y ${n} variables?`,
    ['name', 'rows', 'columns'],
  ],
  [
    'se',
    'read',
    false,
    `Se (?:han leído|leyeron) ${n} (?:observaciones|observación) (?:leídas )?(?:del?|en el) conj(?:unto|\\.)(?: de)? datos ${name}\\.?(?:\\s|$)`,
    ['rows', 'name'],
  ],
  [
    'データセット',
    'written',
    false,
    `データセット ${name} は ${n} オブザベーション、 ?${n} 変数`,
    ['name', 'rows', 'columns'],
  ],
  [
    'データセット',
    'read',
    false,
    `データセット ${name} から ${n} オブザベーションを読み込みました`,
    ['name', 'rows'],
  ],
];

const sentenceRules = sentences.map(
  ([first, direction, isSure, pattern, places]): SasRule => ({
    first,
    pattern: new RegExp(`^${pattern}`),
    apply(run, { groups, message }) {
      const at = (place: Place): string => groups[places.indexOf(place)] ?? '';
      run.addDataset({
        name: datasetNameOf(at('name').replace(/\.$/, '')),
        direction,
        rows: countOf(at('rows')),
        ...(at('columns') === '' ? {} : { columns: countOf(at('columns')) }),
        line: message.line,
        ...(isSure ? {} : { isUnsure: true as const }),
      });
    },
  }),
);

const stepName =
  /(?:PROCEDURE|PROZEDUR|PROC[ÉE]DURE|PROCEDIMIENTO|PROC|过程|プロシジャ)[ “"]{0,3}(\w{1,40})|\b(DATA)\b/i;

/** The end of a step in any language: it is told by the times that follow it. */
const stepRule: SasRule = {
  first: '*',
  pattern: /CPU|cpu|processeur|\bUC\b/,
  apply(run, { message }) {
    const times = localTimesIn(message.text);
    if (times.realSeconds === undefined) return;
    const match = stepName.exec(message.text.slice(0, 80));
    const procedure = match?.[1]?.toUpperCase();
    if (procedure !== undefined) run.addTool(`PROC ${procedure}`);
    const isSession =
      match === null && /SAS[- ]?System|Système SAS|SAS 系统|SAS システム|Sistema SAS/.test(message.text);
    const named =
      procedure === undefined ? (match === null ? 'SAS' : 'DATA statement') : `PROCEDURE ${procedure}`;
    if (isSession) run.endSession({ name: 'SAS', ...times, line: message.line });
    else run.endStep({ name: named, ...times, line: message.line });
  },
};

const uninitialized: SasRule = {
  first: '*',
  pattern: /^变量 .{1,80}? 未初始化/,
  apply: (run, { message }) => run.countNote('uninitialized-variable', message.line),
};

/** A step was stopped because of errors. */
const stopped: SasRule = {
  first: '*',
  pattern:
    /^(?:由于.{0,8}错.{0,12}SAS 系统.{0,4}停止|.{0,200}SAS.{0,200}(?:wegen (?:der |von )?Fehler|en raison d'erreur|debido a errores|エラー.{0,20}(?:中止|停止)))/,
  apply: (run) => run.stopStep(),
};

/** Pages of the listing, told by a procedure. */
const printed: SasRule = {
  first: 'procedure',
  pattern: /^PROCEDURE (\w{1,40}) 已打印第 (\d{1,9})(?:-(\d{1,9}))? 页/,
  apply(run, { groups: [procedure = '', from = '', to = ''], message }) {
    const pages = to === '' ? 1 : Number(to) - Number(from) + 1;
    run.addOutput({
      name: `PROC ${procedure.toUpperCase()}`,
      kind: 'printed',
      pages: Math.max(1, pages),
      line: message.line,
    });
  },
};

/** What is read where no rule of English fits. */
export function createLocalRules(names: SasFileNames): readonly SasRule[] {
  return [
    ...sentenceRules,
    stepRule,
    uninitialized,
    stopped,
    printed,
    documentRule(names, '正在写入', /^正在写入 (.{1,60}?) Body（主体）文件[:：] ?(.{1,400}?)。?$/),
    documentRule(names, '正在将', /^正在将 (ODS .{1,60}?) 输出写入 DISK 目标 ?[“"](.{1,600}?)[”"]/),
  ];
}

const memberName = /(?<![\w.])([A-Z_]\w{0,7}\.[A-Z_]\w{0,31})(?![\w.]\w)/gi;
const integer = /(?<![\w.,])\d[\d.,\u202f]{0,15}(?![\w])/g;
const longestGuess = 300;

/**
 * A data set guessed from a sentence in a language without rules: one name with a library and exactly two numbers.
 *
 * English is known, so a sentence in it that fits no rule is about something else.
 */
export function guessDataset({ kind, text, line }: SasMessage): RunDataset | undefined {
  if (kind !== 'note' || text.length > longestGuess) return undefined;
  const names = [...text.matchAll(memberName)];
  if (names.length !== 1) return undefined;
  const numbers = [...text.replace(names[0]?.[0] ?? '', ' ').matchAll(integer)];
  if (numbers.length !== 2) return undefined;
  const [rows = 0, columns = 0] = numbers.map(([digits]) => countOf(digits));
  const direction = 'written';
  return { name: datasetNameOf(names[0]?.[1] ?? ''), direction, rows, columns, line, isUnsure: true };
}

/** Adds what was guessed, where no rule of English found anything in the log. */
export function addGuesses(run: SasRun, guesses: readonly RunDataset[]): void {
  for (const guess of guesses) run.addDataset(guess);
}
