import assert from 'node:assert/strict';
import fc from 'fast-check';
import { RecordSearch, type SearchResult } from '../../../../src/core/search/recordSearch.ts';
import { formatWording } from '../../../../src/core/text/wording.ts';
import { aDate } from '../../../support/builders.ts';
import { startCpuClock } from '../../../support/cpuClock.ts';
import { LogbookFixture } from '../../../support/logbookFixture.ts';

const id = (number: number): string => `01JD3Z8Q4N6W2K5R7T9V1X${String(number).padStart(4, '0')}`;
let next = 1;

function aFile(type: string, title: string, lines = '', body = ''): string {
  return `---\nid: ${id(next++)}\ntype: ${type}\ntitle: ${title}\n${lines}---\n${body === '' ? '' : `\n${body}\n`}`;
}

const files = {
  'logbook.yml':
    'start: 2026-03-02\nend: 2026-05-22\nstudies:\n  - id: onc-2\n    alias: an oncology study\nskills:\n  - {id: own.tableau, name: Tableau}\n',
  'activities/queries.md': aFile(
    'activity',
    'Resolved queries',
    'date: 2026-03-03\nskills: [edc.redcap]\nstudy: onc-2\nphase: conduct\n',
  ),
  'activities/listing.md': aFile(
    'activity',
    'Read a listing',
    'date: 2026-03-10\nskills: [sas.macro]\nmood: fine\n',
    'The queries came back from the site.\n\nGrößenangaben fehlten.',
  ),
  'activities/tables.md': aFile(
    'activity',
    'Tables',
    'date: 2026-05-05\ntags: [queries]\nskills: [own.tableau]\n',
  ),
  'questions/window.md': aFile(
    'question',
    'Which visit window',
    'date: 2026-03-11\nunclear: the statistician knows\naskedTo: [anna]\nstatus: answered\n',
    '日誌を書いた。',
  ),
  'opportunities/lunch.md': aFile('opportunity', 'Lunch talk'),
  'contacts/anna.md': aFile('contact', 'Dr Anna Bergström', 'role: statistician\n'),
  'challenges/broken.md': '---\ntype: [challenge\n---\n\nAn unterminated bracket, zanzibar.\n',
  'README.md': 'No record: zanzibar.\n',
};

async function aSearch(more: Readonly<Record<string, string>> = {}) {
  const fixture = new LogbookFixture({ ...files, ...more });
  const index = fixture.openIndex();
  const search = new RecordSearch(fixture);
  const update = async (): Promise<void> => search.update(await index.contents(), index.entries);
  await update();
  const find = (query: string, limit = 50): Promise<SearchResult> =>
    search.find({ query, today: aDate('2026-04-15'), limit });
  const paths = async (query: string): Promise<readonly string[]> =>
    (await find(query)).found.map(({ path }) => path.slice(path.lastIndexOf('/') + 1, -3));
  return { fixture, index, search, update, find, paths };
}

suite('RecordSearch', () => {
  for (const [query, ...found] of [
    // Title before fields before body, newer first among equals.
    ['queries', 'queries', 'tables', 'listing'],
    ['quer', 'queries', 'tables', 'listing'],
    ['QUERIES site', 'listing'],
    ['grossenangaben', 'listing'],
    ['Größenangaben', 'listing'],
    ['日誌', 'window'],
    ['誌', 'window'],
    ['書いた', 'window'],
    ['fine', 'listing'],
    ['redcap', 'queries'],
    ['tableau', 'tables'],
    ['bergstrom', 'anna', 'window'],
    ['oncology', 'queries'],
    ['statistician', 'window', 'anna'],
    ['sas.macro', 'listing'],
    // Typing errors, only where nothing is spelled so.
    ['lsting', 'listing'],
    ['resolvd queriess', 'queries'],
    ['zanzibar', 'broken'],
    ['zanzibar type:activity', ...[]],
    ['nothing has this', ...[]],
    // Filters.
    ['type:question', 'window'],
    ['type:activity queries', 'queries', 'tables', 'listing'],
    ['#sas', 'listing'],
    ['#tableau', 'tables'],
    ['#redcap', 'queries'],
    ['%onc', 'queries'],
    ['study:"an onc"', 'queries'],
    ['@anna', 'window', 'anna'],
    ['person:berg', 'window', 'anna'],
    ['phase:cond', 'queries'],
    ['tag:queries', 'tables'],
    ['status:answered', 'window'],
    ['status:spotted', 'lunch'],
    ['week:2', 'window', 'listing'],
    ['week:10', 'tables'],
    ['from:2026-03-11 to:2026-04', 'window'],
    ['', 'tables', 'window', 'listing', 'queries', 'anna', 'lunch'],
  ] as const) {
    test(`finds for ${JSON.stringify(query)} ${found.join(', ') || 'nothing'}`, async () => {
      assert.deepEqual(await (await aSearch()).paths(query), found);
    });
  }

  test('gives no more than asked for, and says how many there are', async () => {
    const { found, total } = await (await aSearch()).find('queries', 2);
    assert.deepEqual([found.length, total], [2, 3]);
  });

  test('says what it does not understand, and finds nothing then', async () => {
    const { found, remarks } = await (await aSearch()).find('type:xyz queries');
    assert.deepEqual(found, []);
    assert.deepEqual(remarks.map(formatWording), ['No type of record begins with "xyz".']);
  });

  test('reads only files that changed, bodies too', async () => {
    const { fixture, index, update, paths } = await aSearch();
    fixture.store.readPaths.length = 0;
    await update();
    assert.deepEqual(fixture.store.readPaths, []);
    fixture.scheduler.advance();
    fixture.store.write('activities/listing.md', aFile('activity', 'Read a listing', '', 'Of Timbuktu.'));
    fixture.store.write('activities/new.md', aFile('activity', 'Another', '', 'Also of Timbuktu.'));
    fixture.store.delete('challenges/broken.md');
    fixture.scheduler.advance();
    await index.refresh();
    fixture.store.readPaths.length = 0;
    await update();
    assert.deepEqual([...fixture.store.readPaths].sort(), ['activities/listing.md', 'activities/new.md']);
    assert.deepEqual(await paths('timbuktu'), ['listing', 'new']);
    assert.deepEqual(await paths('site'), []);
    assert.deepEqual(await paths('zanzibar'), []);
  });

  test('finds a record by the new name of its person', async () => {
    const { fixture, index, update, paths } = await aSearch();
    fixture.store.write('contacts/anna.md', aFile('contact', 'Dr Anna Müller'));
    fixture.scheduler.advance();
    await index.refresh();
    await update();
    assert.deepEqual(await paths('muller'), ['anna', 'window']);
    assert.deepEqual(await paths('bergstrom'), []);
  });

  test('works in short slices, also through one long file', async () => {
    const long = `${'word and another '.repeat(60_000)}timbuktu`;
    const fixture = new LogbookFixture({ 'activities/long.md': aFile('activity', 'Long', '', long) });
    const index = fixture.openIndex();
    const contents = await index.contents();
    fixture.scheduler.stepMs = 1;
    fixture.scheduler.pauses = 0;
    const search = new RecordSearch(fixture);
    await search.update(contents, index.entries);
    assert.ok(fixture.scheduler.pauses >= 5, `${fixture.scheduler.pauses} pauses`);
    const { total } = await search.find({ query: 'timbuktu', today: aDate('2026-04-15'), limit: 5 });
    assert.equal(total, 1);
  });

  test('keeps words of removed files from being found, and forgets them in time', async () => {
    const { fixture, index, update, paths } = await aSearch();
    for (let round = 0; round < 600; round++) {
      fixture.store.write('activities/tables.md', aFile('activity', `Tables ${round}`));
      fixture.scheduler.advance();
      await index.update(['activities/tables.md']);
      await update();
    }
    assert.deepEqual(await paths('tables'), ['tables']);
    assert.deepEqual(await paths('598'), []);
    assert.deepEqual(await paths('599'), ['tables']);
  });

  test('answers any query, found or not', async () => {
    const { find } = await aSearch();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 60 }), async (query) => {
        const { found, total } = await find(query);
        assert.ok(found.length <= total);
      }),
      { seed: 11, numRuns: 150 },
    );
    const cpuMs = startCpuClock();
    for (const part of ['a', 'que ', '日', '#sas ', '@a ', 'week:3 ', 'te st '])
      await find(part.repeat(50_000));
    assert.ok(cpuMs() < 3_000, `${cpuMs()} ms`);
  });
});
