import { computeCertificates } from '../../insight/certificateFacts.ts';
import type { ExportLine } from '../exportDocument.ts';
import { sourcedLine } from '../exportLines.ts';
import type { ChosenView } from '../exportProfile.ts';
import { withoutPrivate } from '../withoutPrivate.ts';

/** Certificates that are valid today, first to expire first, whatever days the export is about. */
export function certificateLines({ view }: ChosenView): readonly ExportLine[] {
  return computeCertificates(withoutPrivate(view)).flatMap(
    ({ training, completed, expires, state, isAssumed }) => {
      if (state === 'expired' || state === 'renewed' || completed === undefined) return [];
      const facts = [
        training.title,
        ...(training.provider === undefined ? [] : [training.provider]),
        ...(training.covers === undefined ? [] : [training.covers]),
        `completed ${completed}`,
        // What nobody wrote down is not handed out as a fact.
        ...(isAssumed ? [] : [`valid until ${expires}`]),
      ];
      return [sourcedLine(facts.join(', '), [training.id])];
    },
  );
}
