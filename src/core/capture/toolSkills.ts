/*
 * Skills that procedures and packages show beside those that the catalogue has as names and aliases: many are called
 * like everyday words (`survival`, `cards`, `here`), which mean no skill in a sentence.
 */
// biome-ignore format: one line a skill
const toolRows: Readonly<Record<string, string>> = {
  'sas.base': 'PROC SORT, PROC TRANSPOSE, PROC APPEND, PROC DATASETS, PROC CONTENTS, PROC FORMAT, PROC COPY, PROC RANK, PROC STANDARD, PROC PRINTTO, PROC OPTIONS, PROC CATALOG, PROC DS2, PROC FCMP, PROC OPTSAVE, PROC DELETE',
  'sas.sql': 'PROC SQL, PROC FEDSQL',
  'sas.report': 'PROC REPORT, PROC TABULATE, PROC PRINT, PROC TEMPLATE, PROC ODSTABLE, PROC ODSTEXT, PROC ODSLIST, PROC DOCUMENT',
  'sas.descriptive': 'PROC FREQ, PROC MEANS, PROC SUMMARY, PROC UNIVARIATE, PROC CORR, PROC SURVEYMEANS, PROC SURVEYFREQ, PROC STDRATE, PROC BOXPLOT',
  'sas.models': 'PROC GLM, PROC MIXED, PROC HPMIXED, PROC GLIMMIX, PROC LOGISTIC, PROC GENMOD, PROC GEE, PROC REG, PROC ANOVA, PROC NLMIXED, PROC NLIN, PROC ROBUSTREG, PROC QUANTREG, PROC PROBIT, PROC CATMOD, PROC GLMSELECT, PROC PLM, PROC ORTHOREG, PROC MCMC, PROC GAM, PROC LOESS, PROC SURVEYREG, PROC SURVEYLOGISTIC, PROC PSMATCH, PROC CAUSALTRT',
  'sas.survival': 'PROC LIFETEST, PROC PHREG, PROC LIFEREG, PROC ICLIFETEST, PROC ICPHREG, PROC RMSTREG',
  'sas.graph': 'PROC SGPLOT, PROC SGPANEL, PROC SGSCATTER, PROC SGRENDER, PROC SGDESIGN, PROC GPLOT, PROC GCHART, PROC GREPLAY, PROC SGMAP',
  'sas.compare': 'PROC COMPARE',
  'sas.io': 'PROC IMPORT, PROC EXPORT, PROC CIMPORT, PROC CPORT, PROC JSON, PROC HTTP, PROC XSL',
  'stat.inference': 'PROC TTEST, PROC NPAR1WAY, PROC MULTTEST, coin, multcomp, exact2x2',
  'stat.missing': 'PROC MI, PROC MIANALYZE, mice, rbmi, naniar, Amelia',
  'stat.power': 'PROC POWER, PROC GLMPOWER, PROC SEQDESIGN, pwr, gsDesign, rpact, simtrial',
  'cdm.randomization': 'PROC PLAN, blockrand, randomizeR',
  'r.base': 'base, stats, utils, methods, graphics, grDevices, tools, parallel, grid',
  'r.tidyverse': 'tidyverse, tibble, dplyr, tidyr, ggplot2, readr, purrr, stringr, lubridate, forcats, readxl, glue, rlang, janitor, tidylog, tidyselect, magrittr, scales, broom, hms, vroom, patchwork',
  'r.quarto': 'rmarkdown, quarto, knitr, bookdown, kableExtra, distill',
  'r.shiny': 'shiny, bslib, shinydashboard, golem, shinytest2, teal, teal.modules.clinical, rhino',
  'r.haven': 'haven, xportr, SASxport, foreign',
  'r.pharmaverse': 'pharmaverse, metacore, metatools, sdtm.oak, pharmaversesdtm, pharmaverseadam, logrx, diffdf, rtables, rlistings, formatters, tern, tfrmt, Tplyr, cards, cardx, pharmaRTF, envsetup, riskmetric, datacutr, sdtmchecks, xportr.shiny, aNCA',
  'r.admiral': 'admiral, admiralonco, admiralophtha, admiralvaccine, admiralpeds, admiralmetabolic, admiraldev',
  'r.gtsummary': 'gtsummary, gt, tableone, table1, arsenal, compareGroups, flextable, huxtable, reporter',
  'r.survival': 'survival, survminer, ggsurvfit, survRM2, cmprsk, tidycmprsk, flexsurv, riskRegression, rms',
  'r.mixed': 'lme4, lmerTest, nlme, mmrm, glmmTMB, emmeans, geepack',
  'r.testing': 'testthat, covr, lintr, rcmdcheck, devtools, waldo, roxygen2, usethis, assertthat, checkmate, vdiffr, mockery, valtools, thevalidatoR',
  'r.renv': 'renv, targets, tarchetypes, here, packrat, groundhog, rix, drake',
  'tool.python': 'pandas, numpy, polars, scipy, statsmodels, matplotlib, seaborn, sklearn, lifelines, pyreadstat, saspy, openpyxl, jupyter, swat, reticulate, pytest',
  'tool.sql': 'DBI, RSQLite, duckdb, RPostgres, odbc, dbplyr, sqldf, sqlalchemy, sqlite3, psycopg2',
  'tool.excel': 'openxlsx, openxlsx2, writexl, xlsx',
  'edc.redcap': 'REDCapR, redcapAPI, tidyREDCap, REDCapTidieR, redcap',
  'cdisc.dataset-json': 'datasetjson',
  'cdm.data-cleaning': 'validate, pointblank, dataMaid, dlookr, skimr, visdat',
};

/** Id of the skill that a procedure or package shows, by its name in lower case. */
export const skillIdsByTool: ReadonlyMap<string, string> = new Map(
  Object.entries(toolRows).flatMap(([id, tools]) =>
    tools.split(', ').map((tool) => [tool.toLowerCase(), id] as const),
  ),
);
