import assert from 'node:assert/strict';
import fc from 'fast-check';
import { planSetFields } from '../../../../src/core/records/planSetFields.ts';
import { applyTextEdits } from '../../../../src/core/text/textEdit.ts';

const path = 'questions/2026/2026-03-14-window.md';
const text = [
  '---',
  'id: 01JD3Z8Q4N6W2K5R7T9V1X3Y5A',
  'type: question',
  'title: "Which window?"  # from the SAP',
  'status: asked',
  'mine: 007',
  '---',
  'Body.',
  '',
].join('\r\n');

suite('planSetFields', () => {
  test('sets keys that are there and keys that are not, and leaves the rest byte for byte', () => {
    const { edits, problems } = planSetFields(text, path, [
      ['status', 'answered'],
      ['answered', '2026-03-16'],
      ['answer', 'The nominal visit'],
    ]);
    assert.deepEqual(problems, []);
    assert.equal(edits.length, 1);
    assert.equal(
      applyTextEdits(text, edits),
      text.replace('status: asked', 'status: answered\r\nanswered: 2026-03-16\r\nanswer: The nominal visit'),
    );
  });

  test('changes nothing where one of them cannot be read, or all say what stands there', () => {
    const { edits, problems } = planSetFields(text, path, [
      ['status', 'answered'],
      ['answered', 'soon'],
    ]);
    assert.deepEqual([edits, problems.map(({ code }) => code)], [[], ['invalid-date']]);
    assert.deepEqual(planSetFields(text, path, [['status', 'asked']]).edits, []);
  });

  test('gives for any texts an edit that leads to them', () => {
    const line = fc.stringMatching(/^[a-z ]{0,12}$/);
    fc.assert(
      fc.property(line, line, (answer, unclear) => {
        const { edits } = planSetFields(text, path, [
          ['answer', answer],
          ['unclear', unclear],
          ['answer', ''],
        ]);
        const after = applyTextEdits(text, edits);
        const kept = after
          .split('\r\n')
          .filter((one) => !/^(?:unclear):/.test(one))
          .join('\r\n');
        assert.equal(kept, text);
      }),
      { seed: 7 },
    );
  });
});
