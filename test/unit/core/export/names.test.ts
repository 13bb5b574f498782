import assert from 'node:assert/strict';
import { createRedactor } from '../../../../src/core/export/redactor.ts';
import { aRecord, aView } from '../../../support/builders.ts';

const statistician = (title: string) =>
  createRedactor(aView([aRecord('contact', { title, role: 'statistician' })]).contents);

type Row = readonly [text: string, redacted: string];

suite('names of people in exports', () => {
  const forms: readonly Row[] = [
    ['Asked Dr. Keller about the SAP', 'Asked the statistician about the SAP'],
    ['Asked Prof. Dr. Keller about it', 'Asked the statistician about it'],
    ['Ms Keller agreed', 'The statistician agreed'],
    ['Presented to Keller and the team', 'Presented to the statistician and the team'],
    ['Thanks to Keller, Maria', 'Thanks to the statistician'],
    ['Asked M. Keller; asked M Keller', 'Asked the statistician; asked the statistician'],
    ['Sent it to Maria K.', 'Sent it to the statistician.'],
    ['Met with Maria', 'Met with the statistician'],
    ['MARIA KELLER and maria keller', 'The statistician and the statistician'],
    ['KELLER said so', 'The statistician said so'],
    ["Used Keller's SAP, Maria's macro", "Used the statistician's SAP, the statistician's macro"],
    ['It is done. Keller liked it', 'It is done. The statistician liked it'],
    [
      'cc @maria-keller, maria-keller, maria_keller',
      'cc the statistician, the statistician, the statistician',
    ],
    ['see MariaKeller.R in /home/mkeller/x', 'see the statistician.R in /home/the statistician/x'],
    ['mail dr.maria.keller@cro.example today', 'mail the statistician today'],
    ['mail m.keller@cro.example', 'mail the statistician'],
    ['Asked our statistician Maria Keller', 'Asked our statistician'],
    ['Maria Keller (statistician) helped', 'The statistician helped'],
    ['Maria Keller, PhD, MPH, and I', 'The statistician, and I'],
    ['the Keller listing', 'the statistician listing'],
    ['Maria A. Keller and Maria Anna Keller', 'The statistician and the statistician'],
    ['**Maria** Keller, Ma**ria** Kel\u00adler', 'The statistician, the statistician'],
    [
      'asked maria about it, talked with keller',
      'asked the statistician about it, talked with the statistician',
    ],
    ['a keller is no Kellerman', 'a statistician is no Kellerman'],
    ['asked-dr-keller-about.md and qc-maria.R', 'asked-the statistician-about.md and qc-the statistician.R'],
    ['Maria Lopez of site 3', 'Maria Lopez of site 3'],
    ['Keller\u2019s and the Kellers', 'The statistician\u2019s and the statistician'],
    ['asked \u041caria Keller', 'asked the statistician'],
    ['qc_keller.sas', 'qc_the statistician.sas'],
  ];
  for (const title of [
    'Maria Keller',
    'Dr. Maria Keller, PhD',
    'Keller, Maria',
    'Maria Keller (CRO)',
    'maria keller',
  ]) {
    for (const [text, redacted] of forms) {
      test(`with ${title}: ${JSON.stringify(text)} is ${JSON.stringify(redacted)}`, () => {
        assert.equal(statistician(title).redact(text), redacted);
      });
    }
  }

  const table: readonly (readonly [title: string, text: string, redacted: string])[] = [
    [
      'Jan van der Berg',
      'Asked van der Berg, J. van der Berg, Berg',
      'Asked the statistician, the statistician, the statistician',
    ],
    [
      'Gabriel García Márquez',
      'Garcia Marquez, Dr Márquez, GARCÍA',
      'The statistician, the statistician, the statistician',
    ],
    ['Eva Müller', 'Mueller, Muller and Müller', 'The statistician, the statistician and the statistician'],
    [
      'Anne-Marie Smith-Jones',
      'A.-M. Smith-Jones, Anne-Marie, Dr. Jones',
      'The statistician, the statistician, the statistician',
    ],
    ['Sean O\u2019Brien', "O'Brien, obrien@x.example", 'The statistician, the statistician'],
    ['Chris James', "James' SAP and 'James'", "The statistician's SAP and 'the statistician'"],
    [
      'Tim May',
      'MAY data: may take until 3 May; in May the May visit',
      'MAY data: may take until 3 May; in May the May visit',
    ],
    [
      'Tim May',
      'Asked May about it. Tim May, Dr. May, T. May',
      'Asked the statistician about it. The statistician, the statistician, the statistician',
    ],
    ['Eva Young', 'Young sites with a young team. Young again', 'Young sites with a young team. Young again'],
    [
      'Eva Young',
      "Presented to Young and read Young's notes",
      "Presented to the statistician and read the statistician's notes",
    ],
    ['Will Grant', 'The sponsor will grant it. Will it?', 'The sponsor will grant it. Will it?'],
    ['Will Grant', 'Will Grant and will-grant', 'The statistician and the statistician'],
    [
      'Ann Cox',
      "Cox model, the Cox regression, Cox's proportional hazards",
      "Cox model, the Cox regression, Cox's proportional hazards",
    ],
    ['Ann Cox', 'Asked Cox about the Cox model', 'Asked the statistician about the Cox model'],
    ['Bob Fisher', "Fisher's exact test; asked Fisher", "Fisher's exact test; asked the statistician"],
    ['Tom Case', 'Case report forms, the Case of AE', 'Case report forms, the Case of AE'],
    ['Li Wu', 'LI of 3 WU; asked Wu and Li Wu', 'LI of 3 WU; asked the statistician and the statistician'],
    ['Ian May', 'I may ask', 'I may ask'],
    ['Al Long', 'We walked along a long road', 'We walked along a long road'],
    ['Julia Stan', 'Julia code with Stan models', 'Julia code with Stan models'],
    ['REDCap team', 'the REDCap build and its team', 'the REDCap build and its team'],
    ['Data manager', 'Asked the Data Manager about Data', 'Asked the Data Manager about Data'],
    ['Dr. Keller', 'Keller, dr keller', 'The statistician, the statistician'],
    ['Maria', 'asked maria; Maria Lopez', 'asked the statistician; the statistician Lopez'],
  ];
  for (const [title, text, redacted] of table) {
    test(`with ${title}: ${JSON.stringify(text)} is ${JSON.stringify(redacted)}`, () => {
      assert.equal(statistician(title).redact(text), redacted);
    });
  }
});
