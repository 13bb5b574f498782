import assert from 'node:assert/strict';
import { openFence } from '../../../../src/core/capture/openFence.ts';

suite('openFence', () => {
  for (const [markdown, expected] of [
    ['', undefined],
    ['Text', undefined],
    ['```sas\nproc sort;', '```'],
    ['```sas\nproc sort;\n```', undefined],
    ['```sas\r\nproc sort;\r\n```\r\n', undefined],
    ['```sas\n``` no end', '```'],
    ['````\n```\n', '````'],
    ['```\n````\n', undefined],
    ['~~~\n```\n', '~~~'],
    ['   ```\na', '```'],
    ['    ```\na', undefined],
    ['```span``` of code', undefined],
    ['```\na\n```\n\n~~~~r\nb', '~~~~'],
  ] as const) {
    test(`${JSON.stringify(markdown)} leaves ${expected ?? 'none'}`, () => {
      assert.equal(openFence(markdown), expected);
    });
  }
});
