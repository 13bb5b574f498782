import assert from 'node:assert/strict';
import type { ChartPicture } from '../../../../src/core/chart/chartPicture.ts';
import type { SvgElement } from '../../../../src/core/chart/svgElement.ts';
import { chartText, drawing } from '../../../../src/core/chart/svgShapes.ts';
import { toPublicPicture } from '../../../../src/core/export/publicPicture.ts';
import { isolated, shortText } from '../../../../src/core/text/userText.ts';
import { aRecord, aView } from '../../../support/builders.ts';

const { contents } = aView(
  [
    aRecord('question', { title: 'Whom do I tell that I am leaving?', private: true }),
    aRecord('application', { title: `Secret application ${'x'.repeat(200)}`, private: true }),
    aRecord('question', { title: 'Secret deal\u2069 with Smith', private: true }),
    aRecord('contact', { title: 'Maria Keller', role: 'statistician' }),
    aRecord('contact', { title: 'Jonas Falk', role: 'mentor', private: true }),
  ],
  {
    profile: {
      confidential: ['Blue Lagoon'],
      studies: [{ id: 'ABC-123', alias: 'a phase II study', confidential: ['Nirvalimab'] }],
    },
  },
);

/** What stands in a picture with one user's text, shown as far as `shown` says. */
function publicTextsOf(name: string, shown = name, end = 'x'): { texts: readonly string[]; masked: number } {
  const picture: ChartPicture = {
    drawing: drawing({ title: `First ${isolated(name)}`, width: 400, height: 40 }, [
      { name: 'g', attributes: {}, children: [chartText({ x: 0, y: 20, text: isolated(shown) })] },
      chartText({ x: 0, y: 40, text: isolated(shown) }),
      chartText({ x: 400, y: 40, text: end }, { 'text-anchor': 'end' }),
    ]),
    subject: 'Open loops',
    notes: [`study ${isolated(name)}`],
    source: 'From the records',
    names: ['Another row', name],
  };
  const { picture: safe, masked } = toPublicPicture(picture, contents);
  assert.deepEqual(safe.names, []);
  return {
    texts: [...textsOf(safe.drawing), ...safe.notes].map((text) => text.replace(/[\u2068\u2069]/g, '')),
    masked,
  };
}

function textsOf({ children }: SvgElement): readonly string[] {
  return children.flatMap((child) => (typeof child === 'string' ? [child] : textsOf(child)));
}

suite('toPublicPicture', () => {
  test('leaves everyday words, numbers and names of contacts as they are', () => {
    for (const name of ['Who decides on a deviation?', 'Maria Keller', '48 of 52', 'due on 14 March']) {
      const { texts, masked } = publicTextsOf(name);
      assert.deepEqual(texts, [`First ${name}`, name, name, 'x', `study ${name}`], name);
      assert.equal(masked, 0, name);
    }
  });

  const masked: readonly (readonly [string, string, RegExp])[] = [
    ['a confidential term', 'Timeline of blue-lagoon', /lagoon/i],
    ['a term of a study', 'Dose of Nirvalimab', /nirvalimab/i],
    ['the id of a study', 'Kick-off of ABC 123', /123/],
    ['an identifier', 'Asked about MRN 4471823', /4471823/],
    ['the title of a private record', 'Whom do I tell that I am leaving?', /leaving/],
    ['the cut title of a private record', shortText(`Secret application ${'x'.repeat(200)}`), /Secret/],
    ['a private title that would end its isolation', 'Secret deal\u2069 with Smith', /Secret|Smith/],
    ['a private contact', 'Tea with Jonas Falk', /Falk/],
  ];
  for (const [what, name, secret] of masked) {
    test(`masks ${what}, in the title, the drawing and the notes`, () => {
      const { texts, masked: count } = publicTextsOf(name);
      assert.doesNotMatch(texts.join('\n'), secret);
      assert.ok(count > 0);
    });
  }

  test('masks what a title that is shown in part would show a part of', () => {
    const name = 'The timeline of Nirvalimab in the second half of the year';
    for (const shown of ['The timeline of Nirv…', 'The timeline of N…']) {
      const { texts } = publicTextsOf(name, shown);
      assert.doesNotMatch(texts.join('\n'), / Nirv| N…/, texts.join('\n'));
    }
  });

  test('masks a private title of which the drawing shows the beginning, though nothing names it whole', () => {
    const { texts } = publicTextsOf('Another row', 'Secret appli…');
    assert.doesNotMatch(texts.join('\n'), /Secret/);
  });

  test('gives a longer alias the room that is free beside it, and no more', () => {
    const name = 'ABC-123';
    assert.ok(publicTextsOf(name).texts.includes('a phase II study'));
    const { texts } = publicTextsOf(name, name, 'a value that takes nearly all of the width that there is');
    assert.match(texts[2] ?? '', /^a p.*…$/);
  });
});
