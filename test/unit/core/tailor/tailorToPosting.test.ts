import assert from 'node:assert/strict';
import fc from 'fast-check';
import { computeAchievements } from '../../../../src/core/achievement/computeAchievements.ts';
import { computeTailorBrief } from '../../../../src/core/brief/tailorBrief.ts';
import { createRedactor } from '../../../../src/core/export/redactor.ts';
import type { LogbookView } from '../../../../src/core/index/logbookContents.ts';
import { selectRecords } from '../../../../src/core/insight/selectRecords.ts';
import type { LogbookRecord, RecordOf } from '../../../../src/core/records/logbookRecord.ts';
import { builtInSkills } from '../../../../src/core/skills/builtInSkills.ts';
import { createSkillCatalogue } from '../../../../src/core/skills/createSkillCatalogue.ts';
import { draftCoverLetter } from '../../../../src/core/tailor/draftCoverLetter.ts';
import { computeInterviewSheet } from '../../../../src/core/tailor/interviewSheet.ts';
import { relationOf } from '../../../../src/core/tailor/relatedSkills.ts';
import { tailorToPosting } from '../../../../src/core/tailor/tailorToPosting.ts';
import { formatWording } from '../../../../src/core/text/wording.ts';
import { aDate, aRecord, aView, type ViewFields } from '../../../support/builders.ts';
import { labelledPostings } from '../../../support/labelledPostings.ts';
import { logbookViews } from '../../../support/logbookArbitrary.ts';

const catalogue = createSkillCatalogue();

function viewOf(
  records: readonly LogbookRecord[],
  fields: Partial<RecordOf<'application'>> = {},
  view: ViewFields = {},
) {
  const application = aRecord('application', { title: 'The post', ...fields });
  const found = aView([...records, application], { catalogue, ...view });
  return { view: found, tailored: tailored(found, application) };
}

function tailored(view: LogbookView, application: RecordOf<'application'>) {
  const stored = view.contents.records.find(({ record }) => record.id === application.id);
  assert.ok(stored !== undefined);
  return tailorToPosting(view, { ...stored, record: application });
}

const resolved = (fields: Parameters<typeof aRecord<'activity'>>[1] = {}) =>
  aRecord('activity', {
    title: 'Resolved queries',
    date: '2026-04-01',
    skills: ['cdm.query-management', 'edc.redcap'],
    metrics: [{ name: 'queries resolved', value: 40, of: 50, unit: 'query' }],
    ...fields,
  });

suite('tailorToPosting', () => {
  test('puts what shows a requirement before what comes near it, and says why that does', () => {
    const sas = aRecord('activity', {
      title: 'Wrote macros',
      date: '2026-04-01',
      skills: ['sas.macro'],
      metrics: [{ name: 'programs written', value: 3, unit: 'program' }],
    });
    const posting = 'Requirements\n- REDCap\n- Medidata Rave\n- R programming\n- LaTeX\n- a degree';
    const { tailored: found } = viewOf([resolved(), sas], { posting });
    const rows = found.requirements.map(({ state, evidence: [best] }) => [
      state,
      best?.item.text,
      best?.transfer && formatWording(best.transfer.reason),
    ]);
    assert.deepEqual(rows, [
      ['shown', 'Resolved 40 of 50 queries (80%)', undefined],
      ['near', 'Resolved 40 of 50 queries (80%)', 'both are EDC systems'],
      ['near', 'Wrote 3 programs', 'both are languages for data and statistics'],
      ['gap', undefined, undefined],
      ['own-word', undefined, undefined],
    ]);
  });

  test('prefers the higher role, the figure and what is recent', () => {
    const posting = 'You know REDCap.';
    const best = (...records: readonly LogbookRecord[]) =>
      viewOf(records, { posting }, { today: '2026-04-15' }).tailored.requirements[0]?.evidence[0]?.item;
    const screened = (title: string, fields: Parameters<typeof aRecord<'activity'>>[1]) =>
      aRecord('activity', {
        title,
        date: '2026-04-01',
        skills: ['edc.redcap'],
        metrics: [{ name: `${title} entered`, value: 7, unit: 'form' }],
        ...fields,
      });
    const own = screened('adverse events', {});
    assert.equal(best(own, screened('vital signs', { role: 'observed' }))?.bullet?.role, 'performed');
    assert.equal(best(own, screened('vital signs', { date: '2023-01-01' }))?.lastDate, '2026-04-01');
    assert.notEqual(
      best(own, screened('vital signs', { metrics: [], hours: 90 }))?.bullet?.rollUp,
      undefined,
    );
  });

  test('names what could close a gap, and nothing private or settled', () => {
    const skills = ['sas.macro'];
    const { tailored: found } = viewOf(
      [
        aRecord('question', { title: 'asked', skills, status: 'asked', date: '2026-04-01' }),
        aRecord('question', { title: 'answered', skills, status: 'answered', date: '2026-04-01' }),
        aRecord('opportunity', { title: 'offer', skills, date: '2026-04-01' }),
        aRecord('opportunity', { title: 'declined', skills, status: 'declined', date: '2026-04-01' }),
        aRecord('training', { title: 'to come', skills, date: '2026-05-01' }),
        aRecord('goal', { title: 'secret', skill: 'sas.macro', private: true }),
        aRecord('goal', { title: 'other', skill: 'edc.redcap' }),
      ],
      { posting: 'Knowledge of SAS macros required.' },
    );
    // A question is work on a skill, so there is something to show; without it there is a gap.
    const without = viewOf(
      [
        aRecord('opportunity', { title: 'offer', skills, date: '2026-04-01' }),
        aRecord('goal', { title: 'goal', skill: 'sas.macro' }),
      ],
      { posting: 'Knowledge of SAS macros required.' },
    ).tailored;
    assert.equal(found.requirements[0]?.state, 'shown');
    assert.deepEqual(
      without.requirements[0]?.closers.map(({ title }) => title),
      ['offer', 'goal'],
    );
    assert.equal(without.requirements[0]?.state, 'gap');
  });

  test('takes no private record and none outside the range for work on a skill', () => {
    const posting = 'You know SAS programming.';
    const sas = { title: 'Programmed', date: '2026-04-01', skills: ['sas.base'], hours: 4 };
    const { tailored: hidden, view } = viewOf([aRecord('activity', { ...sas, private: true })], { posting });
    const [gap] = hidden.requirements;
    assert.deepEqual(
      [gap?.state, gap?.work.value, gap?.hours, gap?.firstDate, gap?.unshown.length],
      ['gap', 0, 0, undefined, 1],
    );
    assert.deepEqual(selectRecords(view.contents, gap?.work.selection ?? {}), []);
    const { view: open, tailored: shown } = viewOf([aRecord('activity', sas)], { posting });
    assert.equal(shown.requirements[0]?.state, 'shown');
    const stored = { ...shown.stored, record: shown.application };
    const states = (from: string) =>
      tailorToPosting(open, stored, { from: aDate(from) }).requirements.map(({ state }) => state);
    assert.deepEqual(states('2026-04-01'), ['shown']);
    assert.deepEqual(states('2026-04-02'), ['gap']);
  });

  test('tells of evidence that has to carry more than two requirements', () => {
    const posting = 'Requirements\n- REDCap\n- data queries\n- an EDC system';
    const { tailored: found } = viewOf([resolved()], { posting });
    assert.deepEqual(
      found.overUsed.map(({ item, requirements }) => [item.text, requirements.length]),
      [['Resolved 40 of 50 queries (80%)', 3]],
    );
  });

  test('adds what the user lists and the posting does not say', () => {
    const { tailored: found } = viewOf([], {
      posting: 'You know REDCap. R is a plus.',
      requirements: ['REDCap', 'oncology', 'Git'],
    });
    assert.deepEqual(
      found.requirements.map(({ requirement: { words, necessity } }) => [words, necessity]),
      [
        ['You know REDCap', 'must'],
        ['oncology', 'must'],
        ['Git', 'must'],
        ['R is a plus', 'nice'],
      ],
    );
  });

  test('shows the days of the work where years are asked for, and claims none', () => {
    const { tailored: found } = viewOf(
      [resolved({ hours: 3 }), resolved({ title: 'Later', date: '2026-04-10', hours: 2 })],
      {
        posting: 'At least 2 years of experience with REDCap.',
      },
    );
    const [one] = found.requirements;
    assert.deepEqual(
      [one?.requirement.years, one?.firstDate, one?.lastDate, one?.hours, one?.work.value],
      [2, '2026-04-01', '2026-04-10', 5, 2],
    );
  });

  test('says honestly that it found nothing', () => {
    const page = (fields: Partial<RecordOf<'application'>>) => {
      const { view, tailored: found } = viewOf([resolved()], fields);
      const brief = computeTailorBrief(view, found.application.id);
      return JSON.stringify(brief?.blocks);
    };
    assert.match(page({}), /This application has no posting yet/);
    assert.match(
      page({ posting: 'We play football on Fridays.' }),
      /No requirement was found in this posting/,
    );
    assert.equal(computeTailorBrief(aView(), undefined), undefined);
    assert.equal(computeTailorBrief(aView([resolved()]), resolved().id), undefined);
  });

  test('drafts no letter from a private application', () => {
    const draftsOf = (isPrivate: boolean): readonly string[] => {
      const posting = 'Requirements\n- REDCap';
      const { view, tailored: found } = viewOf([resolved()], {
        title: 'Secret post',
        posting,
        private: isPrivate,
      });
      const blocks = computeTailorBrief(view, found.application.id)?.blocks ?? [];
      return blocks.flatMap((block) => (block.kind === 'draft' ? [block.text] : []));
    };
    assert.ok(draftsOf(false).some((text) => text.includes('Secret post')));
    const drafts = draftsOf(true);
    assert.ok(drafts.length > 0 && drafts.every((text) => !/Secret post|I apply/.test(text)));
  });
});

suite('what is drafted for a posting', () => {
  const posting = 'Requirements\n- REDCap\n- data queries\n- Rave\n- a degree in biology';

  test('has requirement, evidence and figure, and leaves the rest to the user', () => {
    const { view, tailored: found } = viewOf([resolved()], { posting, organisation: 'A hospital' });
    assert.equal(
      draftCoverLetter(view, found),
      [
        'Dear [name],',
        'I apply for the post “The post” at A hospital. [Why this post and this organisation, in one or two sentences of your own.]',
        'You ask for: “REDCap”. I can show:\n- Resolved 40 of 50 queries (80%)',
        '[Say in your own words what you bring for: “a degree in biology”.]',
        '[What you want to learn in this post, and when you could start.]',
        'Best wishes,\n[your name]',
      ].join('\n\n'),
    );
  });

  test('holds no confidential term, no name and nothing self-stated', () => {
    const records = [
      aRecord('activity', {
        title: 'Reviewed Zentrix listings',
        date: '2026-04-01',
        skills: ['edc.redcap'],
        metrics: [{ name: 'Zentrix listings reviewed', value: 9, unit: 'listing' }],
      }),
      aRecord('contact', { title: 'Ada Lovelace' }),
      aRecord('achievement', {
        title: 'Tidied all of REDCap',
        state: 'self-stated',
        skills: ['edc.redcap'],
        date: '2026-04-01',
      }),
    ];
    const fields = { posting: 'You know REDCap for Ada Lovelace and Zentrix.' };
    const { view, tailored: found } = viewOf(records, fields, { profile: { confidential: ['Zentrix'] } });
    const letter = draftCoverLetter(view, found);
    assert.match(letter, /9 \[confidential\] listings/);
    assert.doesNotMatch(letter, /Zentrix|Lovelace|Tidied/);
    const drafts = computeTailorBrief(view, found.application.id)?.blocks.filter(
      ({ kind }) => kind === 'draft',
    );
    assert.doesNotMatch(JSON.stringify(drafts), /Zentrix|Lovelace/);
    assert.match(JSON.stringify(drafts), /Tidied all of REDCap \(self-stated\)/);
  });

  test('gives each line its sources and what was hard, and each question another story', () => {
    const hard = aRecord('challenge', {
      title: 'Units',
      date: '2026-04-02',
      skills: ['edc.redcap'],
      study: 'onc',
      outcome: 'Both corrected',
    });
    const told = aRecord('feedback', { title: 'Clear queries', date: '2026-04-03', about: ['edc.redcap'] });
    const { view, tailored: found } = viewOf(
      [resolved({ study: 'onc' }), hard, told],
      { posting: 'Requirements\n- REDCap\n- REDCap databases', stories: [hard.id] },
      { profile: { studies: [{ id: 'onc', alias: 'an oncology study' }] } },
    );
    const sheet = computeInterviewSheet(view, found);
    const [first] = sheet.bullets;
    assert.deepEqual(
      [
        first?.sources.map(({ record, study }) => [record.title, study]),
        first?.hard.map(({ outcome }) => outcome),
      ],
      [[['Resolved queries', 'an oncology study']], ['Both corrected']],
    );
    assert.deepEqual(
      sheet.questions.map(({ story }) => story?.record.title),
      ['Units', 'Clear queries'],
    );
  });

  test('changes no figure and no role, and uses nothing private, whatever the logbook holds', () => {
    const postings = labelledPostings().map(({ text }) => text);
    fc.assert(
      fc.property(logbookViews(), fc.constantFrom(...postings), (some, text) => {
        const application = aRecord('application', { title: 'The post', posting: text });
        const records = [...some.contents.records, { path: 'applications/post.md', record: application }];
        const view = { ...some, contents: { ...some.contents, catalogue, records } };
        const found = tailored(view, application);
        const bullets = computeAchievements(view, {}).themes.flatMap((theme) => theme.bullets);
        // Copies of a file share an id.
        const openIds = new Set(records.flatMap(({ record }) => (record.private ? [] : [record.id])));
        const items = [
          ...found.bullets,
          ...found.requirements.flatMap(({ evidence }) => evidence.map(({ item }) => item)),
        ];
        for (const { kind, text: said, bullet, sources } of items) {
          // The very bullet, letter by letter, with its figure and its role.
          if (kind === 'bullet')
            assert.ok(bullets.some((one) => JSON.stringify(one) === JSON.stringify(bullet)));
          if (kind === 'bullet') assert.equal(said, bullet?.text);
          assert.ok(sources.every((id) => openIds.has(id)));
        }
        for (const { work } of found.requirements) {
          const { skills } = work.selection;
          const selected = skills?.length === 0 ? [] : selectRecords(view.contents, work.selection);
          assert.equal(work.value, selected.length);
        }
        const redactor = createRedactor(view.contents);
        const allowed = new Set(items.map((item) => `- ${redactor.redact(item.text)}`));
        const lines = draftCoverLetter(view, found)
          .split('\n')
          .filter((line) => line.startsWith('- '));
        for (const line of lines) assert.ok(allowed.has(line), line);
      }),
      { seed: 5, numRuns: 60 },
    );
  });
});

suite('relationOf', () => {
  test('is the same both ways, never of a skill to itself, and says why', () => {
    for (const one of builtInSkills) {
      assert.equal(relationOf(one, one), undefined);
      for (const other of builtInSkills) {
        const relation = relationOf(one, other);
        assert.equal(relation?.nearness, relationOf(other, one)?.nearness);
        if (relation !== undefined) assert.ok(relation.nearness < 1 && relation.nearness > 0);
      }
    }
  });

  const table: readonly (readonly [string, string, string | undefined])[] = [
    ['r.base', 'sas.base', 'both are languages for data and statistics'],
    ['edc.rave', 'edc.redcap', 'both are EDC systems'],
    ['ops.specimens', 'ops.visits', 'both are part of study operations'],
    ['tool.excel', 'tool.shell', undefined],
    ['pro.writing', 'pro.teamwork', undefined],
    ['edc.redcap', 'stat.survival', undefined],
  ];
  for (const [wanted, shown, reason] of table) {
    test(`relates ${wanted} and ${shown}: ${reason}`, () => {
      const skill = (id: string) => catalogue.get(id) ?? assert.fail(id);
      const relation = relationOf(skill(wanted), skill(shown));
      assert.equal(relation && formatWording(relation.reason), reason);
    });
  }
});
