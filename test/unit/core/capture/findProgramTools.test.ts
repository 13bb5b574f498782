import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  findProgramTools,
  type ProgramLanguage,
  programLanguageOf,
  programLanguages,
} from '../../../../src/core/capture/findProgramTools.ts';
import { startCpuClock } from '../../../support/cpuClock.ts';

suite('findProgramTools', () => {
  const programs: readonly (readonly [language: ProgramLanguage, text: string, tools: string])[] = [
    ['sas', 'proc sort data=a; by b; run;', 'PROC SORT, SAS'],
    ['sas', 'PROC  SORT data=a; run; proc sql; quit; proc sort; run;', 'PROC SORT, PROC SQL, PROC SORT, SAS'],
    ['sas', '/* proc means; */ * proc freq; proc print; run;', 'PROC PRINT, SAS'],
    ['sas', '%* proc freq;\ndata a; set b; run;', 'SAS'],
    ['sas', 'title "proc freq; /* no comment"; proc freq; run;', 'PROC FREQ, SAS'],
    [
      'sas',
      '%macro check(data=);\n%if &x %then %do;\n proc print; run;\n%end;\n%mend;',
      'SAS macro, PROC PRINT, SAS',
    ],
    ['sas', 'data a; infile "x.csv" dlm=","; input a b; run;', 'INFILE, SAS'],
    ['sas', 'ods listing close; ods rtf file="t.rtf"; libname x xport "ae.xpt";', 'ODS, XPORT, SAS'],
    ['sas', 'process = 1; x = proc_name;', 'SAS'],
    ['r', 'library(dplyr)\nlibrary("haven")\nrequire(\'gt\')', 'dplyr, haven, gt, R'],
    ['r', '# library(shiny)\nx <- "# library"; library(dplyr)', 'dplyr, R'],
    ['r', 'dplyr::filter(a); dplyr::mutate(b); renv:::snapshot()', 'dplyr, dplyr, renv, R'],
    ['r', 'pacman::p_load(dplyr, tidyr, gt)', 'pacman, dplyr, tidyr, gt, R'],
    ['r', 'if (!requireNamespace("admiral", quietly = TRUE)) stop()', 'admiral, R'],
    ['r', 'library(data.table)\nlibrary(sdtm.oak)', 'data.table, sdtm.oak, R'],
    ['rmd', 'library(shiny)\n```{r setup}\nlibrary(gt)\n```\n', 'gt, R Markdown'],
    [
      'quarto',
      '```{r}\nlibrary(gt)\n```\ntext dplyr::filter\n```{python}\nimport pandas as pd\n```',
      'gt, Python, pandas, Quarto',
    ],
    ['quarto', '```r\nlibrary(shown)\n```\n```{sql}\nselect 1\n```', 'SQL, Quarto'],
    [
      'python',
      'import pandas as pd, numpy\nfrom lifelines.utils import x\n# import os',
      'pandas, numpy, lifelines, Python',
    ],
    ['python', 'from a.b.c import d\nfrom .e import f', 'a, Python'],
    ['sas', 'data a;\n/* one */\n\n  \n/* two */\n  proc print;', 'PROC PRINT, SAS'],
    ['sas', '\n\n  proc print;\r\n\r\nproc freq;  \n  proc means;', 'PROC PRINT, PROC FREQ, PROC MEANS, SAS'],
    ['r', 'x$dplyr::y; (gt::gt); data.table::fread()', 'dplyr, gt, data.table, R'],
    ['sql', 'select 1', 'SQL'],
    ['r', '', 'R'],
    ['r', 'library(package, character.only = TRUE); library(gt, quietly = TRUE)', 'gt, R'],
    ['r', 'x <- "library(survival)"; y <- \'a::b\'; library("gt"); library(\'dplyr\')', 'gt, dplyr, R'],
    ['python', '"""\nimport os\n"""\nimport pandas\nx = \'\'\'\nimport re\n\'\'\'', 'pandas, Python'],
    ['sas', 'title "; proc means"; proc freq; run;', 'PROC FREQ, SAS'],
  ];
  for (const [language, text, tools] of programs) {
    test(`${language}: ${text}`, () => assert.equal(findProgramTools(text, language).join(', '), tools));
  }

  test('tells the language by the ending of the name', () => {
    const names = [
      'a.SAS',
      'a.R',
      'a.Rmd',
      'a.qmd',
      'a.py',
      'a.sql',
      'a.log',
      'sas',
      'constructor.constructor',
    ];
    assert.deepEqual(names.map(programLanguageOf), [
      ...['sas', 'r', 'rmd', 'quarto', 'python', 'sql'],
      ...[undefined, undefined, undefined],
    ]);
  });

  test('reads any text', () => {
    const language = fc.constantFrom(...programLanguages);
    fc.assert(
      fc.property(language, fc.string({ maxLength: 200 }), (one, text) => {
        findProgramTools(text, one);
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  const openings = [
    '',
    '"',
    'from ',
    'import ',
    'library(',
    'proc ',
    'libname ',
    '%do ',
    '```{r}\n',
    '```{sas}\n',
  ];
  const parts = [
    ...[
      '\n',
      ' ',
      '\t',
      '\r\n',
      ' \n',
      '; ',
      ';\n',
      ';\n;',
      'x',
      'a.',
      'a.b',
      'a_',
      'a:',
      'a::',
      '"',
      "'",
      '"\'',
      '"""',
      "'''a",
      'library(a, ',
    ],
    ...['/*', '/* x */\n', '* x;\n', '* ', '; * a', '%*', '#', '# x\n', '# it"s\n'],
    ...[
      'library (',
      'library',
      'p_load(',
      'p_load',
      '```{r}\n',
      '```',
      'from a ',
      'from a.',
      'import ',
      'a, ',
    ],
    ...['proc ', 'proc\n', '%do ', '%else\n', 'libname x ', 'infile', 'ods '],
  ];
  for (const part of parts) {
    test(`reads ${JSON.stringify(part)} again and again at once, whatever it follows`, () => {
      for (const opening of openings) {
        const text = opening + part.repeat(100_000 / part.length);
        for (const language of programLanguages) {
          const cpuMs = startCpuClock();
          findProgramTools(text, language);
          const took = cpuMs();
          // Milliseconds where the time grows with the text, seconds where it grows with its square.
          assert.ok(took < 1_000, `${language}, after ${JSON.stringify(opening)}: ${took} ms`);
        }
      }
    });
  }
});
