import { readFileSync, writeFileSync } from 'node:fs';
import './writeExportsReference.ts';
import './writePrivacyReference.ts';
import { replaceGenerated, replaceGuide } from './generatedPart.ts';

/** Brings the parts of docs/format.md and README.md up to date that are made from tables of the source, and docs/exports.md. */
const parts: readonly (readonly [string, (text: string) => string])[] = [
  ['../../docs/format.md', replaceGenerated],
  ['../../README.md', replaceGuide],
];

for (const [path, replace] of parts) {
  const file = new URL(path, import.meta.url);
  writeFileSync(file, replace(readFileSync(file, 'utf8')));
}
