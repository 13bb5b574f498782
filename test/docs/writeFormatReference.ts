import { readFileSync, writeFileSync } from 'node:fs';
import { replaceGenerated } from './generatedPart.ts';

const file = new URL('../../docs/format.md', import.meta.url);
writeFileSync(file, replaceGenerated(readFileSync(file, 'utf8')));
