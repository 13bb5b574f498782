import * as vscode from 'vscode';
import { chosenProgram, unusedResourcesOf } from '../../core/career/unusedResources.ts';
import { formatListInput } from '../../core/records/formatListInput.ts';
import type { Host } from '../host/host.ts';
import { plainLabel } from '../words/plainLabel.ts';
import { askForProgram } from './askForProgram.ts';
import { editRecord } from './editRecord.ts';

/**
 * Notes that resources of a programme were used.
 *
 * @param given - as `askForProgram` takes it, with the `resource` where it is known.
 */
export async function runMarkResourceUsed(host: Host, given: unknown): Promise<void> {
  const title = vscode.l10n.t('Mark Resource as Used');
  const target = await askForProgram(host, given, title, {
    usual: ({ contents }) => chosenProgram(contents),
    isMeant: ({ record }) => unusedResourcesOf(record).length > 0,
  });
  if (target === undefined) return;
  const { record, path } = target.program;
  const unused = unusedResourcesOf(record);
  if (unused.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Everything that "{program}" offers is used.', { program: record.title }),
    );
    return;
  }
  const used = unused.includes(resourceOf(given)) ? [resourceOf(given)] : await pickResources(unused, title);
  if (used.length === 0) return;
  await editRecord(host, { logbook: target.logbook, path }, [['resourcesUsed', formatListInput(used), '']]);
}

function resourceOf(given: unknown): string {
  const resource =
    typeof given === 'object' && given !== null && 'resource' in given ? given.resource : undefined;
  return typeof resource === 'string' ? resource : '';
}

async function pickResources(unused: readonly string[], title: string): Promise<readonly string[]> {
  const items = unused.map((resource) => ({ label: plainLabel(resource), resource }));
  const picked = await vscode.window.showQuickPick(items, {
    title,
    placeHolder: vscode.l10n.t('Which of these have you used?'),
    canPickMany: true,
  });
  return picked?.map(({ resource }) => resource) ?? [];
}
