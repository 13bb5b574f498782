import * as vscode from 'vscode';
import type { StoredActivity } from '../../core/capture/earlierRuns.ts';
import { type GuardedFigure, guardFigures, guardPaths } from '../../core/capture/guardCapture.ts';
import { type CaptureHead, type KeptFigure, lineOfFigure } from '../../core/capture/planCapture.ts';
import type { MetricProposal } from '../../core/capture/proposeMetrics.ts';
import type { SkillProposal } from '../../core/capture/proposeSkills.ts';
import type { CivilDate } from '../../core/dates/civilDate.ts';
import type { LogbookContents } from '../../core/index/logbookContents.ts';
import { formatMetric } from '../../core/metrics/formatMetric.ts';
import { formatNumber } from '../../core/metrics/units.ts';
import { locateFindings } from '../../core/privacy/fileFindings.ts';
import { findBeforeWriting } from '../../core/privacy/findBeforeWriting.ts';
import type { PrivacyContext } from '../../core/privacy/privacyContext.ts';
import { replaceFindings } from '../../core/privacy/replaceFindings.ts';
import { commonFields } from '../../core/records/commonFields.ts';
import { recordTypes } from '../../core/records/recordTypes.ts';
import { askForm } from '../commands/askForm.ts';
import { fieldSteps } from '../commands/fieldSteps.ts';
import type { FormDraft } from '../commands/formDraft.ts';
import type { FormChoice, FormStep } from '../commands/formStep.ts';
import { readAnswers } from '../commands/readAnswers.ts';
import { findingLabel, findingWords } from '../privacy/findingWords.ts';
import { textCheckOf } from '../privacy/textCheck.ts';
import { roleLabel } from '../words/messages.ts';
import { plainLabel } from '../words/plainLabel.ts';

/** What is proposed for a record. */
export interface CaptureProposal {
  /** Title of the form. */
  readonly heading: string;
  /** Proposed title of the record. */
  readonly title: string;
  readonly date: CivilDate;
  readonly figures: readonly MetricProposal[];
  readonly skills: readonly SkillProposal[];
  /** Paths of the files that become evidence. */
  readonly paths: readonly string[];
  /** What all of it is looked at with before it is shown. */
  readonly privacy: PrivacyContext;
  /** Records that it could be added to in place of a new one. */
  readonly targets: readonly StoredActivity[];
  /** Questions beside those of every proposal, asked before the skills. */
  readonly steps?: readonly FormStep[];
  /** A sentence about where the numbers are from. */
  readonly remark?: string;
  /** Shows a line of the log. */
  readonly showLine?: (figure: MetricProposal) => void;
}

/** What the user made of a proposal. */
export interface CaptureAnswers extends CaptureHead {
  readonly figures: readonly KeptFigure[];
  /** Ids. */
  readonly skills: readonly string[];
  /** The record that it is to be added to; absent for a new one. */
  readonly target?: StoredActivity;
  /** Paths of files that do not become evidence. */
  readonly leftOut: ReadonlySet<string>;
  /** Answers to the proposal's own steps, by key. */
  readonly others: ReadonlyMap<string, string>;
}

/** The fields of the record that the form asks for. */
const captureFields = {
  title: commonFields.title,
  date: commonFields.date,
  role: recordTypes.activity.fields.role,
  skills: commonFields.skills,
};

const newRecord = 'new';

/** A proposal that was looked at: what wants a look is replaced or not picked. */
interface GuardedProposal extends CaptureProposal {
  readonly figures: readonly GuardedFigure[];
  /** What was found in the title as it was proposed, each in a few words. */
  readonly maskedInTitle: readonly string[];
  /** What was found in paths of evidence, by path. */
  readonly foundInPaths: ReturnType<typeof guardPaths>;
}

function guard(proposal: CaptureProposal): GuardedProposal {
  const { title, date, figures, paths, privacy } = proposal;
  const place = { type: 'activity', date } as const;
  return {
    ...proposal,
    figures: guardFigures(figures, privacy),
    title: replaceFindings(title, privacy, place),
    maskedInTitle: locateFindings(title, findBeforeWriting(title, privacy, place)).map(findingLabel),
    foundInPaths: guardPaths(paths, privacy),
  };
}

/**
 * Asks which numbers are worth keeping, what those mean that the log does not explain, and what the record says.
 *
 * @returns `undefined` when the user gave up; the draft keeps the answers.
 */
export async function askCapture(
  contents: LogbookContents,
  given: CaptureProposal,
  draft: FormDraft,
): Promise<CaptureAnswers | undefined> {
  const proposal = guard(given);
  const steps = stepsOf(contents, proposal);
  const answered = await askForm(proposal.heading, steps, draft);
  if (answered === undefined) return undefined;
  // Finishing early keeps what stood in the boxes that were not reached.
  const initial = steps.flatMap(({ key, initial: value }) => (value ? [[key, value] as const] : []));
  const answers = new Map([...initial, ...answered]);
  const { title, date, role, skills } = readAnswers(captureFields, answers);
  const target = proposal.targets[Number(answers.get('target'))];
  return {
    title: title ?? proposal.title,
    date: date ?? proposal.date,
    role: role ?? 'performed',
    figures: keptFigures(proposal, answers),
    skills: skills ?? [],
    ...(target && { target }),
    leftOut: new Set(answers.get(pathsKey) === keepPaths ? [] : proposal.foundInPaths.keys()),
    others: answers,
  };
}

function keptFigures(
  { figures }: CaptureProposal,
  answers: ReadonlyMap<string, string>,
): readonly KeptFigure[] {
  return tickedFigures(answers).flatMap((index) => {
    const proposal = figures[index];
    const name = answers.get(meaningKey(index));
    return proposal === undefined
      ? []
      : [{ proposal, ...(name !== undefined && !proposal.isSure && { name }) }];
  });
}

/** Places of the figures that were ticked, in their order. */
function tickedFigures(answers: ReadonlyMap<string, string>): readonly number[] {
  const values = (answers.get('figures') ?? '').split(', ').filter((value) => value !== '');
  return values.map(Number).sort((a, b) => a - b);
}

function meaningKey(index: number): string {
  return `meaning${index}`;
}

function stepsOf(contents: LogbookContents, proposal: GuardedProposal): readonly FormStep[] {
  const { figures, title, date, maskedInTitle } = proposal;
  const isNew = (answers: ReadonlyMap<string, string>): boolean =>
    (answers.get('target') ?? newRecord) === newRecord;
  const head = fieldSteps(captureFields, ['role', 'title', 'date'], contents, {
    role: 'performed',
    title,
    date,
  });
  return [
    ...(figures.length === 0 ? [] : [figureStep(proposal), ...meaningSteps(proposal, contents)]),
    ...targetSteps(proposal),
    // An empty title gets the proposed one, so that the form can be finished before its step.
    ...head.map(({ isRequired: _, ...step }) => ({
      ...step,
      isAsked: isNew,
      ...(step.key === 'role' && { hasDefault: true }),
      ...(step.key === 'title' && maskedInTitle.length > 0 && { prompt: maskedPrompt(step, maskedInTitle) }),
    })),
    ...pathSteps(proposal),
    ...(proposal.steps ?? []),
    skillStep(contents, proposal),
  ];
}

function maskedPrompt({ prompt }: FormStep, labels: readonly string[]): string {
  const masked = vscode.l10n.t('Masked in it: {findings}.', { findings: labels.join(', ') });
  return `${masked} ${prompt}`;
}

const pathsKey = 'paths';
const keepPaths = 'keep';

/** Whether files become evidence whose paths hold something that wants a look; a path cannot be masked. */
function pathSteps({ foundInPaths }: GuardedProposal): readonly FormStep[] {
  const [finding] = foundInPaths.values();
  if (finding === undefined) return [];
  return [
    {
      key: pathsKey,
      prompt: vscode.l10n.t('The path of a file wants a look before it goes into the record. {finding}', {
        finding: findingWords(finding),
      }),
      choices: [
        { label: vscode.l10n.t('Leave that file out'), value: 'leave' },
        { label: vscode.l10n.t('Keep it as evidence, with its path as it is'), value: keepPaths },
      ],
      initial: 'leave',
      hasDefault: true,
    },
  ];
}

function figureStep({ figures, remark, showLine, privacy }: GuardedProposal): FormStep {
  const choices = figures.map((figure, index) => ({
    ...figureChoice(figure, privacy),
    value: String(index),
    isUsual: figure.isUsual,
    ...(showLine && { look: () => showLine(figure) }),
  }));
  const usual = choices.filter(({ isUsual }) => isUsual);
  const others = choices.filter(({ isUsual }) => !isUsual);
  const grouped = (group: string, ones: typeof choices): readonly FormChoice[] =>
    ones.map(({ isUsual: _, ...choice }) => ({ ...choice, group }));
  return {
    key: 'figures',
    prompt: [vscode.l10n.t('Which numbers are worth keeping?'), ...(remark ? [remark] : [])].join(' '),
    choices: [
      ...grouped(vscode.l10n.t('usually kept'), usual),
      ...grouped(vscode.l10n.t('more numbers'), others),
    ],
    isMultiple: true,
    initial: usual.map(({ value }) => value).join(', '),
  };
}

function figureChoice(proposal: GuardedFigure, privacy: PrivacyContext): Omit<FormChoice, 'value'> {
  const { metric, isSure, finding } = proposal;
  const line = lineOfFigure(proposal);
  const at = line === undefined ? [] : [vscode.l10n.t('line {line}', { line })];
  if (finding !== undefined) {
    const why = vscode.l10n.t('not ticked: {finding}', { finding: findingWords(finding) });
    const label = replaceFindings(formatMetric(metric), privacy);
    return { label: plainLabel(label), description: [...at, why].join(' · ') };
  }
  if (!isSure) {
    const remark = vscode.l10n.t('you say what it means');
    return { label: formatNumber(metric.value), description: [...at, remark].join(' · ') };
  }
  const whose = metric.dataset ?? namesOf(metric.distinct ?? []);
  return {
    label: plainLabel(formatMetric(metric)),
    description: [...at, ...(whose ? [plainLabel(whose)] : [])].join(' · '),
  };
}

/** The first names of a list: all of them would push everything else out of the row. */
function namesOf(names: readonly string[]): string {
  const shown = names.slice(0, mostNames).join(', ');
  const more = names.length - mostNames;
  return more > 0 ? vscode.l10n.t('{names} and {count} more', { names: shown, count: more }) : shown;
}

const mostNames = 2;

/** One question for each number that the log does not explain, once it is ticked. */
function meaningSteps({ figures }: CaptureProposal, contents: LogbookContents): readonly FormStep[] {
  const loadCheck = textCheckOf(contents);
  return figures.flatMap(({ metric, line, isSure }, index) =>
    isSure
      ? []
      : [
          {
            key: meaningKey(index),
            prompt: vscode.l10n.t('What does the {value} in line {line} count?', {
              value: formatNumber(metric.value),
              line,
            }),
            placeholder: vscode.l10n.t('for example: rows of ADSL, subjects screened'),
            isRequired: true,
            loadCheck,
            isAsked: (answers: ReadonlyMap<string, string>) => tickedFigures(answers).includes(index),
          },
        ],
  );
}

function targetSteps({ targets }: CaptureProposal): readonly FormStep[] {
  if (targets.length === 0) return [];
  return [
    {
      key: 'target',
      prompt: vscode.l10n.t('Where does it go? What is added gets the role of its record.'),
      choices: [
        { label: vscode.l10n.t('$(add) A new record'), value: newRecord },
        ...targets.map(({ record }, index) => ({
          label: `$(tasklist) ${plainLabel(record.title)}`,
          description: record.role === undefined ? '' : roleLabel(record.role),
          value: String(index),
        })),
      ],
      initial: newRecord,
      hasDefault: true,
    },
  ];
}

/** The skills that the tools show, ticked, before all others of the catalogue. */
function skillStep(contents: LogbookContents, { skills }: CaptureProposal): FormStep {
  const usual = skills.filter(({ isUsual }) => isUsual).map(({ id }) => id);
  const [step] = fieldSteps(captureFields, ['skills'], contents, { skills: usual.join(', ') });
  const proposed = skills.map(({ id, name }) => ({
    label: plainLabel(name),
    description: id,
    value: id,
    group: vscode.l10n.t('used here'),
  }));
  const known = new Set(skills.map(({ id }) => id));
  const others = (step?.choices ?? [])
    .filter(({ value }) => !known.has(value))
    .map((choice) => ({ ...choice, group: vscode.l10n.t('all skills') }));
  return {
    key: 'skills',
    ...step,
    prompt: vscode.l10n.t('Which skills does it show?'),
    choices: [...proposed, ...others],
  };
}
