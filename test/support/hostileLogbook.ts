import type { LogbookView } from '../../src/core/index/logbookContents.ts';
import type { ScalarKind } from '../../src/core/records/fieldDefinition.ts';
import type { LogbookRecord } from '../../src/core/records/logbookRecord.ts';
import { type RecordType, recordTypeNames } from '../../src/core/records/recordTypes.ts';
import { aRecord, aView } from './builders.ts';
import { aFullRecord } from './fullRecord.ts';

/** Texts that would be more than text in one format or another. */
export const hostileTexts: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</title></style></svg><a href="javascript:alert(1)">x</a>',
  '# heading\n---\n| a | b |\n```js',
  '[x](javascript:alert(1)) ![y](https://evil.example/z.png) <https://evil.example>',
  '</w:t></w:r></w:p> ]]> <w:altChunk r:id="rId1"/>',
  '=HYPERLINK("https://evil.example")',
  '@SUM(A1) \t=1+1',
  '＝1+1',
  'x\r\nEND:VEVENT\r\nEND:VCALENDAR\nBEGIN:VEVENT',
  'a,b;c\\n"d"',
  'nul \u0000 bell \u0007 escape \u001b[31m',
  '\u202Egnp.exe \u2066x \u200Bzero',
  'lone \uD800 surrogate \uDC00',
  '{{7*7}} $'.concat('{process.exit()} %s $&'),
  'W'.repeat(10_000),
];

/** What no export may hold in any byte, in lower case. */
export const secrets = { confidential: 'zorblax', name: 'canaryname', private: 'privatecanary' } as const;

/** Every type of record with every hostile text in all its fields, once open and once private with another text. */
export function hostileLogbook(): LogbookView {
  const open = hostileTexts.flatMap((text) =>
    recordTypeNames.map((type) => aHostileRecord(type, `${text} Zorblax-77 with Jane Canaryname`, false)),
  );
  const hidden = recordTypeNames.map((type) => aHostileRecord(type, 'PrivateCanary', true));
  const contact = aRecord('contact', { title: 'Jane Canaryname', role: 'statistician' });
  return aView([...open, ...hidden, contact], {
    today: '2026-03-06',
    profile: {
      title: `${hostileTexts[0]} at Zorblax-77`,
      name: 'A. Intern',
      site: 'University hospital',
      start: '2026-03-02',
      end: '2026-05-22',
      confidential: ['Zorblax'],
      studies: [{ id: 'onc-2', alias: 'a phase II study' }],
    },
  });
}

function aHostileRecord(type: RecordType, text: string, isPrivate: boolean): LogbookRecord {
  return aFullRecord(type, text, { isPrivate, scalarOf: (kind) => links[kind] });
}

const links: Readonly<Partial<Record<ScalarKind, string>>> = {
  person: 'jane-canaryname',
  study: 'onc-2',
  url: 'https://example.org/',
};
