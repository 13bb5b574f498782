import * as vscode from 'vscode';
import { capacityWords } from '../../core/brief/capacityLines.ts';
import { type CapacityWeek, checkCapacity } from '../../core/insight/capacityCheck.ts';
import type { RecordOf } from '../../core/records/logbookRecord.ts';
import {
  assertCanTake,
  canTake,
  type OpportunityFacts,
  type OpportunityStep,
  planOpportunityStep,
} from '../../core/records/planOpportunityStep.ts';
import { recordFields } from '../../core/records/recordFields.ts';
import type { Host } from '../host/host.ts';
import { sayWording } from '../words/sayWording.ts';
import { askForm } from './askForm.ts';
import { editRecord } from './editRecord.ts';
import { fieldSteps } from './fieldSteps.ts';
import { type OpportunityTarget, pickOpportunity } from './pickOpportunity.ts';
import { readAnswers } from './readAnswers.ts';

/** Notes that one offered to help, and shows the words to do it with. */
export async function runOfferToHelp(host: Host, given: unknown): Promise<void> {
  const target = await targetFor(host, given, 'offer', vscode.l10n.t('Offer to Help'));
  if (target === undefined) return;
  await store(host, target, 'offer');
  await host.briefs.open('offer', target.opportunity.id);
}

/** Says no to an opportunity, and shows polite words for it. */
export async function runDeclineOpportunity(host: Host, given: unknown): Promise<void> {
  const title = vscode.l10n.t('Decline Opportunity');
  const target = await targetFor(host, given, 'decline', title);
  const answers = target && (await ask(target, title, ['reason']));
  if (target === undefined || answers === undefined) return;
  await store(host, target, 'decline', answers);
  await host.briefs.open('offer', target.opportunity.id);
}

/**
 * Says yes to an opportunity: asks for hours and days, and warns with figures where a week goes over capacity before
 * anything is written.
 */
export async function runAcceptOpportunity(host: Host, given: unknown): Promise<void> {
  const title = vscode.l10n.t('Accept Opportunity');
  const target = await targetFor(host, given, 'accept', title);
  const answers = target && (await ask(target, title, ['hoursPerWeek', 'from', 'to']));
  if (target === undefined || answers === undefined) return;
  const values = readAnswers(recordFields('opportunity'), answers);
  const decided = { decided: target.view.today };
  // The answers were read by the table of opportunities.
  const wanted = { ...target.opportunity, ...decided, ...values } as RecordOf<'opportunity'>;
  const over = checkCapacity(target.view, wanted).filter((week) => week.over > 0);
  if (over.length > 0 && !(await isWantedAnyway(host, over))) return;
  await store(host, target, 'accept', answers);
  await host.briefs.open('offer', target.opportunity.id);
}

/** Most weeks that the warning names; a dialog has no scroll bar. */
const mostWeeks = 8;

async function isWantedAnyway(host: Host, weeks: readonly CapacityWeek[]): Promise<boolean> {
  const lines = weeks.slice(0, mostWeeks).map((week) => sayWording(capacityWords(week)));
  const rest = weeks.length - lines.length;
  if (rest > 0) lines.push(vscode.l10n.t('and {count} more weeks', { count: rest }));
  const accept = vscode.l10n.t('Accept Anyway');
  const workload = vscode.l10n.t('Open Workload');
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('This is more than you can give.'),
    { modal: true, detail: lines.join('\n') },
    accept,
    workload,
  );
  if (answer === workload) await host.briefs.open('workload');
  return answer === accept;
}

/** Ends the work on an opportunity, and offers to record what came of it. */
export async function runFinishOpportunity(host: Host, given: unknown): Promise<void> {
  const target = await targetFor(host, given, 'finish', vscode.l10n.t('Finish Opportunity'));
  if (target === undefined) return;
  await store(host, target, 'finish');
  const { title, id, skills, people } = target.opportunity;
  const activity = vscode.l10n.t('New Activity');
  const achievement = vscode.l10n.t('New Achievement');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('Finished: {title}. What came of it?', { title }),
    activity,
    achievement,
  );
  const initial = {
    title,
    ...(skills && { skills: skills.join(', ') }),
    ...(people && { people: people.join(', ') }),
  };
  if (answer === activity) {
    await vscode.commands.executeCommand('researchLogbook.newActivity', {
      initial: { ...initial, opportunity: id },
    });
  }
  if (answer === achievement) {
    const sources = target.view.contents.records.flatMap(({ record }) =>
      record.type === 'activity' && record.opportunity === id ? [record.id] : [],
    );
    await vscode.commands.executeCommand('researchLogbook.newAchievement', {
      initial: { ...initial, sources: sources.join(', ') },
    });
  }
}

async function targetFor(
  host: Host,
  given: unknown,
  step: OpportunityStep,
  title: string,
): Promise<OpportunityTarget | undefined> {
  const target = await pickOpportunity(host, given, title, (one) => canTake(step, one));
  // Before anything is asked.
  if (target !== undefined) assertCanTake(step, target.opportunity);
  return target;
}

/** Asks for the fields of an opportunity that it does not have yet. */
async function ask(
  { opportunity, view }: OpportunityTarget,
  title: string,
  keys: readonly ('hoursPerWeek' | 'from' | 'to' | 'reason')[],
): Promise<ReadonlyMap<string, string> | undefined> {
  const missing = keys.filter((field) => field === 'reason' || opportunity[field] === undefined);
  const { reason = '' } = opportunity;
  const initial = { from: view.today, to: view.contents.profile.end ?? '', reason };
  const steps = fieldSteps(recordFields('opportunity'), missing, view.contents, initial);
  return askForm(title, steps);
}

async function store(
  host: Host,
  { logbook, path, view, opportunity }: OpportunityTarget,
  step: OpportunityStep,
  answers: ReadonlyMap<string, string> = new Map(),
): Promise<void> {
  const facts: OpportunityFacts = Object.fromEntries(answers);
  await editRecord(host, { logbook, path }, planOpportunityStep(opportunity, step, view.today, facts));
}
