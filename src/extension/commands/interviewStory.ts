import * as vscode from 'vscode';
import { isStoryRecord, storyTypes } from '../../core/achievement/starStory.ts';
import type { Host } from '../host/host.ts';
import { recordTargetOf } from './recordTarget.ts';

/** Shows a challenge, feedback or activity as a story for interviews. */
export async function runDraftInterviewStory(host: Host, target: unknown): Promise<void> {
  const found = await recordTargetOf(host, target, {
    types: storyTypes,
    accepts: isStoryRecord,
    title: vscode.l10n.t('Draft Interview Story'),
    // Nothing private goes into a draft, so it is not offered either.
    offer: ({ records }) => records.filter(({ record }) => isStoryRecord(record) && !record.private),
  });
  if (found !== undefined) await host.briefs.open('story', found.record.id);
}
