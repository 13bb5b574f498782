import * as vscode from 'vscode';
import { computeApplicationFacts } from '../../core/application/applicationFacts.ts';
import { computeHelpers, storyTypes, suggestStories } from '../../core/application/applicationHelp.ts';
import type { LogbookView } from '../../core/index/logbookContents.ts';
import { formatListInput } from '../../core/records/formatListInput.ts';
import { contactSlug } from '../../core/records/recordPeople.ts';
import { recordTypeDefinition } from '../../core/records/recordTypes.ts';
import { requiredSkillIds } from '../../core/tailor/requiredSkillIds.ts';
import type { Host } from '../host/host.ts';
import { formatDate } from '../words/dates.ts';
import { plainLabel } from '../words/plainLabel.ts';
import { type ApplicationTarget, askForApplication, textOf } from './askForApplication.ts';
import { editRecord } from './editRecord.ts';

/** A row to link. */
interface LinkItem extends vscode.QuickPickItem {
  /** What the list of the application holds for it. */
  readonly link: string;
}

/** Links challenges, feedback and activities that are worth telling in an interview. */
export async function runLinkStory(host: Host, target: unknown): Promise<void> {
  const title = vscode.l10n.t('Link Story to Application');
  const found = await askForApplication(host, target, title);
  if (found === undefined) return;
  const linked = found.record.stories ?? [];
  const given = textOf(target, 'story');
  const links =
    given === undefined
      ? await pickLinks(
          storyItems(viewOf(host, found), found, linked),
          title,
          vscode.l10n.t('Which stories?'),
        )
      : [given];
  await addLinks(host, found, 'stories', linked, links);
}

/** Links people who can help with an application. */
export async function runLinkContact(host: Host, target: unknown): Promise<void> {
  const title = vscode.l10n.t('Link Contact to Application');
  const found = await askForApplication(host, target, title);
  if (found === undefined) return;
  const linked = found.record.people ?? [];
  const given = textOf(target, 'person');
  const links =
    given === undefined
      ? await pickLinks(
          contactItems(viewOf(host, found), found, linked),
          title,
          vscode.l10n.t('Who can help?'),
        )
      : [given];
  await addLinks(host, found, 'people', linked, links);
}

function viewOf({ clock }: Host, { contents }: ApplicationTarget): LogbookView {
  return { contents, today: clock.today() };
}

async function pickLinks(
  items: readonly LinkItem[],
  title: string,
  placeHolder: string,
): Promise<readonly string[]> {
  if (items.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is nothing left to link.'));
    return [];
  }
  const picked = await vscode.window.showQuickPick(items, {
    title,
    placeHolder,
    canPickMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.map(({ link }) => link) ?? [];
}

async function addLinks(
  host: Host,
  found: ApplicationTarget,
  key: 'stories' | 'people',
  linked: readonly string[],
  links: readonly string[],
): Promise<void> {
  const all = [...new Set([...linked, ...links])];
  if (all.length === linked.length) return;
  await editRecord(host, found, [[key, formatListInput(all), formatListInput(linked)]]);
}

/** Skills that the application asks for. */
function requiredBy({ contents }: LogbookView, { path, record }: ApplicationTarget): ReadonlySet<string> {
  const stored = contents.records.find((one) => one.path === path);
  return requiredSkillIds(contents.catalogue, { ...stored, path, record });
}

/** Records to tell, those that show what is asked for first. */
function storyItems(
  view: LogbookView,
  found: ApplicationTarget,
  linked: readonly string[],
): readonly LinkItem[] {
  const facts = computeApplicationFacts(view).find(({ application }) => application.id === found.record.id);
  const suggested = facts === undefined ? [] : suggestStories(view, facts, requiredBy(view, found));
  const first = new Set(suggested.map(({ record }) => record.id));
  const others = view.contents.records.flatMap(({ record }) =>
    storyTypes.has(record.type) && !first.has(record.id) ? [record] : [],
  );
  return [...suggested.map(({ record }) => record), ...others]
    .filter(({ id }) => !linked.includes(id))
    .map((record) => ({
      label: `$(${recordTypeDefinition(record.type).icon}) ${plainLabel(record.title)}`,
      description: record.date === undefined ? '' : formatDate(record.date),
      ...(first.has(record.id) && { detail: vscode.l10n.t('shows what is asked for') }),
      link: record.id,
    }));
}

/** Contacts, those who can help first. */
function contactItems(
  view: LogbookView,
  found: ApplicationTarget,
  linked: readonly string[],
): readonly LinkItem[] {
  const first = computeHelpers(view, found.record, requiredBy(view, found)).map(({ person }) => person.slug);
  const items = view.contents.records.flatMap(({ path, record }): readonly LinkItem[] => {
    if (record.type !== 'contact') return [];
    const link = contactSlug(path);
    const facts = [record.role, record.organisation].filter((fact) => fact !== undefined);
    return [
      {
        label: `$(person) ${plainLabel(record.title)}`,
        description: plainLabel(facts.join(' · ')),
        ...(first.includes(link) && { detail: vscode.l10n.t('can help with this one') }),
        link,
      },
    ];
  });
  const place = ({ link }: LinkItem): number => (first.includes(link) ? first.indexOf(link) : first.length);
  return items.filter(({ link }) => !linked.includes(link)).sort((a, b) => place(a) - place(b));
}
