import assert from 'node:assert/strict';
import {
  findConfidentialLines,
  formatSnippet,
  redactCode,
} from '../../../../src/core/capture/codeSnippet.ts';
import { createRedactor } from '../../../../src/core/export/redactor.ts';
import { aView } from '../../../support/builders.ts';

suite('formatSnippet', () => {
  test('fences code, longer than any backticks in it', () => {
    assert.equal(
      formatSnippet({ language: 'sas', code: '\r\nproc sort;\r\n run;\r\n' }),
      '```sas\nproc sort;\n run;\n```\n',
    );
    assert.equal(formatSnippet({ language: 'r', code: 'x <- "````"' }), '`````r\nx <- "````"\n`````\n');
  });
});

suite('Confidential code', () => {
  const { contents } = aView([], { profile: { confidential: ['Compound Q'] } });
  const redactor = createRedactor(contents);
  const code = 'data a;\n  where drug = "compound-q";\nrun;';

  test('is found by its line', () => assert.deepEqual(findConfidentialLines(code, 40, redactor), [41]));

  test('is replaced, all else stays as it is', () => {
    assert.equal(redactCode(code, redactor), 'data a;\n  where drug = "[confidential]";\nrun;');
  });
});
