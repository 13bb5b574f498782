import assert from 'node:assert/strict';
import { describePlace } from '../../../../src/core/completion/describePlace.ts';
import { LogbookNames } from '../../../../src/core/index/logbookNames.ts';
import { aRecord, aView } from '../../../support/builders.ts';
import { startCpuClock } from '../../../support/cpuClock.ts';

const told = aRecord('activity', {
  title: 'Cleaned AE',
  date: '2026-04-10',
  skills: ['redcap'],
  hours: 1.5,
  people: ['statistician'],
});
const view = aView(
  [
    told,
    aRecord('contact', { title: 'Statistician', role: 'statistician' }),
    aRecord('reflection', { date: '2026-04-12', ratings: { 'edc.redcap': 'fundamental' } }),
    aRecord('reflection', { date: '2026-04-20', ratings: { 'edc.redcap': 'advanced' } }),
  ],
  { profile: { studies: [{ id: 'onc-2', alias: 'a study' }] } },
);
const context = { view, names: new LogbookNames(view.contents) };

function at(lines: string, path = 'activities/a.md') {
  const marked = `---\ntype: activity\ntitle: T\n${lines}\n---\nBody role\n`;
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const found = describePlace(text, offset, path, context);
  return found && { ...found.description, token: text.slice(found.range.start, found.range.end) };
}

suite('describePlace', () => {
  test('describes a key by its field, also inside objects', () => {
    const found = at('ro|le: led');
    assert.ok(found?.kind === 'key');
    assert.deepEqual([found.key, found.token, found.field.default], ['role', 'role', 'performed']);
    assert.equal(at('evidence: [{pa|th: a}]')?.kind, 'key');
    assert.equal(at('evidence:\n  - li|nes: 3')?.kind, 'key');
    assert.equal(at('mood|: 3'), undefined);
  });

  test('describes a skill with its evidence and the level stated last until today, also as a key of a map', () => {
    for (const lines of ['skills: [|REDCap]', 'ratings: {edc.red|cap: none}', 'skills:\n  - redcap|']) {
      const found = at(lines);
      assert.ok(found?.kind === 'skill', lines);
      assert.deepEqual(
        [found.skill.id, found.records, found.hours, found.level],
        ['edc.redcap', 1, 1.5, 'fundamental'],
      );
    }
    const unused = at('skills: [sas.mac|ro]');
    assert.ok(unused?.kind === 'skill');
    assert.deepEqual([unused.records, unused.level], [0, undefined]);
    assert.equal(at('skills: [juggl|ing]'), undefined);
  });

  test('describes a person with the last contact', () => {
    const found = at("people: ['statis|tician']");
    assert.ok(found?.kind === 'person');
    assert.deepEqual(
      [found.facts.name, found.facts.role, found.facts.lastContact?.date, found.token],
      ['Statistician', 'statistician', '2026-04-10', "'statistician'"],
    );
  });

  test('describes a study and the record of an id', () => {
    const study = at('study: on|c-2');
    assert.ok(study?.kind === 'study');
    assert.equal(study.study.alias, 'a study');
    const record = at(`opportunity: ${told.id.slice(0, 5)}|${told.id.slice(5)}`);
    assert.ok(record?.kind === 'record');
    assert.equal(record.stored.record.title, 'Cleaned AE');
  });

  test('describes nothing in free text, comments and the body', () => {
    for (const lines of ['tags: [re|dcap]', 'study: onc-2 # re|dcap', '---\nro|le: x']) {
      assert.equal(at(lines), undefined, lines);
    }
  });

  test('answers at once beside lines of tens of thousands of characters, and still knows their keys', () => {
    const blanks = ' '.repeat(40_000);
    const cpuMs = startCpuClock();
    for (const line of [`a${blanks}b`, '- '.repeat(20_000), `how: x${blanks}y`, `a${blanks}: b`]) {
      assert.equal(at(`${line}\nro|le: led`)?.kind, 'key', line.slice(0, 20));
    }
    assert.ok(cpuMs() < 1_000);
    assert.equal(at(`how|: x${blanks}y`)?.kind, 'key');
  });
});
