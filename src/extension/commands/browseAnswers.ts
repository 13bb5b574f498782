import * as vscode from 'vscode';
import { computeAnsweredQuestions, type QuestionFacts } from '../../core/insight/questionFacts.ts';
import { RecordSkills } from '../../core/insight/recordSkills.ts';
import type { Host } from '../host/host.ts';
import { plainLabel } from '../words/plainLabel.ts';
import { askForLogbook } from './askForLogbook.ts';
import { readContents } from './readLogbook.ts';

/** Searches answered questions by their words, study, skill and answer; shows one of them, or all on one page. */
export async function runBrowseAnswers(host: Host): Promise<void> {
  const logbook = await askForLogbook(host);
  const contents = logbook && (await readContents(logbook));
  if (contents === undefined) return;
  const answered = computeAnsweredQuestions({ contents, today: host.clock.today() });
  if (answered.length === 0) {
    await host.briefs.open('answers');
    return;
  }
  const recordSkills = new RecordSkills(contents.catalogue);
  const all = { label: `$(list-tree) ${vscode.l10n.t('All Answers by Study and Skill')}`, alwaysShow: true };
  const items = answered.map((facts) => ({ ...itemOf(facts, recordSkills), id: facts.question.id }));
  const picked = await vscode.window.showQuickPick<vscode.QuickPickItem & { readonly id?: string }>(
    [all, ...items],
    {
      title: vscode.l10n.t('Browse Answers'),
      placeHolder: vscode.l10n.t('Type a word of the question or its answer, a study or a skill'),
      matchOnDescription: true,
      matchOnDetail: true,
    },
  );
  if (picked === undefined) return;
  if (picked.id === undefined) await host.briefs.open('answers');
  else await host.briefs.open('question', picked.id);
}

function itemOf({ question }: QuestionFacts, recordSkills: RecordSkills): vscode.QuickPickItem {
  const skills = recordSkills.of(question).map((id) => recordSkills.nameOf(id));
  return {
    label: `$(question) ${plainLabel(question.title)}`,
    description: [...(question.study === undefined ? [] : [question.study]), ...skills].join(' · '),
    detail: question.answer ?? '',
  };
}
