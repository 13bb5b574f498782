import * as vscode from 'vscode';
import { formatBrief } from '../../core/brief/formatBrief.ts';
import { computeReviewBrief } from '../../core/brief/reviewBrief.ts';
import { readCivilDate } from '../../core/dates/civilDate.ts';
import type { LogbookView } from '../../core/index/logbookContents.ts';
import { reviewDate, reviewTitle, skillsToRate } from '../../core/insight/reviewDraft.ts';
import {
  findReview,
  openPrompts,
  periodChoices,
  periodOf,
  type ReviewKind,
  type ReviewPeriod,
  reviewPrompts,
} from '../../core/insight/reviewPeriod.ts';
import type { RecordDraft, RecordOf } from '../../core/records/logbookRecord.ts';
import { recordFields } from '../../core/records/recordFields.ts';
import type { Host } from '../host/host.ts';
import type { Logbook } from '../logbook/logbook.ts';
import { formatDate } from '../words/dates.ts';
import { sayWording } from '../words/sayWording.ts';
import { addRecord } from './addRecord.ts';
import { askForWritableLogbook } from './askForLogbook.ts';
import { askForm } from './askForm.ts';
import { askRatings } from './askRatings.ts';
import { editRecord } from './editRecord.ts';
import { fieldSteps } from './fieldSteps.ts';
import { FormDraft } from './formDraft.ts';
import { readAnswers } from './readAnswers.ts';
import { readView } from './readLogbook.ts';

/** A review that is being written. */
interface ReviewTask {
  readonly host: Host;
  readonly logbook: Logbook;
  readonly view: LogbookView;
  readonly period: ReviewPeriod;
  readonly title: string;
}

/**
 * Opens the page of a period, asks the questions of a review over it, and stores one reflection; where there is one
 * already, asks what it leaves open.
 *
 * @param given - `{from}` with a day of the period; else the user chooses.
 */
export async function runReview(host: Host, kind: ReviewKind, given: unknown): Promise<void> {
  const logbook = await askForWritableLogbook(host);
  const view = logbook && (await readView(logbook));
  if (logbook === undefined || view === undefined) return;
  const title = reviewName(kind);
  const period = givenPeriod(kind, given, view) ?? (await choosePeriod(kind, view, title));
  if (period === undefined) return;
  const task = { host, logbook, view, period, title };
  const review = findReview(view, period);
  const showPage = () => host.briefs.open(`${kind}Review`, kind === 'final' ? undefined : period.from, true);
  if (review !== undefined && openPrompts(review).length === 0) {
    await showPage();
    await complete(task, review);
    return;
  }
  // The box is there before the page: one that opens between two boxes is given the focus once it is loaded, out of
  // the second of them.
  const asking = review === undefined ? write(task) : complete(task, review);
  await Promise.all([asking, showPage()]);
}

function reviewName(kind: ReviewKind): string {
  switch (kind) {
    case 'weekly':
      return vscode.l10n.t('Weekly Review');
    case 'monthly':
      return vscode.l10n.t('Monthly Review');
    case 'final':
      return vscode.l10n.t('Final Review');
  }
}

function givenPeriod(kind: ReviewKind, given: unknown, view: LogbookView): ReviewPeriod | undefined {
  const from = typeof given === 'object' && given !== null && 'from' in given ? given.from : undefined;
  const date = typeof from === 'string' ? readCivilDate(from) : undefined;
  return date && periodOf(kind, date, view);
}

async function choosePeriod(
  kind: ReviewKind,
  view: LogbookView,
  title: string,
): Promise<ReviewPeriod | undefined> {
  if (kind === 'final') return periodOf(kind, view.today, view);
  const items = periodChoices(kind, view).map((period) => ({
    label: periodName(period, view),
    description: vscode.l10n.t('{from} to {to}', {
      from: formatDate(period.from),
      to: formatDate(period.to),
    }),
    ...(findReview(view, period) && { detail: vscode.l10n.t('has its review') }),
    period,
  }));
  const placeHolder = vscode.l10n.t('Which time do you look back on?');
  return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.period;
}

function periodName({ kind, to }: ReviewPeriod, { today }: LogbookView): string {
  const isOver = to < today;
  if (kind === 'weekly') return isOver ? vscode.l10n.t('Last Week') : vscode.l10n.t('This Week');
  return isOver ? vscode.l10n.t('Last Month') : vscode.l10n.t('This Month');
}

function draftOf({ host, logbook, period }: ReviewTask): FormDraft {
  return new FormDraft(host.memory, `${logbook.key}.${period.kind}.${period.from}`);
}

async function write(task: ReviewTask): Promise<void> {
  const { host, logbook, view, period, title } = task;
  const draft = draftOf(task);
  const fields = recordFields('reflection');
  const answers = await askForm(title, fieldSteps(fields, reviewPrompts, view.contents), draft);
  if (answers === undefined) return;
  const ratings = await askRatings(title, skillsToRate(view, period), view, draft);
  if (ratings === undefined) return;
  const values = readAnswers(fields, new Map([...answers, ...ratings]));
  const record = {
    ...values,
    type: 'reflection',
    title: sayWording(reviewTitle(view, period, answers)),
    date: reviewDate(period, view.today),
    period: period.kind,
    from: period.from,
    to: period.to,
  };
  // The answers were read by the table of reflections.
  const { uri } = await addRecord(host, logbook, record as unknown as RecordDraft, pageText(view, period));
  await draft.forget();
  await vscode.window.showTextDocument(uri, { preview: true });
}

/** The page as Markdown for the file of the review; private records stay out of it, for texts are passed on. */
function pageText({ contents, today }: LogbookView, period: ReviewPeriod): string {
  const records = contents.records.filter(({ record }) => record.private !== true);
  const pathById = new Map(records.map(({ record, path }) => [record.id, path]));
  const brief = computeReviewBrief({ today, contents: { ...contents, records } }, period);
  return formatBrief(brief, {
    say: sayWording,
    linkTo: (id) => {
      const path = pathById.get(id);
      // A reflection lies two folders beneath the root.
      return path && `../../${encodeURI(path)}`;
    },
  });
}

/** Asks what a review leaves open, and opens it. */
async function complete(task: ReviewTask, review: RecordOf<'reflection'>): Promise<void> {
  const { host, logbook, view, title } = task;
  const path = view.contents.records.find(({ record }) => record === review)?.path;
  if (path === undefined) return;
  const open = openPrompts(review);
  const draft = draftOf(task);
  const answers = await askForm(title, fieldSteps(recordFields('reflection'), open, view.contents), draft);
  if (answers === undefined) return;
  const changes = open.flatMap((prompt) => {
    const answer = answers.get(prompt);
    return answer === undefined ? [] : [[prompt, answer] as const];
  });
  if (changes.length > 0) await editRecord(host, { logbook, path }, changes);
  await draft.forget();
  await vscode.window.showTextDocument(logbook.uriOf(path), { preview: true });
}
