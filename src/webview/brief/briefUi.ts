import type { BriefPageData } from '../../protocol/brief.ts';

/** Which brief the page shows: VS Code gives it back to the host after a reload of the window. */
export interface BriefUi {
  readonly kind?: string;
  readonly subject?: string;
}

/** Which brief the data is of. */
export function computeBriefUi({ kind, subject }: BriefPageData): BriefUi {
  return { kind, ...(subject !== undefined && { subject }) };
}

/** What an earlier page kept; anything may come. */
export function readBriefUi(raw: unknown): BriefUi {
  if (typeof raw !== 'object' || raw === null) return {};
  const { kind, subject } = raw as Partial<Record<keyof BriefUi, unknown>>;
  return {
    ...(typeof kind === 'string' && { kind }),
    ...(typeof subject === 'string' && { subject }),
  };
}
