import type { AchievementOverview, ThinEntry } from '../../core/insight/achievementOverview.ts';
import { shortText } from '../../core/text/userText.ts';
import type { DashboardProps } from './DashboardPage.tsx';
import { Entry } from './Entry.tsx';

/** What stands on too little, with what is missing. */
export function ThinList({
  overview: { thin, moreThin },
  ...props
}: DashboardProps & { readonly overview: AchievementOverview }) {
  const { words } = props;
  return (
    <div>
      <h3>{words.text('thin.heading')}</h3>
      <ul class="entries">
        {thin.map((entry, place) => (
          <Entry key={place} text={shortText(entry.name)} open={openOf(entry, props)}>
            <span>{whatIsMissing(entry, props)}</span>
            <button type="button" class="link" onClick={() => mend(entry, props)}>
              {words.text(`mend.${entry.kind}`)}
            </button>
          </Entry>
        ))}
      </ul>
      {moreThin > 0 && <p class="quiet">{words.counted('thin.moreOne', 'thin.moreMany', moreThin)}</p>}
    </div>
  );
}

function openOf(entry: ThinEntry, { ask }: DashboardProps): (() => void) | undefined {
  if (entry.kind === 'claim') return () => ask('record/open', { id: entry.id });
  const { value, selection } = entry.records;
  return value === 0 ? undefined : () => ask('records/open', { selection });
}

/** Does what the words ask for. */
function mend(entry: ThinEntry, { ask }: DashboardProps): void {
  if (entry.kind === 'claim') ask('record/open', { id: entry.id });
  else if (entry.kind === 'skill') ask('entry/quick', null);
  else ask('skills/rate', null);
}

function whatIsMissing(entry: ThinEntry, { words }: DashboardProps): string {
  switch (entry.kind) {
    case 'claim':
      return words.text('thin.claim');
    case 'flag':
      return words.text(`thin.${entry.flag}`);
    case 'skill':
      return words.counted('thin.skillOne', 'thin.skillMany', entry.missing, {
        level: words.text(`level.${entry.level ?? 'none'}`),
        records: words.records(entry.records.value),
      });
  }
}
