/*
 * Measures how well and how fast identifiers are found: recall and precision by type, false alarms, speed.
 *
 *   npm run bench:privacy
 *
 * On the project's own labelled texts, and on samples in ../shared/samples/phi where they are.
 */
import { findIdentifiers } from '../../../src/core/privacy/findIdentifiers.ts';
import { labelledTexts } from '../../support/labelledTexts.ts';
import { measurePrivacy, type PrivacyMeasure } from '../../support/measurePrivacy.ts';
import { isSameType, type SampleSet, sampleSets } from './sampleTexts.ts';

function share(part: number, whole: number): string {
  return whole === 0 ? '-' : (part / whole).toFixed(3);
}

function report({ name, half }: SampleSet, measure: PrivacyMeasure): string {
  const lines = [`${name}, ${half}: ${measure.texts} texts, ${measure.words} words`];
  const rows = [...measure.byType].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [type, { labels, right, touched, found, onLabel }] of rows) {
    const cells = [
      type.padEnd(32),
      `labels ${String(labels).padStart(4)}`,
      `recall ${share(right, labels).padStart(5)}`,
      `as any type ${share(touched, labels).padStart(5)}`,
      `found ${String(found).padStart(4)}`,
      `precision ${share(onLabel, found).padStart(5)}`,
    ];
    lines.push(`  ${cells.join('  ')}`);
  }
  const { negatives, negativesFlagged, falseAlarms, falseAlarmsNoDate, words, texts } = measure;
  lines.push(
    `  hard negatives flagged: ${negativesFlagged} of ${negatives} (${share(negativesFlagged, negatives)})`,
    `  false alarms: ${falseAlarms}, ${((1000 * falseAlarms) / words).toFixed(2)} in 1,000 words; not dates: ${falseAlarmsNoDate}, ${((200 * falseAlarmsNoDate) / texts).toFixed(2)} in 200 texts`,
  );
  return `${lines.join('\n')}\n`;
}

function speed(name: string, texts: readonly { readonly text: string }[]): string {
  const size = 1024 * 1024;
  let text = '';
  while (text.length < size) for (const one of texts) text += `${one.text}\n\n`;
  const megabyte = text.slice(0, size);
  const times = Array.from({ length: 9 }, () => {
    const start = process.cpuUsage().user;
    findIdentifiers(megabyte);
    return (process.cpuUsage().user - start) / 1000;
  });
  return `${name}: 1 MB in ${Math.min(...times).toFixed(0)} ms at best, ${times.sort((a, b) => a - b)[4]?.toFixed(0)} ms in the middle of 9 (processor time)\n`;
}

const own = labelledTexts();
const ownSets: readonly SampleSet[] = (['tuning', 'held-out'] as const).map((half) => ({
  name: 'own texts',
  half,
  texts: own.filter((text) => text.half === half),
}));
const sets = [...ownSets, ...sampleSets()];
for (const set of sets) process.stdout.write(`${report(set, measurePrivacy(set.texts, isSameType))}\n`);
for (const { name, half, texts } of sets) if (half === 'held-out') process.stdout.write(speed(name, texts));
