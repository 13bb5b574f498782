import { evidenceFields, metricFields } from './commonFields.ts';
import type { FieldTable } from './fieldDefinition.ts';

/** What the table says of one record type; reading, writing, forms, completion and docs are driven by it. */
export interface RecordTypeDefinition {
  /** Singular, as shown: `Activity`. */
  readonly label: string;
  /** Plural, as shown: `Activities`. */
  readonly pluralLabel: string;
  readonly doc: string;
  /** Folder under the logbook's root; lower case, unique. */
  readonly folder: string;
  /** Dated records live in `<folder>/<yyyy>/<date>-<slug>.md`, standing ones in `<folder>/<slug>.md`. */
  readonly dated: boolean;
  /** Quick-entry prefix letter before a colon. */
  readonly prefix?: string;
  /** A codicon name (https://microsoft.github.io/vscode-codicons). */
  readonly icon: string;
  /** Own fields beside the common ones, in the order in which new records write them. */
  readonly fields: FieldTable;
}

/** The record types: the one place where a type or a field is added. */
export const recordTypes = {
  activity: {
    label: 'Activity',
    pluralLabel: 'Activities',
    doc: 'Work done.',
    folder: 'activities',
    dated: true,
    prefix: 'a',
    icon: 'tasklist',
    fields: {
      hours: { kind: 'hours', doc: 'Time spent.', unit: 'h', example: '1.5' },
      role: {
        kind: 'role',
        doc: 'What your part was; figures keep it in every export.',
        default: 'performed',
        example: 'assisted',
      },
      teamSize: {
        kind: 'count',
        doc: "People who did it together, you included, where the figures are the team's.",
        example: '4',
      },
      metrics: {
        kind: 'objects',
        fields: metricFields,
        doc: 'The figures of the work.',
        example: '[{name: queries resolved, value: 48, of: 52, unit: query}]',
      },
      evidence: {
        kind: 'objects',
        fields: evidenceFields,
        doc: 'Files of the workspace that show the work.',
        example: '[{path: logs/adae.log, lines: 12-18}]',
      },
    },
  },
  challenge: {
    label: 'Challenge',
    pluralLabel: 'Challenges',
    doc: 'A problem: the situation, what was tried, what was chosen, what came of it.',
    folder: 'challenges',
    dated: true,
    prefix: 'c',
    icon: 'flame',
    fields: {
      situation: {
        kind: 'longText',
        doc: 'The problem and why it mattered.',
        example: 'Two sites coded sex differently',
      },
      options: {
        kind: 'text',
        list: true,
        doc: 'What could be done, tried or not.',
        example: '[recode in SAS, query the sites]',
      },
      choice: { kind: 'longText', doc: 'What was chosen, and why.', example: 'Queried the sites' },
      outcome: { kind: 'longText', doc: 'What came of it.', example: 'Both sites corrected within a week' },
      asked: { kind: 'person', list: true, doc: 'Who was asked for help.', example: '[data-manager]' },
      hours: { kind: 'hours', doc: 'Time spent.', unit: 'h', example: '2' },
    },
  },
  question: {
    label: 'Question',
    pluralLabel: 'Questions',
    doc: 'Something to clarify: what is understood, what is not.',
    folder: 'questions',
    dated: true,
    prefix: 'q',
    icon: 'question',
    fields: {
      known: { kind: 'text', list: true, doc: 'What I understand.', example: '[imputation uses LOCF]' },
      unclear: { kind: 'longText', doc: 'What I am unclear on.', example: 'Which visit window applies' },
      tried: { kind: 'longText', doc: 'What I looked up or tried.', example: 'Read the SAP, section 6' },
      prefer: {
        kind: 'longText',
        doc: 'What I would do if nobody answered.',
        example: 'Use the nominal visit',
      },
      status: {
        kind: 'choice',
        choices: ['draft', 'to-ask', 'asked', 'answered'],
        doc: 'How far it got.',
        default: 'to-ask',
        example: 'asked',
      },
      askedTo: { kind: 'person', list: true, doc: 'Who was asked.', example: '[statistician]' },
      answered: { kind: 'date', doc: 'When it was answered.', example: '2026-03-16' },
      answer: { kind: 'longText', doc: 'The answer in short.', example: 'Nominal visit, footnote it' },
      unblocks: {
        kind: 'id',
        list: true,
        doc: 'Ids of the records it unblocked.',
        example: '[01JD3Z8Q4N6W2K5R7T9V1X3Y5A]',
      },
    },
  },
  goal: {
    label: 'Goal',
    pluralLabel: 'Goals',
    doc: 'A skill, career or networking goal; its progress is computed, never typed.',
    folder: 'goals',
    dated: false,
    prefix: 'g',
    icon: 'target',
    fields: {
      kind: {
        kind: 'choice',
        choices: ['skill', 'career', 'network'],
        doc: 'What sort of goal it is.',
        default: 'skill',
        example: 'skill',
      },
      skill: { kind: 'skill', doc: 'The skill of a skill goal.', example: 'sas.macro' },
      baseline: { kind: 'level', doc: 'The level at the start.', default: 'none', example: 'exposed' },
      target: { kind: 'level', doc: 'The level to reach.', example: 'skilled' },
      due: {
        kind: 'date',
        doc: 'When it is to be reached.',
        default: 'the end of the internship',
        example: '2026-05-29',
      },
      track: { kind: 'text', doc: 'The career track of a career goal.', example: 'data-management' },
      roles: {
        kind: 'map',
        keys: 'text',
        values: 'count',
        doc: 'For a networking goal: how many people of which role to meet.',
        example: '{statistician: 2}',
      },
    },
  },
  training: {
    label: 'Training',
    pluralLabel: 'Trainings',
    doc: 'A course or certificate.',
    folder: 'trainings',
    dated: true,
    prefix: 't',
    icon: 'mortar-board',
    fields: {
      provider: { kind: 'text', doc: 'Who gave it.', example: 'CITI Program' },
      hours: { kind: 'hours', doc: 'Time spent.', unit: 'h', example: '4' },
      completed: {
        kind: 'date',
        doc: 'When it was completed.',
        default: '`date`, once it is past',
        example: '2026-03-06',
      },
      expires: { kind: 'date', doc: 'When the certificate runs out.', example: '2029-03-06' },
      certificateId: { kind: 'text', doc: 'Number of the certificate.', example: 'GCP-000' },
      covers: { kind: 'text', doc: 'What it covers, with the revision.', example: 'ICH E6(R3)' },
    },
  },
  contact: {
    label: 'Contact',
    pluralLabel: 'Contacts',
    doc: 'A person met or to be met.',
    folder: 'contacts',
    dated: false,
    icon: 'person',
    fields: {
      role: { kind: 'text', doc: "The person's role.", example: 'statistician' },
      organisation: { kind: 'text', doc: 'Where the person works.', example: 'University hospital' },
      expertise: {
        kind: 'skill',
        list: true,
        doc: 'Skills the person is strong in.',
        example: '[stat.survival]',
      },
      metAt: { kind: 'text', doc: 'Where we met.', example: 'Kick-off meeting' },
      relation: {
        kind: 'choice',
        choices: ['supervisor', 'mentor', 'potential-mentor', 'peer', 'colleague', 'other'],
        doc: 'What the person is to you.',
        example: 'mentor',
      },
      cadenceDays: { kind: 'count', doc: 'How often to be in touch.', unit: 'd', example: '30' },
      profileUrl: { kind: 'url', doc: 'A public profile.', example: 'https://example.org/profile' },
    },
  },
  interaction: {
    label: 'Interaction',
    pluralLabel: 'Interactions',
    doc: 'A meeting, talk, mail or check-in with people.',
    folder: 'interactions',
    dated: true,
    prefix: 'm',
    icon: 'comment-discussion',
    fields: {
      kind: {
        kind: 'choice',
        choices: [
          'meeting',
          'informational-interview',
          'seminar',
          'conference',
          'check-in',
          'thank-you',
          'email',
          'presentation',
          'discussion',
        ],
        doc: 'What sort of interaction it was.',
        default: 'meeting',
        example: 'seminar',
      },
      hours: { kind: 'hours', doc: 'Time spent.', unit: 'h', example: '1' },
      questions: {
        kind: 'text',
        list: true,
        doc: 'Questions asked.',
        example: '[How did you get into safety?]',
      },
      takeaways: { kind: 'text', list: true, doc: 'What to remember.', example: '[Ask for the SAP early]' },
      advice: {
        kind: 'objects',
        fields: {
          text: { kind: 'text', required: true, doc: 'The advice.', example: 'Read the CSR first' },
          status: {
            kind: 'choice',
            choices: ['open', 'doing', 'done', 'dropped'],
            doc: 'What became of it.',
            default: 'open',
            example: 'done',
          },
          reportedBack: { kind: 'date', doc: 'When the person was told.', example: '2026-04-02' },
        },
        doc: 'Advice received.',
        example: '[{text: Read the CSR first, status: done}]',
      },
      followUp: { kind: 'date', doc: 'When to get back to it.', example: '2026-04-01' },
    },
  },
  reflection: {
    label: 'Reflection',
    pluralLabel: 'Reflections',
    doc: 'A look back on a week, a month or the internship; self-ratings.',
    folder: 'reflections',
    dated: true,
    prefix: 'r',
    icon: 'lightbulb',
    fields: {
      period: {
        kind: 'choice',
        choices: ['weekly', 'monthly', 'final'],
        doc: 'The period looked back on.',
        default: 'weekly',
        example: 'weekly',
      },
      learnings: {
        kind: 'text',
        list: true,
        doc: 'What was learned.',
        example: '[Check merge keys before joining]',
      },
    },
  },
} as const satisfies Readonly<Record<string, RecordTypeDefinition>>;

export type RecordType = keyof typeof recordTypes;

/** All record types in the order of the table. */
export const recordTypeNames = Object.keys(recordTypes) as RecordType[];

/** Whether a text names a record type. */
export function isRecordType(text: string): text is RecordType {
  return Object.hasOwn(recordTypes, text);
}

/** The definition of a type, seen as the general one: for code that treats all types alike. */
export function recordTypeDefinition(type: RecordType): RecordTypeDefinition {
  return recordTypes[type];
}
