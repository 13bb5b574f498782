import { formatValue } from '../format/formatFrontMatter.ts';
import { commonFields } from './commonFields.ts';
import type { FieldDefinition, FieldTable } from './fieldDefinition.ts';
import { profileFields } from './profile.ts';
import { recordTypeDefinition, recordTypeNames } from './recordTypes.ts';

/** The reference of all keys in Markdown, LF: common keys, each record type, the profile; from the tables alone. */
export function formatRecordTypeReference(): string {
  const types = recordTypeNames.map((type) => {
    const { label, doc, folder, dated, prefix, fields } = recordTypeDefinition(type);
    const path = dated ? `${folder}/<yyyy>/<yyyy-mm-dd>-<slug>.md` : `${folder}/<slug>.md`;
    const entry = prefix === undefined ? '' : ` Quick entry: \`${prefix}:\`.`;
    const heading = `### ${label}: \`type: ${type}\``;
    return [heading, `${doc} File: \`${path}\`.${entry}`, ...formatTables(fields)].join('\n\n');
  });
  const parts = [
    '## Keys of every record',
    '`type` says which record it is, one of the types below.',
    ...formatTables(commonFields),
    '## Record types',
    ...types,
    '## Keys of logbook.yml',
    ...formatTables(profileFields),
  ];
  return `${parts.join('\n\n')}\n`;
}

/** The table of some keys, then one table for each of them that has keys of its own. */
function formatTables(fields: FieldTable): readonly string[] {
  const rows = Object.entries(fields).map(([key, field]) => formatRow(key, field));
  const head = ['| key | kind | meaning | default | example |', '| --- | --- | --- | --- | --- |'];
  const nested = Object.entries(fields).flatMap(([key, field]) =>
    field.kind === 'objects' ? [`Each entry of \`${key}\`:`, ...formatTables(field.fields)] : [],
  );
  return [[...head, ...rows].join('\n'), ...nested];
}

function formatRow(key: string, field: FieldDefinition): string {
  const required = field.required ? ' **Required.**' : '';
  const unit = field.unit === undefined ? '' : `, in ${field.unit}`;
  const cells = [
    `\`${key}\``,
    `${formatKind(field)}${unit}`,
    `${field.doc}${required}`,
    field.default ?? '',
    `\`${key}: ${field.example}\``,
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** What a kind is called in the reference; docs/format.md explains each. */
function formatKind(field: FieldDefinition): string {
  switch (field.kind) {
    case 'choice':
      return field.choices.map((choice) => `\`${formatValue(choice)}\``).join(', ');
    case 'objects':
      return 'list of mappings';
    case 'map':
      return `mapping of ${field.keys} to ${formatScalarKind(field.values)}`;
    default:
      return field.list ? `list of ${formatScalarKind(field.kind)}` : formatScalarKind(field.kind);
  }
}

function formatScalarKind(kind: string): string {
  return kind === 'longText' ? 'long text' : kind;
}
