import { allowPatterns } from '../../src/core/privacy/allowPatterns.ts';
import { allRules } from '../../src/core/privacy/allRules.ts';
import { identifierTypeNames } from '../../src/core/privacy/identifierTypeNames.ts';
import { identifierTypes } from '../../src/core/privacy/identifierTypes.ts';
import { formatWording } from '../../src/core/text/wording.ts';
import { replacePart } from './generatedPart.ts';

/** The text of docs/privacy.md with its tables made anew. */
export function replacePrivacy(text: string): string {
  const rules = identifierTypeNames.flatMap((type) => {
    const { class: letter, label } = identifierTypes[type];
    return allRules
      .filter((rule) => rule.type === type)
      .map(
        ({ id, severity, finds }) =>
          `| ${letter} | \`${type}\` | ${formatWording(label)} | ${severity} | ${finds} | \`${id}\` |`,
      );
  });
  const ruleTable = [
    '| class | type | what it is | severity | what is found | rule |',
    '|---|---|---|---|---|---|',
    ...rules,
    '',
  ].join('\n');
  const allowed = [...allowPatterns.map(({ what }) => `- ${what}`), ''].join('\n');
  return replacePart(
    replacePart(text, '<!-- generated from the rules -->\n', ruleTable),
    '<!-- generated from the allow patterns -->\n',
    allowed,
  );
}
