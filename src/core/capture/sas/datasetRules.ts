import type { RunDataset } from '../runSummary.ts';
import { countOf, datasetNameOf } from './sasNames.ts';
import type { SasFound, SasRule } from './sasRule.ts';

// A count, with or without separators; SAS never prints more than 20 digits.
const n = String.raw`(\d[\d,]{0,30})`;
const end = String.raw`(?=[.;,]?(?:\s|$))`;

function rule(first: string, pattern: string, apply: SasRule['apply']): SasRule {
  return { first, pattern: new RegExp(`^${pattern}`, 'i'), apply };
}

/** A data set whose name and figures are groups of the pattern, told by their places. */
function dataset(
  direction: RunDataset['direction'],
  { groups, message }: SasFound,
  places: { readonly name?: number; readonly rows?: number; readonly columns?: number },
): RunDataset {
  const at = (place: number | undefined): string => (place === undefined ? '' : (groups[place] ?? ''));
  return {
    name: datasetNameOf(at(places.name)),
    direction,
    ...(at(places.rows) === '' ? {} : { rows: countOf(at(places.rows)) }),
    ...(at(places.columns) === '' ? {} : { columns: countOf(at(places.columns)) }),
    line: message.line,
  };
}

/**
 * Messages on data sets, tables and their rows.
 *
 * @see SAS 9.4 Language Reference: Concepts, "The SAS Log"; the words of CAS are those of SAS Viya 3.5 and 4, those with
 * quotation marks of Altair SLC (WPS).
 */
export const datasetRules: readonly SasRule[] = [
  rule('the', `The data set (.{1,150}?) has ${n} observations? and ${n} variables?${end}`, (run, found) =>
    run.addDataset(dataset('written', found, { name: 0, rows: 1, columns: 2 })),
  ),
  rule(
    'the',
    String.raw`The table (\S{1,100}) in caslib (.{1,100}?) has ${n} observations? and ${n} variables?${end}`,
    (run, found) =>
      run.addDataset({
        ...dataset('written', found, { rows: 2, columns: 3 }),
        name: casNameOf(found.groups),
      }),
  ),
  // An export holds the rows of a data set once more: they are those of the file that it makes.
  rule('the', `The export data set has ${n} observations? and ${n} variables?${end}`, (run, { groups }) =>
    run.expectExport(countOf(groups[0] ?? '')),
  ),
  rule('the', `The import data set has ${n} observations? and ${n} variables?${end}`, (run, found) =>
    run.addUnnamed(dataset('written', found, { rows: 0, columns: 1 })),
  ),
  rule(
    'data',
    String.raw`Data set "([^"]{1,150})" has (?:${n}|an unknown number of) observation\(?s?\)? and ${n} variable`,
    (run, found) => run.addDataset(dataset('written', found, { name: 0, rows: 1, columns: 2 })),
  ),
  rule('table', `Table (.{1,150}?) created,? with ${n} rows? and ${n} columns?${end}`, (run, found) =>
    run.addDataset(dataset('written', found, { name: 0, rows: 1, columns: 2 })),
  ),
  rule(
    'table',
    String.raw`Table (\S{1,100}) was created in caslib (.{1,100}?) with ${n} rows? returned`,
    (run, found) =>
      run.addDataset({ ...dataset('written', found, { rows: 2 }), name: casNameOf(found.groups) }),
  ),
  rule(
    '*',
    String.raw`(\S{1,150}) data set was successfully created${end}`,
    (run, { groups: [name = ''], message }) => run.nameDataset(datasetNameOf(name), message.line),
  ),
  rule(
    'there',
    String.raw`There (?:were|was) ${n} observations? read from the data ?set (.{1,150}?)\.(?=\s|$)`,
    (run, found) => run.addDataset(dataset('read', found, { rows: 0, name: 1 })),
  ),
  rule(
    'there',
    String.raw`There (?:were|was) ${n} observations? read from the table (\S{1,100}) in caslib (.{1,100}?)\.(?=\s|$)`,
    (run, found) =>
      run.addDataset({ ...dataset('read', found, { rows: 0 }), name: casNameOf(found.groups.slice(1)) }),
  ),
  rule('#', `${n} observations? (?:were|was) read from "([^"]{1,150})"`, (run, found) =>
    run.addDataset(dataset('read', found, { rows: 0, name: 1 })),
  ),
  rule('no', String.raw`No observations in data set (.{1,150}?)\.(?=\s|$)`, (run, found) =>
    run.addDataset({ ...dataset('read', found, { name: 0 }), rows: 0 }),
  ),
  rule(
    'the',
    String.raw`The data set (.{1,150}?) may be incomplete\.(?: {1,4}When this step was (?:stopped|terminated) there were ${n} observations? and ${n} variables?)?`,
    (run, found) => run.addDataset(dataset('incomplete', found, { name: 0, rows: 1, columns: 2 })),
  ),
  rule('data', 'Data ?set "?([^"]{1,150}?)"? was not replaced', (run, found) =>
    run.addDataset(dataset('incomplete', found, { name: 0 })),
  ),
  rule('the', 'The data set (.{1,150}?) was only partially opened and will not be saved', (run, found) =>
    run.addDataset(dataset('incomplete', found, { name: 0 })),
  ),
  rule(
    '#',
    String.raw`${n} rows? (?:was|were) (inserted into|updated in|deleted from) (.{1,150}?)\.?(?:\s|$)`,
    (run, found) => {
      const { groups, message } = found;
      const [rows = '', verb = '', written = ''] = groups;
      const name = datasetNameOf(written);
      const before = run.rowsOf(name);
      if (!verb.startsWith('deleted')) run.addDataset(dataset('written', found, { rows: 0, name: 2 }));
      if (verb.startsWith('updated') || before === undefined) return run.setRows(name, before);
      const isDelete = verb.startsWith('deleted');
      const to = isDelete ? Math.max(0, before - countOf(rows)) : before + countOf(rows);
      run.setRows(name, to);
      run.addChange({
        step: isDelete ? 'SQL DELETE' : 'SQL INSERT',
        name,
        from: before,
        to,
        line: message.line,
      });
    },
  ),
  rule(
    'the',
    String.raw`The data set (.{1,150}?) has been updated\. {1,4}There (?:were|was) ${n} observations? rewritten, ${n} observations? added and ${n} observations? deleted`,
    (run, found) => {
      const [, rewritten = '', added = ''] = found.groups;
      const rows = countOf(rewritten) + countOf(added);
      run.addDataset({ ...dataset('written', found, { name: 0 }), rows });
      run.setRows(datasetNameOf(found.groups[0] ?? ''), undefined);
    },
  ),
  rule(
    'deleting',
    String.raw`Deleting (.{1,150}?) \(memtype="?(?:DATA|VIEW)"?\)`,
    (run, { groups: [name = ''] }) => run.deleteDataset(datasetNameOf(name)),
  ),
  rule('table', String.raw`Table (.{1,150}?) has been dropped\b`, (run, { groups: [name = ''] }) =>
    run.deleteDataset(datasetNameOf(name)),
  ),
  rule(
    'changing',
    String.raw`Changing the name (\S{1,100}) to (\S{1,100}) \(memtype=DATA\)`,
    (run, { groups: [from = '', to = ''] }) => run.renameDataset(datasetNameOf(from), datasetNameOf(to)),
  ),
  rule('#', `${n} observations? with duplicate key values (?:were|was) deleted`, (run, found) =>
    run.expectChange('NODUPKEY', -countOf(found.groups[0] ?? ''), found.message.line),
  ),
  rule('#', `${n} duplicate observations? (?:were|was) deleted`, (run, found) =>
    run.expectChange('NODUPRECS', -countOf(found.groups[0] ?? ''), found.message.line),
  ),
  rule('#', String.raw`${n} observations? added\b`, (run, found) =>
    run.expectChange('APPEND', countOf(found.groups[0] ?? ''), found.message.line),
  ),
];

/** `CASLIB.TABLE`; the log puts the table first. */
function casNameOf([table = '', caslib = '']: readonly string[]): string {
  return [datasetNameOf(caslib), datasetNameOf(table)].filter((part) => part !== '').join('.');
}
