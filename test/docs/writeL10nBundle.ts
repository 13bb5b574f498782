import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../support/sourceFiles.ts';
import { collectL10n } from './collectL10n.ts';

/* Brings l10n/bundle.l10n.json up to date: node --import tsx test/docs/writeL10nBundle.ts */
const folder = join(projectRoot, 'l10n');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'bundle.l10n.json'), `${JSON.stringify(collectL10n(), undefined, 2)}\n`);
