import assert from 'node:assert/strict';
import fc from 'fast-check';
import { computeAchievements } from '../../../../src/core/achievement/computeAchievements.ts';
import { readOwnDeeds } from '../../../../src/core/achievement/ownDeeds.ts';
import { participlesOf } from '../../../../src/core/achievement/roleVerbs.ts';
import { suggestForPhrase, suggestForVerb } from '../../../../src/core/achievement/suggestWords.ts';
import { themeWords } from '../../../../src/core/achievement/themes.ts';
import { roleRank, verbsOf } from '../../../../src/core/achievement/verbs.ts';
import { findWeakPhrases } from '../../../../src/core/achievement/weakPhrases.ts';
import { foldMetricName } from '../../../../src/core/metrics/foldMetricName.ts';
import { metricKinds } from '../../../../src/core/records/commonFields.ts';
import { type Role, roles } from '../../../../src/core/records/fieldDefinition.ts';
import type { Metric, RecordOf } from '../../../../src/core/records/logbookRecord.ts';
import { applyTextEdits } from '../../../../src/core/text/textEdit.ts';
import { aRecord, aView } from '../../../support/builders.ts';
import { aCatalogue, aSkill } from '../../../support/catalogueBuilder.ts';

const themes = [...Object.keys(themeWords), 'a theme of mine', 'constructor'];
const catalogue = aCatalogue(themes.map((group, place) => aSkill(`own.skill-${place}`, { group })));
const everyVerb = [...new Set(roles.flatMap((role) => participlesOf(role)))];

suite('participlesOf', () => {
  test('has no verb under two roles', () => {
    const all = roles.flatMap((role) => [...new Set(participlesOf(role))]);
    assert.deepEqual(all, everyVerb);
  });

  test('has a verb for every role in every theme, that of the theme first', () => {
    for (const role of roles) {
      for (const theme of themes) {
        assert.ok(participlesOf(role, theme).length > 0, `${role} ${theme}`);
        for (const participle of participlesOf(role, theme)) assert.ok(everyVerb.includes(participle));
      }
    }
    assert.equal(participlesOf('performed', 'statistics')[0], 'analysed');
    assert.equal(participlesOf('led', 'operations')[0], 'coordinated');
  });

  test('gives each verb the forms that bullets print', () => {
    const forms = new Map(
      roles
        .flatMap((role) => themes.flatMap((theme) => verbsOf(role, theme)))
        .map(({ past, gerund }) => [past, gerund]),
    );
    assert.equal(forms.get('wrote'), 'writing');
    assert.equal(forms.get('de-identified'), 'de-identifying');
    assert.equal(forms.get('oversaw'), 'overseeing');
    assert.equal(forms.get('mapped'), 'mapping');
  });
});

/** The bullets of activities with one metric each; no two of them have one name and kind. */
function bulletsOf(activities: readonly Partial<RecordOf<'activity'>>[], theme: string): readonly string[] {
  const skills = [`own.skill-${themes.indexOf(theme)}`];
  const records = activities.map((fields) => ({
    ...aRecord('activity', { date: '2026-03-02', hours: 2, skills }),
    ...fields,
  }));
  const stored = records.map((record, place) => ({ ...record, id: `${place}`.padStart(26, '0') }));
  const report = computeAchievements(aView(stored, { catalogue }), {});
  return report.themes.flatMap(({ bullets }) =>
    bullets.filter(({ rollUp }) => rollUp).map(({ text }) => text),
  );
}

suite('contribution ladder', () => {
  const metricOf = (kind: (typeof metricKinds)[number], verb: string): Metric => ({
    name: `queries ${verb}`,
    unit: 'query',
    value: 48,
    kind,
    ...(kind === 'ratio' && { of: 52 }),
    // More open queries would be no achievement, and time is no number of queries.
    ...(kind === 'before-after' && { name: `lines ${verb}`, unit: 'line', from: 30 }),
    ...(kind === 'duration' && { name: `hours ${verb}`, unit: 'h' }),
  });

  test('prints no deed above the role: every role, theme, verb and kind of metric', () => {
    // "Organised" and "organized" name one metric.
    const verbs = [...new Map(everyVerb.map((verb) => [foldMetricName(verb), verb])).values()];
    assert.ok(verbs.length >= everyVerb.length - 3);
    const everyMetric = verbs.flatMap((verb) =>
      metricKinds.map((kind) => ({ title: `${verb} 48 queries`, metrics: [metricOf(kind, verb)] })),
    );
    for (const role of roles) {
      for (const theme of themes) {
        const texts = bulletsOf(
          everyMetric.map((fields) => ({ ...fields, role })),
          theme,
        );
        // Changes for the worse are no achievement, and what adds up is told once.
        assert.ok(texts.length > everyMetric.length / 2, `${texts.length} of ${everyMetric.length}`);
        for (const text of texts) assertHonest(text, role);
      }
    }
  });

  test('says of the total of a team that it is one', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...roles),
        fc.constantFrom(...themes),
        fc.constantFrom(...everyVerb),
        fc.constantFrom(...metricKinds),
        fc.integer({ min: 2, max: 40 }),
        (role, theme, verb, kind, teamSize) => {
          for (const text of bulletsOf(
            [{ title: `${verb} it`, metrics: [metricOf(kind, verb)], role, teamSize }],
            theme,
          )) {
            assert.match(text, new RegExp(`\\ba team of ${teamSize}\\b`));
            assertHonest(text, role);
          }
        },
      ),
      { seed: 44, numRuns: 500 },
    );
  });
});

function assertHonest(text: string, role: Role): void {
  const deeds = readOwnDeeds(text);
  // Time spent is no deed.
  assert.ok(deeds.length > 0 || text.startsWith('Spent '), text);
  for (const { word, verb } of deeds) {
    assert.ok(roleRank(verb.role) <= roleRank(role), `${role}: ${word} in "${text}"`);
  }
}

suite('suggestForVerb', () => {
  const table: readonly (readonly [string, Role, string])[] = [
    ['Resolved 48 queries', 'assisted', 'Assisted in resolving 48 queries'],
    ['Resolved 48 queries', 'observed', 'Observed colleagues resolving 48 queries'],
    ['Wrote 3 programs', 'contributed', 'Contributed to writing 3 programs'],
    ['Led the review', 'assisted', 'Assisted with the review'],
    ['Led cleaning of 48 records', 'assisted', 'Assisted in cleaning of 48 records'],
    ['Led the review', 'performed', 'Analysed the review'],
    ['Leading the review', 'performed', 'Analysed the review'],
    ['Contributed to resolving queries', 'assisted', 'Assisted in resolving queries'],
    ['Participated in the review', 'assisted', 'Assisted with the review'],
    ['Assisted in resolving queries', 'observed', 'Observed colleagues resolving queries'],
    ['Trained two interns', 'led', 'Designed two interns'],
  ];
  for (const [text, role, expected] of table) {
    test(`makes "${expected}" of "${text}" for the role ${role}`, () => {
      const [deed] = readOwnDeeds(text);
      assert.ok(deed);
      const [suggestion] = suggestForVerb({ text, ...deed.range, role, theme: 'statistics' });
      assert.equal(suggestion && applyTextEdits(text, [suggestion]), expected);
    });
  }

  test('offers nothing above the role, whatever stands there', () => {
    for (const verb of everyVerb) {
      for (const role of roles) {
        const text = `${verb} the 48 queries`;
        for (const [deed] of [readOwnDeeds(text)]) {
          if (deed === undefined || roleRank(deed.verb.role) <= roleRank(role)) continue;
          for (const suggestion of suggestForVerb({ text, ...deed.range, role, theme: 'operations' })) {
            assertHonest(applyTextEdits(text, [suggestion]), role);
          }
        }
      }
    }
  });
});

suite('findWeakPhrases', () => {
  const table: readonly (readonly [string, Role, readonly string[], string?])[] = [
    ['Responsible for cleaning 48 records', 'performed', ['Responsible for'], 'Cleaned 48 records'],
    [
      'Responsible for cleaning 48 records',
      'assisted',
      ['Responsible for'],
      'Assisted in cleaning 48 records',
    ],
    ['Responsible for leading the review', 'performed', ['Responsible for'], 'Processed the review'],
    ['Helped with the review', 'assisted', ['Helped with'], 'Assisted with the review'],
    ['Helped to resolve 48 queries', 'performed', ['Helped to'], 'Resolved 48 queries'],
    ['Worked on the AE form', 'performed', ['Worked on'], 'Processed the AE form'],
    ['Successfully resolved 48 queries', 'performed', ['Successfully'], 'Resolved 48 queries'],
    ['Reviewed various tables', 'performed', ['various'], 'Reviewed tables'],
    ['Was responsible for various tables', 'performed', ['Was responsible for', 'various']],
    ['Resolved 48 of 52 queries as part of a team of 4', 'performed', []],
    ['Ran a multiple imputation', 'performed', []],
    ['', 'performed', []],
  ];
  for (const [text, role, phrases, expected] of table) {
    test(`finds ${phrases.join(', ') || 'nothing'} in "${text}"${expected === undefined ? '' : `, and makes "${expected}" of it`}`, () => {
      const found = findWeakPhrases(text);
      assert.deepEqual(
        found.map(({ phrase }) => phrase),
        phrases,
      );
      for (const { phrase, range } of found) assert.equal(text.slice(range.start, range.end), phrase);
      const [first] = found;
      if (expected === undefined || first === undefined) return;
      const words = { text, ...first.range, role, theme: 'data-management' };
      const [suggestion] = suggestForPhrase(words, first.kind === 'opening');
      assert.equal(suggestion && applyTextEdits(text, [suggestion]), expected);
    });
  }
});
