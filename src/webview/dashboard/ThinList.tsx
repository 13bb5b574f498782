import type { AchievementOverview, ThinEntry } from '../../core/insight/achievementOverview.ts';
import { shortText } from '../../core/text/userText.ts';
import type { DashboardProps } from './DashboardPage.tsx';

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
          <li key={place}>
            {entry.kind !== 'claim' && entry.records.value === 0 ? (
              <bdi>{shortText(entry.name)}</bdi>
            ) : (
              <button type="button" class="link" onClick={() => open(entry, props)}>
                <bdi>{shortText(entry.name)}</bdi>
              </button>
            )}
            <p class="entry-notes">{whatIsMissing(entry, props)}</p>
          </li>
        ))}
      </ul>
      {moreThin > 0 && <p class="quiet">{words.counted('thin.moreOne', 'thin.moreMany', moreThin)}</p>}
    </div>
  );
}

function open(entry: ThinEntry, { ask }: DashboardProps): void {
  if (entry.kind === 'claim') ask('record/open', { id: entry.id });
  else ask('records/open', { selection: entry.records.selection });
}

function whatIsMissing(entry: ThinEntry, { words }: DashboardProps): string {
  switch (entry.kind) {
    case 'claim':
      return words.text('thin.claim');
    case 'flag':
      return words.text(`flag.${entry.flag}`);
    case 'skill':
      return words.counted('thin.skillOne', 'thin.skillMany', entry.missing, {
        level: words.text(`level.${entry.level ?? 'none'}`),
        records: words.records(entry.records.value),
      });
  }
}
