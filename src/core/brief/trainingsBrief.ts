import type { LogbookView } from '../index/logbookContents.ts';
import { type CertificateFact, computeCertificates } from '../insight/certificateFacts.ts';
import { expiryWords } from '../insight/loopWords.ts';
import type { RecordOf } from '../records/logbookRecord.ts';
import { compareText } from '../text/compareText.ts';
import { wording } from '../text/wording.ts';
import type { Brief, BriefAction, BriefBlock, BriefLine } from './brief.ts';
import { actionSpan, recordSpan, textSpan, wordsSpan } from './briefSpans.ts';

type Training = RecordOf<'training'>;

/** Every training with its hours and certificate, newest first, those that are to be renewed with what renews them. */
export function computeTrainingsBrief(view: LogbookView): Brief {
  const certificates = computeCertificates(view);
  const factsByPath = new Map(certificates.map((fact) => [fact.stored.path, fact]));
  const trainings = view.contents.records
    .flatMap(({ path, record }) => (record.type === 'training' ? [{ path, training: record }] : []))
    .sort((a, b) => compareText(dayOf(b.training), dayOf(a.training)) || compareText(a.path, b.path));
  const renewable: readonly BriefAction[] =
    certificates.length === 0
      ? []
      : [{ label: wording('Renew Certificate'), command: 'researchLogbook.renewCertificate' }];
  return {
    title: [wordsSpan('Trainings and certificates')],
    blocks:
      trainings.length === 0
        ? [nothingYet]
        : [tableOf(trainings, factsByPath), ...assumptionOf(certificates)],
    actions: [
      { label: wording('New Training'), command: 'researchLogbook.newTraining' },
      ...renewable,
      { label: wording('Export Reminders'), command: 'researchLogbook.exportReminders' },
    ],
  };
}

const nothingYet: BriefBlock = {
  kind: 'paragraph',
  tone: 'quiet',
  line: [wordsSpan('Courses and certificates show here once they are recorded.')],
};

function tableOf(
  trainings: readonly { readonly path: string; readonly training: Training }[],
  factsByPath: ReadonlyMap<string, CertificateFact>,
): BriefBlock {
  return {
    kind: 'table',
    caption: wording('Trainings, newest first'),
    columns: [
      [wordsSpan('Training')],
      [wordsSpan('Provider')],
      [wordsSpan('Hours')],
      [wordsSpan('Completed')],
      [wordsSpan('Valid until')],
      [wordsSpan('Certificate')],
    ],
    rows: trainings.map(({ path, training }) => rowOf(training, factsByPath.get(path))),
    numberColumns: [2],
  };
}

function rowOf(training: Training, fact: CertificateFact | undefined): readonly BriefLine[] {
  const { provider, hours, completed, date } = training;
  const day = completed ?? date;
  return [
    [recordSpan(training)],
    provider === undefined ? [] : [textSpan(provider)],
    hours === undefined ? [] : [wordsSpan('{hours} h', { hours })],
    day === undefined ? [] : [wordsSpan('{date}', { date: { date: day } })],
    fact === undefined ? [] : [validUntil(fact)],
    fact === undefined ? [] : standingOf(fact),
  ];
}

function validUntil({ expires, isAssumed }: CertificateFact): BriefLine[number] {
  const date = { date: expires };
  return isAssumed ? wordsSpan('{date}, assumed', { date }) : wordsSpan('{date}', { date });
}

function standingOf({ state, daysLeft, stored, renewedBy }: CertificateFact): BriefLine {
  if (renewedBy !== undefined) return [wordsSpan('renewed by'), recordSpan(renewedBy.record)];
  if (state === 'fine') return [wordsSpan('valid')];
  const renew = actionSpan(wording('Renew'), 'researchLogbook.renewCertificate', {
    stored: { path: stored.path },
  });
  return [{ kind: 'words', words: expiryWords(daysLeft) }, renew];
}

/** Where the three years come from: nobody should take an assumption for what the certificate says. */
function assumptionOf(certificates: readonly CertificateFact[]): readonly BriefBlock[] {
  if (certificates.every(({ isAssumed }) => !isAssumed)) return [];
  return [
    {
      kind: 'paragraph',
      tone: 'quiet',
      line: [
        wordsSpan(
          'Where a certificate says no expiry, three years are assumed, as NIH policy NOT-OD-16-148 asks of GCP training. Say expires or validMonths where yours differs.',
        ),
      ],
    },
  ];
}

function dayOf({ completed, date }: Training): string {
  return completed ?? date ?? '';
}
