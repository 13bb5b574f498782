import { identifierTypeNames } from '../privacy/identifierTypeNames.ts';
import type { FieldTable, FieldValues } from './fieldDefinition.ts';

/** Version of the file format that this code reads and writes; a greater one makes the logbook read-only. */
export const formatVersion = 1;

/** The keys of `logbook.yml`, the profile at the root of a logbook. */
export const profileFields = {
  version: { kind: 'count', doc: 'Version of the format.', default: '1', example: '1' },
  title: { kind: 'text', doc: 'The internship, as a CV would name it.', example: 'Clinical data intern' },
  name: { kind: 'text', doc: 'Your name, used in JSON Resume only.', example: 'A. Intern' },
  site: { kind: 'text', doc: 'Where the internship is.', example: 'University hospital, trial unit' },
  supervisor: { kind: 'person', doc: 'Contact slug of the supervisor.', example: 'supervisor' },
  track: { kind: 'text', doc: 'The career track aimed at.', example: 'data-management' },
  start: { kind: 'date', doc: 'First day of the internship.', example: '2026-03-02' },
  end: { kind: 'date', doc: 'Last day of the internship.', example: '2026-05-22' },
  hoursPerWeek: { kind: 'hours', doc: 'Agreed hours a week.', unit: 'h', example: '35' },
  capacityHours: {
    kind: 'hours',
    doc: 'Most hours a week that you can give.',
    unit: 'h',
    default: '`hoursPerWeek`',
    example: '38',
  },
  hoursPerDay: {
    kind: 'hours',
    doc: 'Hours that figures in days stand for when they are added to hours; a week has five days.',
    unit: 'h',
    default: '8',
    example: '7.5',
  },
  primaryHours: {
    kind: 'hours',
    doc: 'Hours a week planned for the work that the internship is for.',
    unit: 'h',
    default: '`hoursPerWeek`',
    example: '30',
  },
  leave: {
    kind: 'objects',
    fields: {
      from: { kind: 'date', required: true, doc: 'First day away.', example: '2026-04-03' },
      to: { kind: 'date', doc: 'Last day away.', default: '`from`', example: '2026-04-06' },
      note: { kind: 'text', doc: 'What for.', example: 'Easter' },
    },
    doc: 'Days on which no work is planned: leave and holidays.',
    example: '[{from: 2026-04-03, to: 2026-04-06, note: Easter}]',
  },
  presencePerWeek: {
    kind: 'count',
    doc: 'Presence records a week that I want to make.',
    default: 'no target',
    example: '1',
  },
  program: {
    kind: 'id',
    doc: 'Id of the programme that this internship is.',
    example: '01JD3Z8Q4N6W2K5R7T9V1X3Y5A',
  },
  programWeights: {
    kind: 'map',
    keys: 'text',
    values: 'number',
    doc: 'How much each criterion counts when programmes are compared, 0 to 5.',
    default: '1 each',
    example: '{skills: 3, location: 1}',
  },
  tracks: {
    kind: 'objects',
    fields: {
      id: {
        kind: 'text',
        required: true,
        doc: 'Short name; that of a built-in track changes it.',
        example: 'biostatistics',
      },
      name: { kind: 'text', doc: 'Name as shown.', default: 'the id', example: 'Biostatistics' },
      skills: { kind: 'skill', list: true, doc: 'Skills that it asks for.', example: '[stat.survival]' },
      roles: { kind: 'text', list: true, doc: 'Roles of people to meet.', example: '[statistician]' },
    },
    doc: 'Own career tracks, and changes to built-in ones.',
    example: '[{id: biostatistics, roles: [statistician]}]',
  },
  studies: {
    kind: 'objects',
    fields: {
      id: { kind: 'study', required: true, doc: 'Short name used in records.', example: 'onc-2' },
      alias: { kind: 'text', doc: 'What an export may call it.', example: 'a phase II oncology study' },
      phase: {
        kind: 'choice',
        choices: ['I', 'I/II', 'II', 'II/III', 'III', 'IV', 'observational'],
        doc: 'Trial phase.',
        example: 'II',
      },
      confidential: {
        kind: 'text',
        list: true,
        doc: 'Names of it that no export may hold.',
        example: '[ABC-123]',
      },
    },
    doc: 'The studies worked on.',
    example: '[{id: onc-2, alias: a phase II oncology study, phase: II}]',
  },
  skills: {
    kind: 'objects',
    fields: {
      id: {
        kind: 'skill',
        required: true,
        doc: 'Dotted id; that of a built-in skill changes it.',
        example: 'own.tableau',
      },
      name: { kind: 'text', doc: 'Name as shown.', default: 'the id', example: 'Tableau' },
      aliases: {
        kind: 'text',
        list: true,
        doc: 'Other names that quick entry understands.',
        example: '[tableau desktop]',
      },
      group: { kind: 'text', doc: 'Group as shown.', default: 'own', example: 'other-tools' },
      mergeInto: { kind: 'skill', doc: 'Counts this skill as another one.', example: 'tool.bi' },
      hidden: { kind: 'flag', doc: 'No longer offers it.', default: 'false', example: 'true' },
    },
    doc: 'Own skills, and changes to built-in ones.',
    example: '[{id: own.tableau, name: Tableau}]',
  },
  confidential: { kind: 'text', list: true, doc: 'Terms that no export may hold.', example: '[ABC-123]' },
  identifierShapes: {
    kind: 'objects',
    fields: {
      shape: {
        kind: 'text',
        required: true,
        doc: 'D for a digit, A for a letter, anything else for itself; a letter d or a in lower case.',
        example: '"H-DDDDDDD"',
      },
      type: {
        kind: 'choice',
        choices: identifierTypeNames,
        doc: 'What such a number is.',
        default: 'mrn',
        example: 'mrn',
      },
    },
    doc: 'What record and subject numbers of this site look like.',
    example: '[{shape: "H-DDDDDDD", type: mrn}]',
  },
  notIdentifying: {
    kind: 'objects',
    fields: {
      text: { kind: 'text', required: true, doc: 'The text as it was found.', example: '"00-1234"' },
      reason: { kind: 'text', doc: 'Why it may stay.', example: 'catalogue number of a kit' },
    },
    doc: 'Texts that the privacy check found and that identify nobody.',
    example: '[{text: "00-1234", reason: catalogue number of a kit}]',
  },
  ownAddresses: {
    kind: 'text',
    list: true,
    doc: 'Your own e-mail and web addresses, which the privacy check leaves alone.',
    example: '[a.intern@example.org]',
  },
} as const satisfies FieldTable;

/** The profile as it was read; everything is optional. */
export type LogbookProfile = FieldValues<typeof profileFields>;
