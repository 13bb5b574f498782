import * as vscode from 'vscode';
import { isRecordId } from '../../core/records/recordId.ts';
import type { Host } from '../host/host.ts';
import { addRecord } from './addRecord.ts';
import { askForWritableLogbook } from './askForLogbook.ts';
import { personTargetOf } from './personTarget.ts';

/** What a page says was sent; it comes from outside, so every part is checked. */
interface Sent {
  readonly kind: 'thank-you' | 'check-in' | 'email';
  readonly about: readonly string[];
}

/** Records that a draft was sent today: an interaction with the person, about the records that the draft was made of. */
export async function runRecordSent(host: Host, given: unknown): Promise<void> {
  const sent = readSent(given);
  const person = await personTargetOf(host, given, vscode.l10n.t('Record as Sent'));
  const logbook = person && (await askForWritableLogbook(host));
  if (sent === undefined || person === undefined || logbook === undefined) return;
  const { uri } = await addRecord(host, logbook, {
    type: 'interaction',
    title: titleOf(sent.kind, person.name),
    date: host.clock.today(),
    kind: sent.kind,
    people: [person.slug],
    ...(sent.about.length > 0 && { about: sent.about }),
  });
  const open = vscode.l10n.t('Open Record');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('Recorded as sent today to {person}.', { person: person.name }),
    open,
  );
  if (answer === open) await vscode.window.showTextDocument(uri, { preview: true });
}

function readSent(given: unknown): Sent | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const { kind, about } = given as { readonly kind?: unknown; readonly about?: unknown };
  if (kind !== 'thank-you' && kind !== 'check-in' && kind !== 'email') return undefined;
  const ids = Array.isArray(about) ? (about as readonly unknown[]) : [];
  return { kind, about: ids.filter((id): id is string => typeof id === 'string' && isRecordId(id)) };
}

function titleOf(kind: Sent['kind'], person: string): string {
  switch (kind) {
    case 'thank-you':
      return vscode.l10n.t('Thank-you to {person}', { person });
    case 'check-in':
      return vscode.l10n.t('Check-in with {person}', { person });
    case 'email':
      return vscode.l10n.t('Asked {person} for an informational interview', { person });
  }
}
