import assert from 'node:assert/strict';
import { LogbookError } from '../../../../src/core/logbookError.ts';
import { type LoopChange, planLoopChanges } from '../../../../src/core/records/planLoopChanges.ts';
import { applyTextEdits } from '../../../../src/core/text/textEdit.ts';

const interaction = [
  '---',
  'id: 01JD3Z8Q4N6W2K5R7T9V1X3Y5A',
  'type: interaction',
  'title: "Coffee" # with the programmer',
  'advice:',
  '  - status: done',
  '  - text: Learn PROC COMPARE',
  '    status: open # for now',
  '    mine: 007',
  '  - {text: Ask early}',
  'followUp: 2026-04-10',
  'mine: 1',
  '---',
  'Body',
  '',
].join('\r\n');
const path = 'interactions/2026/2026-04-01-coffee.md';

function change(text: string, changes: readonly LoopChange[]): string {
  const { edits, problems } = planLoopChanges(text, path, changes);
  assert.deepEqual(problems, []);
  assert.ok(edits.length <= 1);
  return applyTextEdits(text, edits);
}

const setStatus = (index: number, text: string): LoopChange => ({
  kind: 'set-entry',
  key: 'advice',
  index,
  field: 'status',
  value: 'done',
  text,
});

suite('planLoopChanges', () => {
  test('sets the field of the entry that was read, behind one that could not be read', () => {
    assert.equal(
      change(interaction, [setStatus(0, 'Learn PROC COMPARE')]),
      interaction.replace('status: open #', 'status: done #'),
    );
    assert.equal(
      change(interaction, [setStatus(1, 'Ask early')]),
      interaction.replace('{text: Ask early}', '{text: Ask early, status: done}'),
    );
  });

  for (const [index, text] of [
    [1, 'Learn PROC COMPARE'],
    [2, 'Ask early'],
    [0, ''],
  ] as const) {
    test(`refuses entry ${index} where it is not "${text}"`, () => {
      assert.throws(
        () => change(interaction, [setStatus(index, text)]),
        (error) => error instanceof LogbookError && error.code === 'conflict',
      );
    });
  }

  test('makes several changes at once', () => {
    assert.equal(
      change(interaction, [
        { kind: 'set', key: 'followedUp', value: '2026-04-15' },
        setStatus(0, 'Learn PROC COMPARE'),
      ]),
      interaction
        .replace('status: open #', 'status: done #')
        .replace('followUp: 2026-04-10\r\n', 'followUp: 2026-04-10\r\nfollowedUp: 2026-04-15\r\n'),
    );
  });

  test('makes none where there is a problem with one', () => {
    const { edits, problems } = planLoopChanges(interaction, path, [
      { kind: 'set', key: 'followedUp', value: '2026-04-15' },
      { kind: 'set', key: 'followUp', value: '2026-02-30' },
    ]);
    assert.deepEqual(edits, []);
    assert.equal(problems.length, 1);
  });

  test('adds a resource with commas as one item, and makes the list where it is missing', () => {
    const program = '---\ntype: program\ntitle: x\nresources: [a, "b, c"]\nsoftware: [SAS]\n---\n';
    const added = change(program, [{ kind: 'append', key: 'resourcesUsed', value: 'b, c' }]);
    assert.equal(added, program.replace('software', "resourcesUsed: ['b, c']\nsoftware"));
    assert.equal(
      change(added, [{ kind: 'append', key: 'resourcesUsed', value: 'a' }]),
      added.replace("['b, c']", "['b, c', a]"),
    );
  });
});
