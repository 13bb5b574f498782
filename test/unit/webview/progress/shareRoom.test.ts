import assert from 'node:assert/strict';
import { type ListSpace, shareRoom } from '../../../../src/webview/progress/shareRoom.ts';

const list = (count: number): ListSpace => ({ rowHeight: 20, heightBeside: 30, count });

suite('shareRoom', () => {
  for (const [height, due, skills, expected] of [
    // Heading and one row of what is due come first of all.
    [49, 5, 5, [0, 0]],
    [50, 5, 5, [1, 0]],
    [90, 5, 5, [3, 0]],
    [99, 5, 5, [3, 0]],
    // Then a skill as soon as its heading and one row fit; until then what is due has the room.
    [100, 5, 5, [1, 1]],
    [119, 5, 5, [1, 1]],
    [120, 5, 5, [2, 1]],
    [140, 5, 5, [3, 1]],
    [160, 5, 5, [3, 2]],
    [220, 5, 5, [3, 5]],
    // Then the rest of what is due.
    [240, 5, 5, [4, 5]],
    [1_000, 5, 5, [5, 5]],
    [1_000, 30, 30, [12, 12]],
    // Without one of them the other has all the room.
    [90, 0, 5, [0, 3]],
    [90, 5, 0, [3, 0]],
    // No room at all.
    [-20, 5, 5, [0, 0]],
  ] as const) {
    test(`of ${due} that are due and ${skills} skills ${height} px show ${expected.join(' and ')}`, () => {
      const room = shareRoom(height, { due: list(due), skills: list(skills) });
      assert.deepEqual([room.due, room.skills], expected);
    });
  }

  test('never takes more than there is, whatever the heights', () => {
    for (let height = 0; height < 800; height++) {
      const lists = {
        due: { rowHeight: 34, heightBeside: 27, count: 9 },
        skills: { rowHeight: 30, heightBeside: 25, count: 20 },
      };
      const { due, skills } = shareRoom(height, lists);
      const taken = (due && due * 34 + 27) + (skills && skills * 30 + 25);
      assert.ok(taken <= height, `${taken} of ${height}`);
    }
  });
});
