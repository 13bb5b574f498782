import * as vscode from 'vscode';
import { LogbookTally } from '../../core/insight/logbookTally.ts';
import { computeSkillProgress, towardsTarget } from '../../core/insight/skillProgress.ts';
import { LogbookError } from '../../core/logbookError.ts';
import type { RecordDraft } from '../../core/records/logbookRecord.ts';
import { recordFields } from '../../core/records/recordFields.ts';
import type { Host } from '../host/host.ts';
import { formatDate } from '../words/dates.ts';
import { addRecord } from './addRecord.ts';
import { askForWritableLogbook } from './askForLogbook.ts';
import { askRatings } from './askRatings.ts';
import { FormDraft } from './formDraft.ts';
import { readAnswers } from './readAnswers.ts';
import { readView } from './readLogbook.ts';

/** Asks for levels of skills, those towards a target first, and stores them as a reflection. */
export async function runRateSkills(host: Host): Promise<void> {
  const logbook = await askForWritableLogbook(host);
  const view = logbook && (await readView(logbook));
  if (logbook === undefined || view === undefined) return;
  const skills = computeSkillProgress(view, new LogbookTally(view));
  const ids = new Set([...towardsTarget(skills), ...skills].map(({ skillId }) => skillId));
  if (ids.size === 0) {
    throw new LogbookError(
      'not-found',
      vscode.l10n.t('There is no skill to rate yet.'),
      vscode.l10n.t('Log something with a #skill, or add a goal.'),
    );
  }
  const draft = new FormDraft(host.memory, `${logbook.key}.ratings`);
  const ratings = await askRatings(vscode.l10n.t('Rate Skills'), [...ids], view, draft);
  if (ratings === undefined || ratings.size === 0) return;
  const record = {
    ...readAnswers(recordFields('reflection'), ratings),
    type: 'reflection',
    title: vscode.l10n.t('Self-rating of {date}', { date: formatDate(view.today) }),
    date: view.today,
  };
  // The answers were read by the table of reflections.
  const { uri } = await addRecord(host, logbook, record as unknown as RecordDraft);
  await draft.forget();
  await vscode.window.showTextDocument(uri, { preview: true });
}
