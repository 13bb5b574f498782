import assert from 'node:assert/strict';
import {
  findConfidentialLines,
  formatSnippet,
  redactCode,
} from '../../../../src/core/capture/codeSnippet.ts';
import { createRedactor } from '../../../../src/core/export/redactor.ts';
import { readPrivacyContext } from '../../../../src/core/privacy/privacyContext.ts';
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
  const guard = { redactor: createRedactor(contents), privacy: readPrivacyContext(contents) };
  const code = 'data a;\n  where drug = "compound-q";\nrun;';

  test('is found by its line', () => assert.deepEqual(findConfidentialLines(code, 40, guard), [41]));

  test('is replaced, all else stays as it is', () => {
    assert.equal(redactCode(code, guard), 'data a;\n  where drug = "[confidential]";\nrun;');
  });

  test('so are passwords and numbers of participants, by line and in place', () => {
    const secret = [
      "libname raw oracle user=u password='Tr0ub4dor&3';",
      'data a;',
      "  where USUBJID='ABC-001-0007';",
      'run;',
    ].join('\r\n');
    assert.deepEqual(findConfidentialLines(secret, 10, guard), [10, 12]);
    const replaced = redactCode(secret, guard);
    assert.doesNotMatch(replaced, /Tr0ub4dor|0007/);
    assert.match(replaced, /^libname raw oracle .*\ndata a;\n {2}where USUBJID=.*\nrun;$/);
  });

  test('ordinary code has none', () => {
    const plain = 'proc sort data=adsl out=x nodupkey;\n  by usubjid visitnum;\n  where age >= 18;\nrun;\n';
    assert.deepEqual(findConfidentialLines(plain, 1, guard), []);
    assert.equal(redactCode(plain, guard), plain);
  });
});
