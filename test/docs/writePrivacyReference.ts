import { readFileSync, writeFileSync } from 'node:fs';
import { replacePrivacy } from './privacyReference.ts';

/* Brings the tables of docs/privacy.md up to date: node --import tsx test/docs/writePrivacyReference.ts */
const file = new URL('../../docs/privacy.md', import.meta.url);
writeFileSync(file, replacePrivacy(readFileSync(file, 'utf8')));
