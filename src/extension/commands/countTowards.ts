import * as vscode from 'vscode';
import { LogbookError } from '../../core/logbookError.ts';
import { assertCanCount, opportunityStatus } from '../../core/records/planOpportunityStep.ts';
import type { Host } from '../host/host.ts';
import { plainLabel } from '../words/plainLabel.ts';
import { targetOf } from './commandTarget.ts';
import { editRecord } from './editRecord.ts';
import { pickOpportunity } from './pickOpportunity.ts';
import { readContents } from './readLogbook.ts';

/** Counts the hours of an activity towards an opportunity that was accepted. */
export async function runCountTowardsOpportunity(host: Host, given: unknown): Promise<void> {
  const file = await targetOf(host, given);
  const contents = file && (await readContents(file.logbook));
  if (file === undefined || contents === undefined) return;
  const activity = contents.records.find(({ path }) => path === file.path)?.record;
  if (activity?.type !== 'activity') {
    throw new LogbookError(
      'invalid-input',
      vscode.l10n.t('Only activities count towards an opportunity.'),
      vscode.l10n.t('Choose an activity of the logbook.'),
    );
  }
  const title = vscode.l10n.t('Count Record towards Opportunity');
  const target = await pickOpportunity(host, null, title, (one) =>
    ['accepted', 'done'].includes(opportunityStatus(one)),
  );
  if (target === undefined) return;
  assertCanCount(target.opportunity);
  await editRecord(host, file, [['opportunity', target.opportunity.id]]);
  vscode.window.setStatusBarMessage(
    `$(check) ${vscode.l10n.t('Counts towards: {title}', { title: plainLabel(target.opportunity.title) })}`,
    5_000,
  );
}
