import assert from 'node:assert/strict';
import { briefs } from '../../../../src/core/brief/briefs.ts';
import { guardDraft } from '../../../../src/core/brief/guardedDrafts.ts';
import { aRecord, aView } from '../../../support/builders.ts';

const story = aRecord('challenge', {
  title: 'Two records of MRN 12345678 in one visit',
  date: '2026-03-14',
  situation: 'The patient of MRN 12345678 was there twice',
  outcome: 'Asked ZORB-771 and Maria Keller',
});
const view = aView([story, aRecord('contact', { title: 'Maria Keller', role: 'statistician' })], {
  profile: { confidential: ['ZORB-771'] },
});

suite('guarded drafts', () => {
  test('hold no high finding and say how many were masked', () => {
    const page = briefs.story(view, story.id);
    const texts = page?.blocks.flatMap((block) => (block.kind === 'draft' ? [block.text] : []));
    assert.match(String(texts), /\[MRN removed\]/);
    assert.doesNotMatch(String(texts), /12345678|ZORB/);
    assert.match(JSON.stringify(page?.blocks), /Masked in this draft.*"count":2/);
  });

  test('change nothing else: days, names of contacts and kept texts stay', () => {
    const kept = aView([], { profile: { notIdentifying: [{ text: '12345678', reason: 'made up' }] } });
    for (const text of [
      'Dear Dr. Keller,\n\nsince we last spoke on 2026-03-14, when a patient was seen:\n- One\n',
      'Two records of MRN 12345678',
      '',
    ])
      assert.deepEqual(guardDraft(text, kept.contents), { text, masked: 0 });
  });

  test('are in no page that has nothing to mask', () => {
    const clean = aRecord('challenge', { title: 'Units differed', date: '2026-03-14' });
    const page = briefs.story(aView([clean]), clean.id);
    assert.doesNotMatch(JSON.stringify(page), /Masked in this draft/);
  });
});
