import * as vscode from 'vscode';
import { questionFromChallenge } from '../../core/question/questionFromChallenge.ts';
import type { LogbookRecord, RecordOf } from '../../core/records/logbookRecord.ts';
import type { Host } from '../host/host.ts';
import { composeNewQuestion } from './composeQuestion.ts';
import { recordTargetOf } from './recordTarget.ts';

/** Turns a challenge into a question, options first; the answer is linked back to the challenge. */
export async function runTurnChallengeIntoQuestion(host: Host, target: unknown): Promise<void> {
  const title = vscode.l10n.t('Turn Challenge into Question');
  const found = await recordTargetOf(host, target, { types: ['challenge'], accepts: isChallenge, title });
  if (found === undefined) return;
  found.logbook.assertWritable();
  const question = questionFromChallenge(found.record, host.clock.today());
  await composeNewQuestion(host, found, { question, asksTitle: true, optionsFirst: true });
}

function isChallenge(record: LogbookRecord): record is RecordOf<'challenge'> {
  return record.type === 'challenge';
}
