import type { LogbookContents } from '../index/logbookContents.ts';
import { LogbookError } from '../logbookError.ts';
import { canHaveContact } from '../people/contactStub.ts';
import { matchPerson } from '../people/matchPerson.ts';
import type { RecordDraft, RecordOf } from '../records/logbookRecord.ts';
import type { FieldChange } from '../records/planSetFields.ts';
import type { LogbookProfile } from '../records/profile.ts';

/** A key of `logbook.yml` that a choice changes. */
export interface ProfileChange {
  readonly key: string;
  /** What it says now; absent where it says nothing. */
  readonly before?: string;
  readonly after: string;
}

/** A contact to be made. */
export interface MentorStub {
  /** Name of its file without ending: that by which the programme names the mentor, wherever a file can have it. */
  readonly slug: string;
  readonly draft: RecordDraft;
}

/** What choosing a programme changes, to be shown before anything is written. */
export interface ProgramChoice {
  /** Of the programme's own record; empty where it says so already. */
  readonly programChanges: readonly FieldChange[];
  /** Of the profile; only keys that change. */
  readonly profileChanges: readonly ProfileChange[];
  /** Contacts to be made for mentors who have none. */
  readonly contacts: readonly MentorStub[];
}

/**
 * Plans how a programme becomes the internship: its dates, hours and institution go into the profile, its title where
 * the profile has none, and its mentors become contacts. What it does not say stays as it is; other programmes stay
 * too.
 *
 * @throws {LogbookError} `invalid-input` for a programme that ends before it starts.
 */
export function planChooseProgram(contents: LogbookContents, program: RecordOf<'program'>): ProgramChoice {
  const { start, end, hoursPerWeek, institution } = program;
  if (start !== undefined && end !== undefined && end < start) {
    throw new LogbookError(
      'invalid-input',
      '"{title}" ends before it starts.',
      'Correct its dates, then choose it.',
      {
        facts: { title: program.title },
      },
    );
  }
  const { profile } = contents;
  const wanted: LogbookProfile = {
    ...(profile.title === undefined && { title: program.title }),
    ...(institution !== undefined && { site: institution }),
    ...(start && { start }),
    ...(end && { end }),
    ...(hoursPerWeek !== undefined && { hoursPerWeek }),
    program: program.id,
  };
  return {
    programChanges: program.status === 'chosen' ? [] : [['status', 'chosen']],
    profileChanges: changesOf(profile, wanted),
    contacts: missingMentors(contents, program),
  };
}

function changesOf(profile: LogbookProfile, wanted: LogbookProfile): readonly ProfileChange[] {
  const befores: Readonly<Record<string, unknown>> = profile;
  return Object.entries(wanted).flatMap(([key, value]): readonly ProfileChange[] => {
    const [before, after] = [befores[key], String(value)];
    if (before === undefined) return [{ key, after }];
    return String(before) === after ? [] : [{ key, before: String(before), after }];
  });
}

/** Stubs for mentors whom no contact is, each once. */
function missingMentors(
  contents: LogbookContents,
  { mentors = [], institution }: RecordOf<'program'>,
): readonly MentorStub[] {
  const stubs = new Map<string, MentorStub>();
  for (const mentor of mentors) {
    const { slug, isKnown, name } = matchPerson(contents, mentor);
    if (isKnown) continue;
    const draft: RecordDraft = {
      type: 'contact',
      title: name,
      relation: 'potential-mentor',
      ...(institution !== undefined && { organisation: institution }),
    };
    stubs.set(slug, { slug: canHaveContact(mentor) ? mentor : slug, draft });
  }
  return [...stubs.values()];
}
