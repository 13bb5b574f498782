import type { RunDialectDefinition } from '../runReader.ts';
import type { RunDialect } from '../runSummary.ts';
import { junitLines } from './junitLines.ts';
import { JunitReader } from './junitReader.ts';
import { LogrReader } from './logrReader.ts';
import { LogrxReader } from './logrxReader.ts';
import { outputForms } from './outputForms.ts';
import { RCheckReader } from './rCheckReader.ts';
import { ROutputReader } from './rOutputReader.ts';

type File = Parameters<RunDialectDefinition['fits']>[0];

/** Programs, pages and data quote output, they are none. */
const notOutputName =
  /\.(?:r|rmd|qmd|rnw|rd|rproj|sas|sasnb|lst|py|ipynb|js|ts|html?|json|csv|tsv|ya?ml|tex|c|cpp|h)$/i;
const documentName = /\.(?:md|markdown)$/i;
const batchName = /\.Rout(?:\.\w{1,12})?$/i;
const checkName = /^00(?:check|install)\.(?:log|out)$/i;

/** Messages that SAS alone writes. */
const sasSign =
  /^(?:NOTE: (?:SAS |PROCEDURE |DATA statement|The data (?:set|step)|There were \d+ observations|Copyright \(c\)|\d+ records)|\f?\d+ +(?:The SAS System|Altair SLC|The WPS System))/m;

const logrxSign =
  /^This log was generated using (?:logrx|timber)\b|^- {10,}(?:logrx|timber) Metadata {10,}-/m;
const logrSign = /^={40,} ?\r?\nLog Path: /m;
const checkSign =
  /^[ \t]{0,4}\* (?:using log directory|checking for file|checking package namespace|using R (?:version|Under)|checking DESCRIPTION meta)|^(?:──|--) R CMD check |^[ \t]{0,4}(?:(?:──|--) )?\d+ errors? .{0,12}\| ?\d+ warnings? .{0,12}\| ?\d+ notes?\b/m;
const junitSign = /^\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,200})?<testsuites?[\s>]/;
const quartoSign = /^[ \t]{0,20}(?:#> ?)?(?:Output created: |processing file: |output file: .{1,200}\.md$)/m;
const testSign =
  /^[ \t]{0,20}\[ (?:FAIL \d+ \| WARN|OK: \d+ \|)|^[ \t]{0,8}(?:══|==) (?:Testing|testthat results|Results|Skipped|Warnings|Failed|DONE)|^[ \t]{0,8}\S{1,8} \| {1,2}(?:F W S|OK F W S)|^OK: \d+ +SKIPPED: |^[ \t]{0,8}(?:1\.\.\d+\r?\n[ \t]{0,8}(?:# |ok |not ok )|Test passed\b|Start test: |(?:\S{1,200}:\d+:\d+|'[^'\s]{1,200}:\d{1,6}') \[(?:failure|error|skip|warning)\] )|^[ \t]{0,20}<testsuites?[\s>]/m;

/** What R or a package of it prints, in any form: at the beginning of a line, after `#>`, `##` or an indentation. */
const rSign = new RegExp(
  `^(?: {0,8}|\\t)(?:#> |## )?(?:${[
    'R version \\d+\\.\\d+\\.\\d+ .{0,80}\\(\\d{4}-',
    '# An? [A-Za-z][\\w. ]{0,40}: +[\\d,?]+ (?:x|×|\\?|<U)',
    "'data\\.frame':\\s",
    "Classes .{1,300}'data\\.frame':",
    '\\w{1,40} \\[[\\d,]+ (?:x|×|\\?|<U\\+00D7>) [\\d,]+\\] \\(S3: ',
    '(?:Rows|Observations): [\\d,]+(?: Columns: |\\r?\\n[^A-Z\\n]{0,8}(?:Columns|Variables): )',
    'Warning messages?:\\s*$',
    'Warnmeldung(?:en)?:',
    "Messages? d['’]avis",
    '(?:Warning|Error) in [^\\n]{1,300}:',
    '(?:Fehler in|Warnung in|Erreur dans|Avis dans|Error en|Errore in|Erro em) ',
    'There were \\d+ warnings? \\(use',
    'Execution halted\\s*$',
    'Loading required package: ',
    'Attaching package: ',
    '(?:──|--) (?:Attaching|Column specification|Conflicts)',
    '(?:filter|distinct|drop_na|slice\\w*|top_n|sample_\\w+|mutate|select|rename|group_by|ungroup|summari[sz]e\\w*|count|tally|(?:left|right|inner|full|anti|semi)_join|pivot_\\w+|gather|spread|fill|replace_na|transmute)(?: \\(grouped\\))?: (?:removed|no |now |added|dropped|renamed|changed|converted|new |reorganized|\\w+ grouping)',
    '(?:[\\w.]+ )?(?:Test )?[Cc]overage: \\d+(?:\\.\\d+)? ?%',
    '(?:No issues were found!|Differences found between the objects!|Compare Object\\s*$)',
    '\\[1\\] ',
    'All ok, \\d+ results',
    // What revdepcheck sums up says nothing of this package's own results: known, and empty.
    '# Revdeps\\s*$',
  ].join('|')})`,
  'm',
);

/** Code of R after its prompt, or sections of a snapshot. */
const codeSign = /^(?:> ?(?:[\w.]{1,60}\(|[\w.]{1,60} (?:<-|%>%|\|>)|#)| {4}(?:Code|Condition)\r?$)/m;

/** A document with code of R, and marks before what it prints. */
const fenceSign = /^ {0,3}`{3,9} ?\{?\.?[rR][ }\r\n]/m;
const markSign = /^[ \t]{0,4}(?:#>|##) /m;

/** What CI puts before each line (GitHub Actions). */
const timeStamps = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z ?/gm;

function withoutStamps({ name, head }: File): File {
  return { name, head: head.startsWith('2') ? head.replace(timeStamps, '') : head };
}

function isOutput({ name, head }: File): boolean {
  return !notOutputName.test(name) && !sasSign.test(head);
}

/** A document that quotes a log is none. */
function isLog(file: File): boolean {
  return isOutput(file) && !documentName.test(file.name);
}

function isR(head: string): boolean {
  return rSign.test(head) || codeSign.test(head) || (fenceSign.test(head) && markSign.test(head));
}

/** Kinds that share one reader, the more particular first. */
const kinds: readonly { readonly id: RunDialect; readonly fits: (file: File) => boolean }[] = [
  // What R CMD BATCH wrote is a transcript of R, also where the program made documents.
  { id: 'quarto', fits: ({ name, head }) => !batchName.test(name) && quartoSign.test(head) },
  { id: 'testthat', fits: ({ head }) => testSign.test(head) },
  { id: 'r', fits: ({ name, head }) => batchName.test(name) || isR(head) },
];

/** Output of R and its packages; the first one that fits a file reads it. */
export const rDialects: readonly RunDialectDefinition[] = [
  {
    id: 'junit',
    fits: ({ head }) => junitSign.test(head),
    createReader: () => new JunitReader(),
    linesOf: junitLines,
  },
  {
    id: 'logrx',
    fits: (file) => isLog(file) && logrxSign.test(file.head),
    createReader: () => new LogrxReader(),
  },
  {
    id: 'logr',
    fits: (file) => isLog(file) && logrSign.test(file.head),
    createReader: () => new LogrReader(),
  },
  {
    id: 'r-cmd-check',
    fits: (file) => isOutput(file) && (checkName.test(file.name) || checkSign.test(withoutStamps(file).head)),
    createReader: () => new RCheckReader(),
  },
  ...kinds.flatMap(({ id, fits }) =>
    outputForms.map(
      (form): RunDialectDefinition => ({
        id,
        // The form is told in the least time, so that most definitions are passed over by it.
        fits: (file) => {
          const bare = withoutStamps(file);
          return form.fits(bare) && isOutput(file) && fits(bare);
        },
        createReader: () => new ROutputReader({ dialect: id, sort: form.createSorter() }),
      }),
    ),
  ),
];
