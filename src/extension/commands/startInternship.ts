import * as vscode from 'vscode';
import { type GoalSuggestions, planGoals, suggestGoals } from '../../core/career/goalSuggestions.ts';
import { findTrack } from '../../core/career/tracksOf.ts';
import { emptyContents } from '../../core/index/emptyContents.ts';
import type { LogbookView } from '../../core/index/logbookContents.ts';
import { LogbookTally } from '../../core/insight/logbookTally.ts';
import { computeSkillProgress } from '../../core/insight/skillProgress.ts';
import { matchPerson } from '../../core/people/matchPerson.ts';
import { roleName } from '../../core/people/roleName.ts';
import type { Level } from '../../core/records/fieldDefinition.ts';
import type { RecordDraft } from '../../core/records/logbookRecord.ts';
import type { FieldChange } from '../../core/records/planSetFields.ts';
import { contactSlug } from '../../core/records/recordPeople.ts';
import type { Host } from '../host/host.ts';
import type { Logbook } from '../logbook/logbook.ts';
import { levelLabel } from '../words/messages.ts';
import { addRecords } from './addRecords.ts';
import { askForWritableLogbook } from './askForLogbook.ts';
import { askForm } from './askForm.ts';
import { editProfile } from './editProfile.ts';
import { FormDraft } from './formDraft.ts';
import { hasProfile } from './hasProfile.ts';
import { askForPlace } from './initialize.ts';
import {
  type Answers,
  chosenGoals,
  endStep,
  endsBeforeStart,
  type InternshipForm,
  internshipSteps,
  profileAnswers,
} from './internshipSteps.ts';
import { readView } from './readLogbook.ts';

/**
 * Sets an internship up: profile, supervisor and first goals, in a logbook that is made where there is none.
 *
 * Run again it shows what is there, changes only what was changed, and offers only goals that do not stand yet.
 */
export async function runStartInternship(host: Host): Promise<void> {
  const title = vscode.l10n.t('Start Internship');
  const logbook = await askForStart(host, title);
  if (logbook === undefined) return;
  logbook.assertWritable();
  const view = await viewOf(host, logbook);
  if (view === undefined) return;
  const form: InternshipForm = { view, suggestFor: (track) => suggestionsFor(view, track) };
  // A form that shows what is there must not show what was there when it was left.
  const draft = (await hasProfile(logbook))
    ? undefined
    : new FormDraft(host.memory, `startInternship/${logbook.root}`);
  const answers = await askForm(title, internshipSteps(form), draft);
  const corrected = answers && (await correctEnd(title, form, answers));
  if (corrected === undefined) return;
  await write(host, logbook, form, corrected);
  await draft?.forget();
  await vscode.commands.executeCommand('researchLogbook.goals.focus');
}

async function askForStart(host: Host, title: string): Promise<Logbook | undefined> {
  const present = await host.logbooks.present();
  return present.length === 0 ? askForPlace(host, title) : askForWritableLogbook(host);
}

async function viewOf(host: Host, logbook: Logbook): Promise<LogbookView | undefined> {
  if (await logbook.isPresent()) return readView(logbook);
  return { contents: emptyContents(), today: host.clock.today() };
}

function suggestionsFor({ contents }: LogbookView, track: string | undefined): GoalSuggestions {
  return suggestGoals(contents, findTrack(contents.profile, track));
}

/** Finishing early skips the question that would have shown it: the last day is asked for again. */
async function correctEnd(
  title: string,
  form: InternshipForm,
  answers: Answers,
): Promise<Answers | undefined> {
  if (!endsBeforeStart(form, answers)) return answers;
  const again = await askForm(title, [endStep(form, answers)]);
  return again && new Map([...answers, ...again]);
}

async function write(host: Host, logbook: Logbook, form: InternshipForm, answers: Answers): Promise<void> {
  const { view } = form;
  const changes = new Map(profileAnswers(form, answers));
  const supervisor = supervisorDraft(view, answers);
  await editProfile(host, logbook, [...changes]);
  const goals = planGoals(chosenGoals(form, answers), view.contents, levelsOf(view), {
    ofSkill: (skill, target) => vscode.l10n.t('{skill}: {level}', { skill, level: levelLabel(target) }),
    ofRoles: (roles) => vscode.l10n.t('People to meet: {roles}', { roles: roles.map(roleName).join(', ') }),
  });
  const paths = await addRecords(
    host,
    logbook,
    [...(supervisor ? [supervisor] : []), ...goals].map((draft) => ({ draft })),
  );
  await nameSupervisor(host, logbook, supervisor && paths[0], changes);
}

/** A contact for the supervisor where there is none. */
function supervisorDraft({ contents }: LogbookView, answers: Answers): RecordDraft | undefined {
  const text = answers.get('supervisor') ?? '';
  if (text === '') return undefined;
  const { isKnown, name } = matchPerson(contents, text);
  return isKnown ? undefined : { type: 'contact', title: name, relation: 'supervisor' };
}

/** The profile names the new contact by the slug that its file really got. */
async function nameSupervisor(
  host: Host,
  logbook: Logbook,
  path: string | undefined,
  changes: ReadonlyMap<string, string>,
): Promise<void> {
  const slug = path && contactSlug(path);
  if (slug === undefined || slug === changes.get('supervisor')) return;
  const change: FieldChange = ['supervisor', slug];
  await editProfile(host, logbook, [change]);
}

function levelsOf(view: LogbookView): ReadonlyMap<string, Level> {
  return new Map(
    computeSkillProgress(view, new LogbookTally(view)).flatMap(({ skillId, current }) =>
      current === undefined ? [] : [[skillId, current] as const],
    ),
  );
}
