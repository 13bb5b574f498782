import assert from 'node:assert/strict';
import { describeRun, titleOfRun } from '../../../../src/core/capture/describeRun.ts';
import { planCapture } from '../../../../src/core/capture/planCapture.ts';
import { proposeMetrics } from '../../../../src/core/capture/proposeMetrics.ts';
import { proposeSkills, toolsOfRun } from '../../../../src/core/capture/proposeSkills.ts';
import { readRun } from '../../../../src/core/capture/readRun.ts';
import { planNewRecord } from '../../../../src/core/records/newRecord.ts';
import { createSkillCatalogue } from '../../../../src/core/skills/createSkillCatalogue.ts';
import { formatWording } from '../../../../src/core/text/wording.ts';
import { aDate } from '../../../support/builders.ts';

/** Stands wherever a log can hold what must not leave it: values, users, folders, titles, macro variables. */
const canary = 'CaNaRy';

const hostileLogs: Readonly<Record<string, string>> = {
  'adsl.log': `1                              ${canary} title of a listing                    15:08 Friday, March 20, 2026

NOTE: SAS (r) Proprietary Software 9.4 (TS1M7)
      Licensed to ${canary} SPONSOR, Site 70000000.
NOTE: This session is executing on the Linux 4.18.0 (LIN X64) platform.

NOTE: Libref RAW was successfully assigned as follows:
      Engine:        V9
      Physical Name: /home/${canary}/studies/${canary}/raw
1          %let subject = ${canary}-1001;
SYMBOLGEN:  Macro variable SUBJECT resolves to ${canary}-1001
MPRINT(CHECK):   where subjid = "${canary}-1001";
2          data lb; infile '/home/${canary}/lb.csv' dlm=','; input subjid $ age; run;

NOTE: The infile '/home/${canary}/lb.csv' is:
      Filename=/home/${canary}/lb.csv,
      Owner Name=${canary},Group Name=${canary},
      Access Permission=-rw-rw-r--,
      Last Modified=20Mar2026:15:01:00,
      File Size (bytes)=1234

NOTE: Invalid data for AGE in line 5 10-12.
RULE:      ----+----1----+----2----+----3----+----4----+----5
5          ${canary}-1001,${canary},1961-02-03
SUBJID=${canary}-1001 AGE=. NAME=${canary} _ERROR_=1 _N_=5 _INFILE_=${canary}-1001,${canary}
NOTE: 12 records were read from the infile '/home/${canary}/lb.csv'.
      The minimum record length was 20.
NOTE: The data set WORK.LB has 12 observations and 2 variables.
NOTE: DATA statement used (Total process time):
      real time           0.01 seconds
      cpu time            0.01 seconds

WARNING: Variable ${canary}_X has never been referenced by ${canary}.
ERROR: Value ${canary}-1001 of subject ${canary} was not found in /home/${canary}/lookup.
3          proc sort data=lb; by subjid; where name="${canary}"; run;

NOTE: There were 12 observations read from the data set WORK.LB.
      WHERE name='${canary}' and site='${canary}';
NOTE: The data set WORK.LB has 11 observations and 2 variables.
NOTE: PROCEDURE SORT used (Total process time):
      real time           0.01 seconds
      cpu time            0.01 seconds

4          data _null_; set lb; file '/home/${canary}/out.txt'; put subjid; run;

NOTE: The file '/home/${canary}/out.txt' is:
      Filename=/home/${canary}/out.txt,
      Owner Name=${canary}
NOTE: 11 records were written to the file '/home/${canary}/out.txt'.
NOTE: Writing RTF Body file: /home/${canary}/t14.rtf
NOTE: ${canary} says hello to 12 observations and 3 variables.
NOTE: SAS Institute Inc., SAS Campus Drive, Cary, NC USA 27513-2414
NOTE: The SAS System used:
      real time           0.42 seconds
      cpu time            0.29 seconds
`,
  'adae.Rout': `
R version 4.4.1 (2024-06-14) -- "Race for Your Life"
Platform: x86_64-pc-linux-gnu

> setwd("/home/${canary}/studies/${canary}")
> library(dplyr)
> subject <- "${canary}-1001"
> adae <- readRDS("/home/${canary}/ae.rds")
> print(adae)
# A tibble: 143 × 4
   usubjid        aeterm      aestdt     site
   <chr>          <chr>       <date>     <chr>
 1 ${canary}-1001    ${canary}      1961-02-03 ${canary}
 2 ${canary}-1002    ${canary}      1961-02-04 ${canary}
# ℹ 141 more rows
> glimpse(adae)
Rows: 143
Columns: 4
$ usubjid <chr> "${canary}-1001", "${canary}-1002"
> str(adae)
'data.frame':	143 obs. of  4 variables:
 $ usubjid: chr  "${canary}-1001" "${canary}-1002" ...
> adae <- tidylog::filter(adae, usubjid != "${canary}-1001")
filter: removed 2 rows (1%), 141 rows remaining
> print(paste("patient", subject, "of", 12))
[1] "patient ${canary}-1001 of 12"
> message("${canary}: 12 rows in ${canary}")
${canary}: 12 rows in ${canary}
> as.numeric(subject)
[1] NA
Warning message:
NAs introduced by coercion: "${canary}-1001" in /home/${canary}/x.R
> saveRDS(adae, "/home/${canary}/adae.rds")
Error in gzfile(file, mode) : cannot open the connection to /home/${canary}/adae.rds
> proc.time()
   user  system elapsed
  1.123   0.080   1.490
`,
  'logrx.log': `--------------------------------------------------------------------------------
-                                logrx Metadata                                -
--------------------------------------------------------------------------------
This log file was generated by logrx.
Log Directory: /home/${canary}/logs
--------------------------------------------------------------------------------
-                         User and File Information                            -
--------------------------------------------------------------------------------
User: ${canary}
File Name: adsl.R
File Path: /home/${canary}/programs
File HashSum: abc
--------------------------------------------------------------------------------
-                         Used Package and Functions                           -
--------------------------------------------------------------------------------
{package:dplyr} filter, mutate
--------------------------------------------------------------------------------
-                         Program Run Time Information                         -
--------------------------------------------------------------------------------
Start time: 2026-03-20 15:08:01
End time: 2026-03-20 15:08:06
Run time: 5 seconds
--------------------------------------------------------------------------------
-                            Errors and Warnings                               -
--------------------------------------------------------------------------------
Errors:
	subject ${canary}-1001 not found in /home/${canary}
Warnings:
	${canary} has 12 rows
--------------------------------------------------------------------------------
-                     Messages, Output, and Result                             -
--------------------------------------------------------------------------------
Messages:
	${canary}-1001 has 3 observations
Output:
	# A tibble: 143 × 4
	 ${canary}-1001 1961-02-03
Result:
	${canary}
`,
};

suite('What is captured of a hostile log', () => {
  for (const [name, text] of Object.entries(hostileLogs)) {
    test(`holds no value, user, folder or title of ${name}`, async () => {
      const summary = await readRun({ name, text });
      assert.ok(summary !== undefined);
      const figures = proposeMetrics(summary);
      assert.ok(figures.length > 3, 'nothing was read');
      const catalogue = createSkillCatalogue();
      const skills = proposeSkills(toolsOfRun(summary), catalogue).map(({ id }) => id);
      const draft = planCapture(
        {
          title: titleOfRun(summary.program ?? 'adsl', summary, figures),
          date: aDate('2026-03-20'),
          role: 'performed',
        },
        {
          figures: figures.map((proposal) => ({ proposal })),
          logs: [{ path: `logs/${name}`, hash: 'ab12' }],
          others: [],
          skills,
        },
      );
      const record = planNewRecord(draft, '01JD3Z8Q4N6W2K5R7T9V1X3Y5A').text;
      const shown = [JSON.stringify(summary), record, ...describeRun(summary).map(formatWording)].join('\n');
      assert.doesNotMatch(shown, new RegExp(canary, 'i'));
      assert.doesNotMatch(shown, /\/home|70000000|1961-02-03/);
    });
  }
});
