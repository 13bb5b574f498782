import * as vscode from 'vscode';
import { formatFigure } from '../../core/achievement/claimFigure.ts';
import { type Achievement, type Claim, computeClaims } from '../../core/achievement/claims.ts';
import { planClaimConfirmation, planClaimUpdate } from '../../core/achievement/planClaimChange.ts';
import type { LogbookContents } from '../../core/index/logbookContents.ts';
import { LogbookError } from '../../core/logbookError.ts';
import type { LogbookRecord, StoredRecord } from '../../core/records/logbookRecord.ts';
import type { FieldChange } from '../../core/records/planSetFields.ts';
import type { Host } from '../host/host.ts';
import type { LogbookFile } from '../logbook/logbooks.ts';
import { recordCount } from '../words/messages.ts';
import { editRecord } from './editRecord.ts';
import { recordTargetOf, type TargetRule } from './recordTarget.ts';

/** Brings a claim up to date with its sources; from the palette stale ones are offered. */
export async function runUpdateClaim(host: Host, target: unknown): Promise<void> {
  const found = await claimOf(host, target, {
    title: vscode.l10n.t('Update Claim'),
    accepts: ({ isStale }) => isStale,
  });
  if (found === undefined) return;
  const changes = planClaimUpdate(found.claim);
  if (changes.length > 0) await editRecord(host, found.file, changes);
  else
    void vscode.window.showInformationMessage(vscode.l10n.t('The claim says what its sources give today.'));
}

/** Takes a claim for what its user says, without sources; exports mark it so. */
export async function runMarkClaimSelfStated(host: Host, target: unknown): Promise<void> {
  await setState(host, target, vscode.l10n.t('Mark Claim as Self-Stated'), 'self-stated');
}

/** Keeps a claim out of every export, because nobody can confirm it. */
export async function runMarkClaimUnconfirmed(host: Host, target: unknown): Promise<void> {
  await setState(host, target, vscode.l10n.t('Mark Claim as Cannot Confirm'), 'cannot-confirm');
}

/** Takes a claim for sourced again, after showing what its sources give. */
export async function runConfirmClaim(host: Host, target: unknown): Promise<void> {
  const found = await claimOf(host, target, {
    title: vscode.l10n.t('Confirm Claim'),
    accepts: ({ isStale, achievement }) => isStale || achievement.state !== 'sourced',
  });
  if (found === undefined) return;
  const changes = planClaimConfirmation(found.claim);
  const confirm = vscode.l10n.t('Confirm');
  const answer = await vscode.window.showWarningMessage(
    vscode.l10n.t('Do the records show this claim? "{claim}"', { claim: found.claim.text }),
    { modal: true, detail: basisWords(found.claim) },
    confirm,
  );
  if (answer === confirm) await editRecord(host, found.file, changes);
}

async function setState(
  host: Host,
  target: unknown,
  title: string,
  state: NonNullable<Achievement['state']>,
): Promise<void> {
  const found = await claimOf(host, target, {
    title,
    accepts: ({ achievement }) => achievement.state !== state,
  });
  if (found !== undefined) await editRecord(host, found.file, [['state', state] satisfies FieldChange]);
}

/** What the sources of a claim are, and what they add up to. */
function basisWords({ sources, basis }: Claim): string {
  const figures = basis.rollUps.map(formatFigure);
  return figures.length === 0
    ? vscode.l10n.t('Its sources: {records}. They give no figure.', { records: recordCount(sources.length) })
    : vscode.l10n.t('Its sources: {records}. They give {figures}.', {
        records: recordCount(sources.length),
        figures: figures.join('; '),
      });
}

interface FoundClaim {
  readonly file: LogbookFile;
  readonly claim: Claim;
}

/** Which claims a command offers from the palette; one that was given to it may be any. */
interface ClaimRule {
  readonly title: string;
  readonly accepts: (claim: Claim) => boolean;
}

async function claimOf(
  host: Host,
  target: unknown,
  { title, accepts }: ClaimRule,
): Promise<FoundClaim | undefined> {
  const today = host.clock.today();
  const rule: TargetRule<Achievement> = {
    types: ['achievement'],
    accepts: isAchievement,
    title,
    offer: (contents) => offered(computeClaims({ contents, today }), contents, accepts),
  };
  const found = await recordTargetOf(host, target, rule);
  if (found === undefined) return undefined;
  const { logbook, path, contents } = found;
  const claim = computeClaims({ contents, today }).find((one) => one.path === path);
  return claim && { file: { logbook, path }, claim };
}

function isAchievement(record: LogbookRecord): record is Achievement {
  return record.type === 'achievement';
}

/** @throws {LogbookError} `not-found` where there are claims, but none that the command has anything to do with. */
function offered(
  claims: readonly Claim[],
  { records }: LogbookContents,
  accepts: (claim: Claim) => boolean,
): readonly StoredRecord[] {
  const paths = new Set(claims.filter(accepts).map(({ path }) => path));
  if (claims.length > 0 && paths.size === 0) {
    throw new LogbookError(
      'not-found',
      vscode.l10n.t('No claim needs this.'),
      vscode.l10n.t('Call the command on a claim of the Achievements view, or with its file open.'),
    );
  }
  return records.filter(({ path }) => paths.has(path));
}
