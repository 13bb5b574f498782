import { type CivilDate, readCivilDate } from '../dates/civilDate.ts';
import { type ExportAudience, type ExportChoice, exportAudiences } from './exportChoice.ts';
import type { ExportFormatId } from './exportFormat.ts';
import type { ExportProfileId } from './exportProfile.ts';
import { exportProfiles } from './exportProfiles.ts';
import { reportPeriod } from './profiles/reportPeriod.ts';

/** What someone asked an export to be, before it is compiled. */
export interface ExportOrder extends ExportChoice {
  readonly profile: ExportProfileId;
  readonly format: ExportFormatId;
  readonly audience: ExportAudience;
}

/** The order for a profile with nothing chosen. */
export function usualOrder(id: ExportProfileId): ExportOrder {
  const { formats, audience } = exportProfiles[id];
  return { profile: id, format: formats[0] ?? 'markdown', audience };
}

/** What can be chosen of an order beside format, skills and studies. */
export interface OrderOptions {
  /** The days that are exported; both open where everything is. */
  readonly time: { readonly from?: CivilDate; readonly to?: CivilDate };
  /** Whether `time` is the current week because no days were chosen. */
  readonly isThisWeek: boolean;
  /** Whether everything can be exported at once. */
  readonly hasEverything: boolean;
  readonly hasAudience: boolean;
  readonly hasNames: boolean;
}

/** What an order stands for, and what of it the profile takes any notice of. */
export function optionsOf({ profile, from, to, audience }: ExportOrder, today: CivilDate): OrderOptions {
  const { isOfWeek = false, isPublicOnly = false } = exportProfiles[profile];
  const chosen = { ...(from && { from }), ...(to && { to }) };
  return {
    time: isOfWeek ? reportPeriod(chosen, today) : chosen,
    isThisWeek: isOfWeek && from === undefined && to === undefined,
    hasEverything: !isOfWeek,
    hasAudience: !isPublicOnly,
    hasNames: !isPublicOnly && audience === 'public',
  };
}

/** An order as a text, for the address of a page. */
export function formatExportOrder(order: ExportOrder): string {
  return JSON.stringify(order);
}

/**
 * Reads an order, and trusts nothing of it: it may come from a page, a menu or an earlier version.
 *
 * @returns `undefined` for what is no order of ours.
 */
export function readExportOrder(text: string): ExportOrder | undefined {
  const given = parseObject(text);
  const profile = Object.values(exportProfiles).find(({ id }) => id === given?.profile);
  if (given === undefined || profile === undefined) return undefined;
  const usual = usualOrder(profile.id);
  const [from, to] = [dateOf(given.from), dateOf(given.to)];
  const [skills, studies] = [textsOf(given.skills), textsOf(given.studies)];
  return {
    profile: profile.id,
    format: profile.formats.find((id) => id === given.format) ?? usual.format,
    audience: exportAudiences.find((name) => name === given.audience) ?? usual.audience,
    ...(from && { from }),
    ...(to && { to }),
    ...(skills && { skills }),
    ...(studies && { studies }),
    ...(given.showNames === true && { showNames: true }),
    ...(typeof given.application === 'string' && { application: given.application }),
  };
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    // Any object may be looked into, each value is checked.
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function dateOf(value: unknown) {
  return typeof value === 'string' ? readCivilDate(value) : undefined;
}

function textsOf(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const texts = value.filter((part) => typeof part === 'string');
  return texts.length === value.length ? texts : undefined;
}
