import * as vscode from 'vscode';
import { findTrack, tracksOf } from '../../core/career/tracksOf.ts';
import type { LogbookContents } from '../../core/index/logbookContents.ts';
import { roleName } from '../../core/people/roleName.ts';
import type { Host } from '../host/host.ts';
import { plainLabel } from '../words/plainLabel.ts';
import { askForLogbook } from './askForLogbook.ts';
import { readContents } from './readLogbook.ts';

/**
 * Opens the page of a career track: that of the goal it was given, else the one that the user picks.
 *
 * @param given - a node of the Goals & Skills view, or `{id}` of a goal or track; not trusted.
 */
export async function runExploreTrack(host: Host, given: unknown): Promise<void> {
  const logbook = await askForLogbook(host);
  const contents = logbook && (await readContents(logbook));
  if (contents === undefined) return;
  const subject = subjectOf(given) ?? (await pickTrack(contents));
  if (subject !== undefined) await host.briefs.open('track', subject);
}

function subjectOf(given: unknown): string | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const { stored, id } = given as {
    readonly stored?: { readonly record?: { readonly id?: unknown } };
    id?: unknown;
  };
  const subject = stored?.record?.id ?? id;
  return typeof subject === 'string' ? subject : undefined;
}

/** The track of the profile first. */
async function pickTrack({ profile, catalogue }: LogbookContents): Promise<string | undefined> {
  const own = findTrack(profile, profile.track);
  const tracks = tracksOf(profile);
  const items = [...tracks]
    .sort((a, b) => Number(b.id === own?.id) - Number(a.id === own?.id))
    .map((track) => ({
      label: plainLabel(track.name),
      description: track.id === own?.id ? vscode.l10n.t('yours') : '',
      detail: [
        ...track.skills.map((skill) => catalogue.get(skill)?.name ?? skill),
        ...track.roles.map(roleName),
      ].join(', '),
      id: track.id,
    }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Explore Career Track'),
    placeHolder: vscode.l10n.t('Type a part of a track, a skill or a role'),
    matchOnDetail: true,
  });
  return picked?.id;
}
