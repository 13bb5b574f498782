import type { ExpiringCertificate, LoopsOverview } from '../insight/loopsOverview.ts';
import { isolated } from '../text/userText.ts';
import type { Chart } from './chart.ts';
import type { ChartWords } from './chartWords.ts';
import type { AxisTick } from './rowAxis.ts';
import { type ChartRow, layOutRows } from './rowChart.ts';

/** Days after today on which the axis ends: a month behind the first reminder; what is valid for longer is an arrow. */
const daysAhead = 120;
/** Days before today with which it begins where something has expired. */
const daysPast = 30;
/** Beyond so many days a date says more than a number of days. */
const mostDaysInWords = 120;

type Certificates = Pick<
  LoopsOverview,
  'certificates' | 'expiredCertificates' | 'dueCertificates' | 'reminderDays'
>;

/** Certificates by the day on which they run out, between today and the days of the reminders. */
export function layOutCertificates(
  loops: Certificates,
  { width }: { readonly width: number },
  words: ChartWords,
): Chart {
  const { certificates, expiredCertificates } = loops;
  return layOutRows(
    {
      title: formatTitle(loops, words),
      rows: certificates.map((certificate) => rowOf(certificate, words)),
      kind: 'dot',
      from: expiredCertificates.value > 0 ? -daysPast : 0,
      to: daysAhead,
      ticks: ticksOf(loops, words),
      table: {
        caption: words.text('certificates.table'),
        columns: [
          { title: words.text('certificates.certificate') },
          { title: words.text('certificates.expires') },
          { title: words.text('certificates.daysLeft'), isNumber: true },
        ],
        rows: certificates.map(({ title, expires, daysLeft, selection }) => [
          { text: title, selection },
          { text: words.longDate(expires) },
          { text: words.number(daysLeft), selection },
        ]),
      },
    },
    width,
  );
}

/** Today, then the days of the reminders, the first of them with its unit. */
function ticksOf({ reminderDays }: Certificates, words: ChartWords): readonly AxisTick[] {
  return [
    { value: 0, text: words.text('certificates.today'), isBound: true },
    ...reminderDays.map((days, place) => ({
      value: days,
      text: place === 0 ? words.counted('days.one', 'days.many', days) : words.number(days),
    })),
  ];
}

function formatTitle(
  { certificates, expiredCertificates: expired, dueCertificates: due, reminderDays }: Certificates,
  words: ChartWords,
): string {
  const [first] = certificates;
  const days = words.number(reminderDays[0] ?? 0);
  if (first !== undefined && expired.value > 0) {
    const facts = { certificate: isolated(first.title) };
    return words.counted(
      'certificates.titleExpiredOne',
      'certificates.titleExpiredMany',
      expired.value,
      facts,
    );
  }
  if (first === undefined || due.value === 0) return words.text('certificates.titleFine', { days });
  return words.counted('certificates.titleDueOne', 'certificates.titleDueMany', due.value, {
    days,
    certificate: isolated(first.title),
    expiry: expiryWords(first, words),
  });
}

function rowOf(certificate: ExpiringCertificate, words: ChartWords): ChartRow {
  const { key, title, daysLeft, state, isAssumed, selection } = certificate;
  const expiry = expiryWords(certificate, words);
  const text = isAssumed ? words.text('certificates.assumed', { expiry }) : expiry;
  return {
    key,
    name: title,
    value: daysLeft,
    text,
    isStrong: state !== 'fine',
    label: words.text('certificates.row', { certificate: isolated(title), expiry: text }),
    selection,
  };
}

function expiryWords({ daysLeft, expires }: ExpiringCertificate, words: ChartWords): string {
  if (daysLeft > mostDaysInWords) return words.text('expiry.date', { date: words.longDate(expires) });
  if (daysLeft > 1) return words.text('expiry.ahead', { days: words.number(daysLeft) });
  if (daysLeft === 1) return words.text('expiry.tomorrow');
  if (daysLeft === 0) return words.text('expiry.today');
  return daysLeft === -1
    ? words.text('expiry.yesterday')
    : words.text('expiry.past', { days: words.number(-daysLeft) });
}
