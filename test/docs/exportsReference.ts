import { strFromU8, unzipSync } from 'fflate';
import type { TidyTable } from '../../src/core/export/exportContent.ts';
import { exportFormats } from '../../src/core/export/exportFormats.ts';
import type { ExportProfile } from '../../src/core/export/exportProfile.ts';
import { exportProfiles } from '../../src/core/export/exportProfiles.ts';
import { planExport } from '../../src/core/export/planExport.ts';
import type { LogbookView } from '../../src/core/index/logbookContents.ts';
import { compileContent } from '../support/compileContent.ts';
import { emptyFiles } from '../support/gatePorts.ts';
import { sampleInternship } from '../support/sampleInternship.ts';
import { replacePart } from './generatedPart.ts';

/** Lines of one page in docs/exports.md. */
const pageLines = 48;
/** The application that the tailored page is made for. */
const application = '01KP3WJ9M0QZFG8QJ059G1SCFG';
/** A fence that no export holds: those write backticks with a backslash. */
const fence = '````';

/** The text of docs/exports.md with its tables and pages made anew. */
export async function replaceExports(text: string): Promise<string> {
  const view = await sampleInternship();
  const profiles = Object.values(exportProfiles);
  const pages = await Promise.all(profiles.map((profile) => pageOf(profile, view)));
  const columns = profiles.flatMap((profile) => columnsOf(profile, view));
  const tables = replacePart(text, '<!-- generated from the profiles and formats -->\n', referenceOf());
  const withColumns = replacePart(tables, '<!-- generated from the tables -->\n', columns.join('\n'));
  return replacePart(withColumns, '<!-- generated from the sample internship -->\n', pages.join('\n'));
}

function referenceOf(): string {
  const profiles = Object.values(exportProfiles).map(
    ({ id, label, doc, formats, audience }) =>
      `| \`${id}\` | ${label} | ${doc} | ${formats.map((format) => `\`${format}\``).join(', ')} | ${audience} |`,
  );
  const formats = Object.values(exportFormats).map(
    ({ id, label, fileExtension, citesSources }) =>
      `| \`${id}\` | ${label} | \`.${fileExtension}\` | ${citesSources ? 'yes' : 'no'} |`,
  );
  return [
    '| profile | name | what is in it | formats, the usual one first | for |',
    '|---|---|---|---|---|',
    ...profiles,
    '',
    '| format | name | ending | shows sources |',
    '|---|---|---|---|',
    ...formats,
    '',
  ].join('\n');
}

function columnsOf(profile: ExportProfile, view: LogbookView): readonly string[] {
  if (!profile.formats.includes('csv')) return [];
  const { table } = compileContent(profile, { view, choice: { audience: profile.audience } });
  return table === undefined
    ? []
    : [`- \`${profile.id}\`: rows ${rowKinds(table)}; columns ${columnNames(table)}`];
}

function rowKinds({ rows }: TidyTable): string {
  return [...new Set(rows.map(([kind]) => String(kind)))].map((kind) => `\`${kind}\``).join(', ');
}

function columnNames({ columns }: TidyTable): string {
  return columns.map((column) => `\`${column}\``).join(', ');
}

async function pageOf(profile: ExportProfile, view: LogbookView): Promise<string> {
  const { content } = await planExport({ ...emptyFiles, view, profile: profile.id, application });
  const isText = typeof content === 'string';
  const lines = (isText ? content : readmeOf(content)).trimEnd().split('\n');
  const shown = lines.slice(0, pageLines);
  const rest = lines.length - shown.length;
  return [
    `### ${profile.label}`,
    '',
    `${fence}${isText ? 'markdown' : 'text'}`,
    ...shown,
    fence,
    ...(rest > 0 ? ['', `… and ${rest} more lines.`] : []),
    '',
  ].join('\n');
}

/** What a bundle says of itself. */
function readmeOf(zip: Uint8Array): string {
  const readme = unzipSync(zip)['README.txt'];
  return readme === undefined ? '' : strFromU8(readme);
}
