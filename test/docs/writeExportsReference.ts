import { readFileSync, writeFileSync } from 'node:fs';
import { replaceExports } from './exportsReference.ts';

/* Brings the tables and pages of docs/exports.md up to date: node --import tsx test/docs/writeExportsReference.ts */
const file = new URL('../../docs/exports.md', import.meta.url);
void replaceExports(readFileSync(file, 'utf8')).then((text) => writeFileSync(file, text));
