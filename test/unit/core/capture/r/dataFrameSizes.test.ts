import assert from 'node:assert/strict';
import { runOf, shownDatasets } from '../../../../support/shownRun.ts';

async function sizesOf(...lines: readonly string[]): Promise<readonly string[]> {
  return shownDatasets(await runOf('run.Rout', lines));
}

suite('sizes of data frames', () => {
  const printed: readonly (readonly [printed: string, size: string])[] = [
    ['# A tibble: 1,234 x 14', '1234x14'],
    ['# A tibble: 1,234 × 14', '1234x14'],
    ['# A tibble: 1,234 ? 14', '1234x14'],
    ['# A tibble: 1,234 <U+00D7> 14', '1234x14'],
    ['# A tibble:    6 × 3', '6x3'],
    ['# A data frame: 6 × 3', '6x3'],
    ['# A tsibble: 336,776 x 19 [1D]', '336776x19'],
    ['# A query: ?? x 3', '?x3'],
    ['# Source:   table<adsl> [254 x 48]', '254x48'],
    ['Source: local data frame [1,234 x 14]', '1234x14'],
    ["'data.frame':\t254 obs. of  48 variables:", '254x48'],
    ["'data.frame':\t1 obs. of  1 variable:", '1x1'],
    ["Classes ‘data.table’ and 'data.frame':\t254 obs. of  48 variables:", '254x48'],
    ["Classes ‘tbl_df’, ‘tbl’ and 'data.frame':\t254 obs. of  48 variables:", '254x48'],
    ['spc_tbl_ [24 × 4] (S3: spec_tbl_df/tbl_df/tbl/data.frame)', '24x4'],
    ['gropd_df [24 x 4] (S3: grouped_df/tbl_df/tbl/data.frame)', '24x4'],
    ['Rows: 306 Columns: 26', '306x26'],
    ['Rows: 306 Columns: 26── Column specification ────Delimiter: ","', '306x26'],
    ['Rows: 335\nColumns: 18', '335x18'],
    ['Observations: 1,335\nVariables: 18', '1335x18'],
    ['Rows: ??\nColumns: 18', '?x18'],
  ];
  for (const [text, size] of printed) {
    test(`are known from ${text.replace('\n', ' / ')}, without a name where no code gives one`, async () => {
      assert.deepEqual(await sizesOf(...text.split('\n')), [`read - ${size} @1`]);
    });
  }

  const none = [
    '# A tibble: 3 x 3 is what we want',
    ' $ visits:List of 2',
    " $ adsl:'data.frame':\t3 obs. of  2 variables:",
    'Rows: 335',
    'Columns: 18',
    '[1] 120',
    '[1] 1.5 2.5',
    '[1] 1 2 3',
  ];
  for (const text of none) {
    test(`are not read from ${text}`, async () => {
      assert.deepEqual(await sizesOf(text), []);
    });
  }

  test('are unsure where two numbers may be those of a matrix, and unsaid where the code prints something else', async () => {
    assert.deepEqual(await sizesOf('[1] 254  48'), ['read - 254x48 @1 unsure']);
    assert.deepEqual(await sizesOf('> dim(adsl)', '[1] 254  48'), ['read adsl 254x48 @2 unsure']);
    assert.deepEqual(await sizesOf('> c(254, 48)', '[1] 254  48'), []);
    assert.deepEqual(await sizesOf('> nrow(adsl)', '[1] 254'), ['read adsl 254x? @2 unsure']);
  });

  const named: readonly (readonly [code: string, name: string])[] = [
    ['adsl', 'adsl'],
    ['print(adsl, n = 5)', 'adsl'],
    ['dplyr::glimpse(adsl)', 'adsl'],
    ['adsl %>% glimpse()', 'adsl'],
    ['adsl |> as_tibble() |> print(n = 3)', 'adsl'],
    ['str(as.data.frame(adsl))', 'adsl'],
    ['(adsl <- derive(dm))', 'adsl'],
    ['sdtm$dm', 'sdtm$dm'],
    ['adsl # not adae', 'adsl'],
    ['adsl <- dm |> glimpse()', 'dm'],
    ['head(adsl)', '-'],
    ['adsl %>% filter(AGE > 65)', '-'],
    ['adsl[1:5, ]', '-'],
    ['derive(adsl)', '-'],
    ['tibble(ages, group = 1)', '-'],
    ['str(data.frame(ages))', '-'],
    ['print("adsl")', '-'],
  ];
  for (const [code, name] of named) {
    test(`belong to ${name === '-' ? 'no name' : name} after ${code}`, async () => {
      assert.deepEqual(await sizesOf(`> ${code}`, '# A tibble: 6 × 3'), [`read ${name} 6x3 @2`]);
    });
  }

  test('read from a file have the name that the code gives, else that of the file without its folder', async () => {
    assert.deepEqual(await sizesOf('> adsl <- read_csv(', '+   "a.csv")', 'Rows: 306 Columns: 26'), [
      'read adsl 306x26 @3',
    ]);
    assert.deepEqual(await sizesOf('> read_csv("/home/jdoe/adsl.csv")', 'Rows: 306 Columns: 26'), [
      'read adsl.csv 306x26 @2',
    ]);
  });

  test('read from text that stands in the code have no name: it is the data', async () => {
    const nameOf = async (path: string): Promise<string | undefined> => {
      const [dataset] = await sizesOf(`> read_csv("${path}")`, 'Rows: 2 Columns: 2');
      return dataset?.split(' ')[1];
    };
    assert.equal(await nameOf('id,arm\\n0101,active'), '-');
    assert.equal(await nameOf('0101,7.active'), '-');
    assert.equal(await nameOf('0101 7.5'), '-');
    assert.equal(await nameOf('C:\\\\new\\\\trial.csv'), 'trial.csv');
  });
});
