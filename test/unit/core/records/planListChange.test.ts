import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatListInput } from '../../../../src/core/records/formatListInput.ts';
import { type FieldEdit, planSetFields } from '../../../../src/core/records/planSetFields.ts';
import { readRecord } from '../../../../src/core/records/readRecord.ts';
import { applyTextEdits } from '../../../../src/core/text/textEdit.ts';

const path = 'applications/2026/2026-03-14-post.md';
const textWith = (people: string): string =>
  ['---', 'id: 01JD3Z8Q4N6W2K5R7T9V1X3Y5A', 'type: application', 'title: Post', people, '---', ''].join('\n');

/** The text after changes of which nothing is wrong. */
function change(text: string, ...changes: readonly FieldEdit[]): string {
  const { edits, problems } = planSetFields(text, path, changes);
  assert.deepEqual(problems, []);
  return applyTextEdits(text, edits);
}

suite('planListChange', () => {
  for (const [before, after, written, expected] of [
    // The list got an item since it was shown.
    ['ada', 'ada, cem', 'people: [ ada, ben ] # mine', 'people: [ ada, ben, cem ] # mine'],
    ['', 'cem', 'people: [ada, ben]', 'people: [ada, ben, cem]'],
    ['ada, ben', 'ben, cem', 'people: [ada, ben, dan]', 'people: [ben, dan, cem]'],
    ['ada', 'ada, ben', 'people: [ada, ben]', 'people: [ada, ben]'],
    ['ada, ben', '', 'people: [ada, dan]', 'people: [dan]'],
    ['ada', 'ada', 'people: [ada, ben]', 'people: [ada, ben]'],
    ['ada', 'ada, ben', 'people: [ada]\nmine: 007', 'people: [ada, ben]\nmine: 007'],
    ['', 'ben', 'mine: 007', 'people: [ben]\nmine: 007'],
    ['ada', '', 'people: [ada]\nmine: 007', 'mine: 007'],
  ] as const) {
    test(`"${before}" that became "${after}" makes of "${written}" "${expected}"`, () => {
      assert.equal(change(textWith(written), ['people', after, before]), textWith(expected));
    });
  }

  const [one, two] = ['01JD3Z8Q4N6W2K5R7T9V1X3Y5B', '01JD3Z8Q4N6W2K5R7T9V1X3Y5C'];

  test('keeps items that could not be read, and so were not shown', () => {
    assert.equal(
      change(textWith(`stories: [${one}, no-id, ${two}]`), ['stories', two, `${one}, ${two}`]),
      textWith(`stories: [no-id, ${two}]`),
    );
  });

  test('leaves a text alone that was not changed, whatever became of it since', () => {
    const text = textWith('nextStep: Call again');
    assert.equal(change(text, ['nextStep', 'Call', 'Call']), text);
    assert.equal(change(text, ['nextStep', 'Write', 'Call']), textWith('nextStep: Write'));
  });

  test('says what is wrong with an item, and changes nothing', () => {
    const text = textWith(`stories: [${one}]`);
    const { edits, problems } = planSetFields(text, path, [['stories', `${one}, no-id`, one]]);
    assert.deepEqual([edits.length, problems.length], [0, 1]);
  });

  test('loses no item that somebody else added, for any lists', () => {
    const slugs = fc.uniqueArray(fc.constantFrom('ada', 'ben', 'cem', 'dan', 'eva'));
    fc.assert(
      fc.property(slugs, slugs, slugs, (shown, wanted, now) => {
        const text = textWith(`people: [${now.join(', ')}]`);
        const after = change(text, ['people', formatListInput(wanted), formatListInput(shown)]);
        const { record } = readRecord(after, path);
        const expected = [
          ...now.filter((one) => wanted.includes(one) || !shown.includes(one)),
          ...wanted.filter((one) => !shown.includes(one) && !now.includes(one)),
        ];
        assert.deepEqual(record?.people ?? [], expected);
      }),
      { seed: 20260415, numRuns: 200 },
    );
  });
});
