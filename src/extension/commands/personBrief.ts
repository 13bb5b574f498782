import * as vscode from 'vscode';
import type { BriefKind } from '../../core/brief/briefs.ts';
import type { Host } from '../host/host.ts';
import { personTargetOf } from './personTarget.ts';

/** Kinds of briefs that are about one person. */
export type PersonBriefKind = Extract<BriefKind, 'meeting' | 'thankYou' | 'checkIn' | 'interview'>;

/** Shows the brief of a kind for a person: whom the command was given, or whom the user picks. */
export async function runPersonBrief(host: Host, kind: PersonBriefKind, target: unknown): Promise<void> {
  const found = await personTargetOf(host, target, titleOf(kind));
  if (found !== undefined) await host.briefs.open(kind, found.slug);
}

function titleOf(kind: PersonBriefKind): string {
  switch (kind) {
    case 'meeting':
      return vscode.l10n.t('Prepare Meeting');
    case 'thankYou':
      return vscode.l10n.t('Draft Thank-You');
    case 'checkIn':
      return vscode.l10n.t('Draft Check-In');
    case 'interview':
      return vscode.l10n.t('Prepare Informational Interview');
  }
}
