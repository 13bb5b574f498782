import * as vscode from 'vscode';
import type { ChosenGoals, GoalSuggestions } from '../../core/career/goalSuggestions.ts';
import { findTrack, tracksOf } from '../../core/career/tracksOf.ts';
import { isOpenGoal } from '../../core/career/wishes.ts';
import type { LogbookContents, LogbookView } from '../../core/index/logbookContents.ts';
import { matchPerson } from '../../core/people/matchPerson.ts';
import { roleName } from '../../core/people/roleName.ts';
import { type Level, levels } from '../../core/records/fieldDefinition.ts';
import type { FieldChange } from '../../core/records/planSetFields.ts';
import { type LogbookProfile, profileFields } from '../../core/records/profile.ts';
import { levelLabel } from '../words/messages.ts';
import { plainLabel } from '../words/plainLabel.ts';
import { fieldSteps } from './fieldSteps.ts';
import type { FormChoice, FormStep } from './formStep.ts';

/** Answers by key, empty for what was emptied; none for what was skipped or not reached. */
export type Answers = ReadonlyMap<string, string>;

/** What the form is about. */
export interface InternshipForm {
  readonly view: LogbookView;
  suggestFor(track: string | undefined): GoalSuggestions;
}

/** Keys of the profile in the order of the form; all but the first can be skipped. */
const profileKeys = ['title', 'start', 'end', 'hoursPerWeek', 'site', 'supervisor', 'track'] as const;

/** The value of the choice that stands for a goal of the track itself; no skill has this id. */
const careerChoice = '(track)';
/** What a first goal aims at where nothing else is said: the middle one of the levels that can be shown. */
const usualTarget: Level = 'skilled';

/** The questions: the profile, then goals for the track that was answered. */
export function internshipSteps(form: InternshipForm): readonly FormStep[] {
  const { contents } = form.view;
  const steps = fieldSteps(profileFields, profileKeys, contents, profileTexts(contents.profile));
  return [
    ...steps.map((step): FormStep => {
      switch (step.key) {
        case 'title':
          return { ...step, isRequired: true };
        case 'end':
          return endStep(form);
        case 'supervisor':
          return supervisorStep(step);
        case 'track':
          return trackStep(step, contents.profile);
        default:
          return step;
      }
    }),
    ...goalSteps(form),
  ];
}

/**
 * The question for the last day, which cannot be before the first one.
 *
 * @param given - answers of a form that was finished before.
 */
export function endStep({ view }: InternshipForm, given: Answers = new Map()): FormStep {
  const { contents } = view;
  const [step] = fieldSteps(profileFields, ['end'], contents, profileTexts(contents.profile));
  return {
    key: 'end',
    prompt: '',
    ...step,
    findFault: (answer, answers) => {
      const start = answers.get('start') ?? given.get('start') ?? contents.profile.start ?? '';
      const found = step?.findFault?.(answer, answers);
      if (found !== undefined || answer >= start) return found;
      return vscode.l10n.t('The internship cannot end before it starts on {start}.', { start });
    },
  };
}

/** A contact, or a name that becomes one; whoever the profile names without a contact stays as well. */
function supervisorStep(step: FormStep): FormStep {
  const { choices = [], initial } = step;
  const isKnown = initial === undefined || choices.some(({ value }) => value === initial);
  return {
    ...step,
    prompt: vscode.l10n.t('Who supervises you? Choose a contact, or type a name for a new one.'),
    choices: isKnown ? choices : [{ label: plainLabel(initial), value: initial }, ...choices],
    skipLabel: vscode.l10n.t('Nobody yet'),
  };
}

/** Whether the answers, with what the profile says already, end before they start. */
export function endsBeforeStart({ view }: InternshipForm, answers: Answers): boolean {
  const { start, end } = view.contents.profile;
  const [first, last] = [answers.get('start') ?? start ?? '', answers.get('end') ?? end ?? ''];
  return last !== '' && last < first;
}

function profileTexts(profile: LogbookProfile): Readonly<Record<string, string>> {
  return Object.fromEntries(
    profileKeys.flatMap((key) => (profile[key] === undefined ? [] : [[key, String(profile[key])]])),
  );
}

function trackStep(step: FormStep, profile: LogbookProfile): FormStep {
  const tracks: readonly FormChoice[] = tracksOf(profile).map(({ id, name }) => ({
    label: plainLabel(name),
    description: id,
    value: id,
  }));
  const known = findTrack(profile, profile.track);
  const own: readonly FormChoice[] =
    profile.track === undefined || known !== undefined
      ? []
      : [{ label: plainLabel(profile.track), value: profile.track }];
  return {
    ...step,
    prompt: vscode.l10n.t('Which career do you aim at? It suggests skills and people to meet.'),
    ...(known && { initial: known.id }),
    choices: [...own, ...tracks],
    skipLabel: vscode.l10n.t('None yet'),
  };
}

/** The track as it was answered, else that of the profile, by its id where it is known; empty for none. */
function trackOf({ view }: InternshipForm, answers: Answers): string {
  const { profile } = view.contents;
  const track = answers.get('track') ?? profile.track ?? '';
  return findTrack(profile, track)?.id ?? track;
}

/** Answers about goals belong to their track: those for another one come back with it. */
function goalKeys(track: string): Readonly<Record<'skills' | 'target' | 'roles', string>> {
  return { skills: `skills/${track}`, target: 'target', roles: `roles/${track}` };
}

/** The questions about goals for each track and for none; those of one track are asked. */
function goalSteps(form: InternshipForm): readonly FormStep[] {
  const { profile } = form.view.contents;
  const tracks = new Set(['', trackOf(form, new Map()), ...tracksOf(profile).map(({ id }) => id)]);
  const steps = [...tracks].map((track) => {
    const suggestions = form.suggestFor(track);
    const isAsked = (answers: Answers): boolean => trackOf(form, answers) === track;
    const keys = goalKeys(track);
    return {
      skills: { ...skillStep(form, suggestions, keys.skills), isAsked },
      roles: suggestions.roles.length === 0 ? [] : [{ ...roleStep(form, suggestions, keys.roles), isAsked }],
    };
  });
  const hasSkills = (answers: Answers): boolean => {
    const key = goalKeys(trackOf(form, answers)).skills;
    const initial = steps.find(({ skills }) => skills.key === key)?.skills.initial;
    return itemsOf(answers.get(key) ?? initial).some((id) => id !== careerChoice);
  };
  return [
    ...steps.map(({ skills }) => skills),
    { ...targetStep(goalKeys('').target), isAsked: hasSkills },
    ...steps.flatMap(({ roles }) => roles),
  ];
}

/** The suggestions are ticked as long as there is no goal of the sort: whoever unticked one is not asked twice. */
function skillStep({ view }: InternshipForm, suggestions: GoalSuggestions, key: string): FormStep {
  const { catalogue, records } = view.contents;
  const { careerTrack, trackSkills, otherSkills } = suggestions;
  const choiceOf = (id: string): FormChoice => {
    const skill = catalogue.get(id);
    return {
      label: plainLabel(skill?.name ?? id),
      description: [id, ...(skill?.aliases ?? [])].join(', '),
      value: encode(id),
    };
  };
  const career: readonly FormChoice[] =
    careerTrack === undefined
      ? []
      : [
          {
            label: plainLabel(careerTrack.name),
            description: vscode.l10n.t('the career track itself as a goal'),
            value: careerChoice,
          },
        ];
  const choices = [...career, ...trackSkills.map(choiceOf)];
  const hasSkillGoal = records.some(
    ({ record }) => isOpenGoal(record) && (record.kind ?? 'skill') === 'skill',
  );
  return {
    key,
    prompt: vscode.l10n.t('First goals: what do you want to learn? Those of the track come first.'),
    isMultiple: true,
    choices: [...choices, ...otherSkills.map(choiceOf)],
    ...(!hasSkillGoal && { initial: choices.map(({ value }) => value).join(', ') }),
  };
}

function targetStep(key: string): FormStep {
  const reachable = levels.filter((level) => level !== 'none');
  return {
    key,
    prompt: vscode.l10n.t('Which level do you want to reach? Each goal can be changed later.'),
    choices: reachable.map((value) => ({ label: levelLabel(value), value })),
    initial: usualTarget,
    hasDefault: true,
  };
}

function roleStep({ view }: InternshipForm, { roles }: GoalSuggestions, key: string): FormStep {
  const choices = roles.map((role) => ({ label: plainLabel(roleName(role)), value: encode(role) }));
  const hasNetworkGoal = view.contents.records.some(
    ({ record }) => isOpenGoal(record) && record.roles !== undefined,
  );
  return {
    key,
    prompt: vscode.l10n.t('Whom do you want to meet? One person of each role that is ticked.'),
    isMultiple: true,
    choices,
    ...(!hasNetworkGoal && { initial: choices.map(({ value }) => value).join(', ') }),
  };
}

/** The goals that were ticked; none of those that were not reached. */
export function chosenGoals(form: InternshipForm, answers: Answers): ChosenGoals {
  const keys = goalKeys(trackOf(form, answers));
  const { careerTrack } = form.suggestFor(trackOf(form, answers));
  const ticked = itemsOf(answers.get(keys.skills));
  const target = levels.find((level) => level === answers.get(keys.target)) ?? usualTarget;
  return {
    skills: ticked.filter((id) => id !== careerChoice),
    target,
    ...(careerTrack !== undefined && ticked.includes(careerChoice) && { careerTrack }),
    roles: itemsOf(answers.get(keys.roles)),
  };
}

/** What the answers change in the profile: only keys whose text is another one now. */
export function profileAnswers({ view }: InternshipForm, answers: Answers): readonly FieldChange[] {
  const { contents } = view;
  const before = profileTexts(contents.profile);
  return profileKeys.flatMap((key): readonly FieldChange[] => {
    const answer = answers.get(key);
    if (answer === undefined || answer === (before[key] ?? '')) return [];
    const meant = meaningOf(key, answer, contents);
    return meant === meaningOf(key, before[key] ?? '', contents) ? [] : [[key, meant]];
  });
}

/** Another spelling of the same track or person changes nothing. */
function meaningOf(key: string, text: string, contents: LogbookContents): string {
  if (text === '') return text;
  if (key === 'supervisor') return matchPerson(contents, text).slug;
  return key === 'track' ? (findTrack(contents.profile, text)?.id ?? text) : text;
}

/** A form joins the values of several choices by commas. */
function encode(value: string): string {
  return encodeURIComponent(value);
}

function itemsOf(answer: string | undefined): readonly string[] {
  if (answer === undefined || answer === '') return [];
  return answer.split(', ').map((item) => (item === careerChoice ? item : decodeURIComponent(item)));
}
