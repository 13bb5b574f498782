import assert from 'node:assert/strict';
import { CodeScan } from '../../../../../src/core/capture/r/codeScan.ts';
import { type CodeEffects, readCodeEffects } from '../../../../../src/core/capture/r/readCodeEffects.ts';

function effectsOf(code: string): CodeEffects {
  const scan = new CodeScan(5);
  for (const line of code.split('\n')) scan.add(line);
  assert.ok(scan.isComplete, code);
  const statement = scan.statement();
  assert.ok(statement !== undefined, code);
  return readCodeEffects(statement);
}

/** `dataset adsl @5`, `file adsl.csv @5`. */
function shown({ files, outputs, datasets, objects }: CodeEffects): readonly string[] {
  return [
    ...files.map(({ name, line }) => `file ${name} @${line}`),
    ...outputs.map(({ name, line }) => `document ${name} @${line}`),
    ...datasets.map(({ name, line }) => `dataset ${name} @${line}`),
    ...objects.map(({ name, line }) => `object ${name} @${line}`),
  ];
}

suite('what a statement of R does', () => {
  const written: readonly (readonly [code: string, ...effects: string[]])[] = [
    ['write_csv(adsl, "adsl.csv")', 'file adsl.csv @5', 'dataset adsl @5'],
    ['haven::write_xpt(adsl, path = "/home/jdoe/out/adsl.xpt")', 'file adsl.xpt @5', 'dataset adsl @5'],
    ['adsl %>%\n  readr::write_csv("out\\\\adsl.csv")', 'file adsl.csv @6', 'dataset adsl @6'],
    ['dm |> derive() |> xportr_write("adsl.xpt")', 'file adsl.xpt @5', 'dataset adsl @5'],
    [
      'write.csv(adsl, file.path(root, "out", "adsl.csv"), row.names = FALSE)',
      'file adsl.csv @5',
      'dataset adsl @5',
    ],
    ['fwrite(adsl, paste0(name, ".csv"))', 'dataset adsl @5'],
    ['saveRDS(adsl, here::here("data", "adsl.rds"))', 'file adsl.rds @5', 'object adsl @5'],
    ['save(adsl, adae, file = "all.rda")', 'file all.rda @5'],
    ['ggsave("f_km.png", plot, width = 5)', 'document f_km.png @5'],
    ['gt::gtsave(tbl, filename = "t_dm.rtf")', 'document t_dm.rtf @5'],
    ['pdf(sprintf("f_%s.pdf", id))'],
    ['write.csv(adsl, row.names = FALSE)'],
    ['fwrite(adsl)'],
    ['adsl |> write_csv(path)', 'dataset adsl @5'],
    ['write_csv(.x, "adsl.csv")', 'file adsl.csv @5', 'dataset adsl @5'],
    ['fwrite(.SD, path)'],
    ['keep <- function(x) write_csv(x, "adsl.csv")'],
    ['if (done) write_csv(adsl, "adsl.csv")'],
    ['x <- "write_csv(adsl, \'adsl.csv\')" # write_csv(adsl, "adsl.csv")'],
  ];
  for (const [code, ...effects] of written) {
    test(`is ${effects.length === 0 ? 'nothing that counts' : effects.join(', ')} for ${code}`, () => {
      assert.deepEqual(shown(effectsOf(code)), effects);
    });
  }

  test('is to use packages, by any way to name one', () => {
    const packages = (code: string): readonly string[] => effectsOf(code).packages;
    assert.deepEqual(packages('library(dplyr)'), ['dplyr']);
    assert.deepEqual(packages('suppressMessages(require("tidyr", quietly = TRUE))'), ['tidyr']);
    assert.deepEqual(packages('x <- haven::read_xpt(p) |> admiral:::derive()'), ['haven', 'admiral']);
    assert.deepEqual(packages('x <- "library(dplyr) and tidyr::fill" # library(haven)'), []);
  });
});
