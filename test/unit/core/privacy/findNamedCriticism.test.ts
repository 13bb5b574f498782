import assert from 'node:assert/strict';
import { findNamedCriticism } from '../../../../src/core/privacy/findNamedCriticism.ts';
import { applyTextEdits } from '../../../../src/core/text/textEdit.ts';
import { startCpuClock } from '../../../support/cpuClock.ts';

const people = [
  { name: 'Maria Keller', slug: 'maria-keller', role: 'Statistician' },
  { name: 'Mark Novak', slug: 'mark', role: 'CRA' },
  { name: 'Jean-Paul Roux', slug: 'jp' },
];

function head(type = 'reflection', lines = ''): string {
  return `---\nid: 01JD3Z8Q4N6W2K5R7T9V1X3Y5A\ntype: ${type}\ntitle: Week 3\ndate: 2026-03-14\n${lines}---\n`;
}

/** The names that are hinted at in a body. */
function namesIn(body: string, file = head()): readonly string[] {
  const text = file + body;
  const found = findNamedCriticism(text, 'reflections/2026/x.md', people, { ignored: [] });
  return found.map(({ range }) => text.slice(range.start, range.end));
}

const critical: readonly (readonly [sentence: string, name: string])[] = [
  ['Maria was rude.', 'Maria'],
  ['Maria Keller was really unfair to me today.', 'Maria Keller'],
  ['I think that Keller is incompetent', 'Keller'],
  ['@maria-keller was rude to me in the meeting', '@maria-keller'],
  ['Dr. Novak yelled at me in front of the team.', 'Dr. Novak'],
  ['Dr. Hoffmann yelled at me.', 'Dr. Hoffmann'],
  ['Prof. Weber is a bully.', 'Prof. Weber'],
  ['My supervisor ignored me all week.', 'My supervisor'],
  ['Today my mentor never even answered my mails.', 'my mentor'],
  ['Maria never answers.', 'Maria'],
  ['Mark is lazy and late.', 'Mark'],
  ['Mark was late and rude.', 'Mark'],
  ['Mark blamed me for the missing queries.', 'Mark'],
  ['Jean-Paul is useless.', 'Jean-Paul'],
  ['Maria **always** ignores my questions.', 'Maria'],
  ['**Maria** was *so* condescending, again.', 'Maria'],
  ['Maria, my buddy, was dismissive.', 'Maria'],
  ['Maria, who was rude to me, left early.', 'Maria'],
  ['Maria came late, and then she yelled at me.', 'Maria'],
  ['I met Maria. She was unfair.', 'Maria'],
  ["Maria's rude remark hurt.", 'Maria'],
  ['Maria’s incompetence costs us days.', 'Maria'],
  ["Mark's rude to everyone.", 'Mark'],
  ['I was ignored by Maria again.', 'Maria'],
  ['We were yelled at by Dr. Novak.', 'Dr. Novak'],
  ['I am fed up with Mark.', 'Mark'],
  ["I can't stand working with Mark.", 'Mark'],
  ['It was unfair of Maria to say that.', 'Maria'],
  ['The incompetent Dr. Novak lost it.', 'Dr. Novak'],
  ['Maria took credit for my listing.', 'Maria'],
  ['Maria made me feel stupid.', 'Maria'],
  ['Mark talked down to me when I asked.', 'Mark'],
  ['Mark refused to help.', 'Mark'],
  ['Maria does not listen to anyone.', 'Maria'],
  ['Mark humiliated me in the call', 'Mark'],
  ['Mark has no clue what he signs.', 'Mark'],
  ['Maria treated me like a child.', 'Maria'],
  ['Mark is a terrible mentor.', 'Mark'],
  ['Maria\nwas\nrude.', 'Maria'],
  ['- Mark: fine\n- Maria: fine, but she lied to me', 'Maria'],
  ["It is all Maria's fault.", 'Maria'],
  ['Mrs. Keller dismissed my idea.', 'Mrs. Keller'],
];

const harmless: readonly string[] = [
  'Maria was not rude.',
  "Maria wasn't rude at all.",
  'Maria was never unfair to me.',
  'Maria is anything but lazy.',
  'I was unfair to Maria.',
  'I was rude to Maria and said sorry.',
  'I ignored Maria, and I blamed Mark.',
  'I yelled at Mark.',
  'I felt useless next to Maria.',
  'Maria helped me with a difficult query.',
  'Maria fixed a terrible mess in the listings.',
  'Maria was given useless data.',
  'Maria is reviewing useless variables.',
  'Maria said that I was rude.',
  'Maria told me I had been unfair.',
  'Maria ignored the outlier as the SAP says.',
  'Maria dismissed the alert after a check.',
  'Maria blamed the network for the delay.',
  'Maria was ignored by the vendor.',
  'Maria was blamed for it.',
  'Mark never yelled.',
  'Mark did not ignore me.',
  'Mark never complains.',
  'Mark never answers before he has checked the protocol.',
  'Maria was harsh but fair.',
  'Maria was hard on herself.',
  'Maria was unfair to herself.',
  'Was Maria rude?',
  'If Maria is rude, I will ask why.',
  'I thought Maria was rude, but I had misread her.',
  'I was afraid that Maria would be unfair.',
  "Maria's dataset was useless.",
  "Maria's code had an unfair advantage.",
  'Maria and I were lazy on Friday.',
  'Working with Maria was great; the format was terrible.',
  'The CRF was terrible. Maria made it better.',
  'The query that Maria answered was stupid.',
  'The statistician was rude.',
  'Somebody was rude to me. I asked Maria for advice.',
  'Mark the value as missing: it is useless.',
  'mark was rude',
  'Maria uses the mean and the median.',
  'Maria was sick and tired after the move.',
  'I hate that Maria leaves.',
  'I am disappointed with myself, and Maria saw it.',
  'It was not rude of Maria.',
  'My supervisor was right that I was lazy.',
  'My supervisor took my work home to read it.',
  'Dr. Novak explained why a biased estimate is useless.',
  'Maria yelled "well done" across the room.',
  'Maria wrote a rude-word filter.',
  'Mark shouted the numbers, as the lab was loud.',
  'Maria was unhelpfully far away, in Tokyo.',
];

suite('findNamedCriticism', () => {
  test('the tables are as large as they have to be', () => {
    assert.ok(critical.length >= 30 && harmless.length >= 40);
  });

  for (const [sentence, name] of critical) {
    test(`hints at the name in: ${sentence.replaceAll('\n', '/')}`, () => {
      assert.deepEqual(namesIn(sentence), [name]);
    });
  }

  for (const sentence of harmless) {
    test(`is silent about: ${sentence}`, () => assert.deepEqual(namesIn(sentence), []));
  }

  test('looks only into records in which people write about people', () => {
    for (const type of ['reflection', 'challenge', 'feedback', 'presence', 'interaction'])
      assert.deepEqual(namesIn('Maria was rude.', head(type)), ['Maria'], type);
    for (const type of ['activity', 'contact', 'goal'])
      assert.deepEqual(namesIn('Maria was rude.', head(type)), [], type);
  });

  test('looks into the front matter too, whose keys and lists name nobody', () => {
    const file = head('feedback', 'from: maria-keller\nchanged: Maria was rude to me\n');
    assert.deepEqual(namesIn('', file), ['Maria']);
  });

  test('knows people whom the record lists and who have no contact', () => {
    assert.deepEqual(namesIn('Ines was rude.', head('interaction', 'people: [ines-alt]\n')), ['Ines']);
    assert.deepEqual(namesIn('Ines was rude.'), []);
  });

  test('says the role instead, else a colleague, with a capital where a sentence begins', () => {
    const text = `${head()}Maria was rude. I met Mark; Mark Novak was rude. Jean-Paul was rude.`;
    const edits = findNamedCriticism(text, 'x.md', people, { ignored: [] }).map(
      ({ range, instead: newText = '' }) => ({ range, newText }),
    );
    assert.equal(
      applyTextEdits(text, edits).slice(head().length),
      'The statistician was rude. I met Mark; the CRA was rude. A colleague was rude.',
    );
    assert.deepEqual(namesIn(applyTextEdits(text, edits).slice(head().length)), []);
  });

  test('has no other words for a role, which names nobody', () => {
    const text = `${head()}- My mentor was unfair.`;
    const [found] = findNamedCriticism(text, 'x.md', people, { ignored: [] });
    assert.equal(found && text.slice(found.range.start, found.range.end), 'My mentor');
    assert.equal(found?.instead, undefined);
  });

  test('leaves names alone that may stay', () => {
    const text = `${head()}Maria was rude. Mark was rude.`;
    const found = findNamedCriticism(text, 'x.md', people, { ignored: [{ text: 'maria', reason: 'r' }] });
    assert.equal(found.length, 1);
  });

  test('takes a time in proportion to the text, whatever stands in it', () => {
    for (const part of [
      'Maria ',
      'Maria was so very really ',
      "Maria's ",
      'Maria, x ',
      'Maria. She ',
      'rude of Maria ',
    ]) {
      const text = head() + part.repeat(5_000);
      const cpuMs = startCpuClock();
      findNamedCriticism(text, 'x.md', people, { ignored: [] });
      const ms = cpuMs();
      assert.ok(ms < 3_000, `${part}: ${ms} ms`);
    }
  });
});
