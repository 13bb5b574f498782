import type { LogbookContents, LogbookView } from '../index/logbookContents.ts';
import { findIdentifiers } from '../privacy/findIdentifiers.ts';
import { maskFindings } from '../privacy/maskIdentifiers.ts';
import { type PrivacyContext, readPrivacyContext } from '../privacy/privacyContext.ts';
import type { Brief, BriefBlock } from './brief.ts';
import { wordsSpan } from './briefSpans.ts';

/** A draft as it may be copied. */
export interface GuardedDraft {
  readonly text: string;
  /** What was masked in it. */
  readonly masked: number;
}

/**
 * Masks the findings of severity high in a draft: it is meant for somebody else, and passes no gate. Days stay, because
 * our own words stand beside them; terms and people of the logbook are those of whoever wrote the draft.
 */
export function guardDraft(text: string, contents: LogbookContents): GuardedDraft {
  return guard(text, contextOf(contents));
}

/** A page whose drafts are guarded, and say so where something was masked. */
export function withGuardedDrafts(
  compute: (view: LogbookView, subject: string | undefined) => Brief | undefined,
): (view: LogbookView, subject: string | undefined) => Brief | undefined {
  return (view, subject) => {
    const brief = compute(view, subject);
    if (!brief?.blocks.some(({ kind }) => kind === 'draft')) return brief;
    const context = contextOf(view.contents);
    return { ...brief, blocks: brief.blocks.flatMap((block) => guardBlock(block, context)) };
  };
}

function guardBlock(block: BriefBlock, context: PrivacyContext): readonly BriefBlock[] {
  if (block.kind !== 'draft') return [block];
  const { text, masked } = guard(block.text, context);
  if (masked === 0) return [block];
  const line = [wordsSpan('Masked in this draft: {count}. The records still say it.', { count: masked })];
  return [
    { ...block, text },
    { kind: 'paragraph', line, tone: 'warning' },
  ];
}

function guard(text: string, context: PrivacyContext): GuardedDraft {
  const found = findIdentifiers(text, context).filter(
    ({ severity, type }) => severity === 'high' && type !== 'date',
  );
  return { text: maskFindings(text, found), masked: found.length };
}

/** Whoever drafts has replaced terms, and says the name of whom the draft is for. */
function contextOf(contents: LogbookContents): PrivacyContext {
  return { ...readPrivacyContext(contents), names: [], terms: [], studies: [] };
}
