import type { BriefPageData, FromBrief } from '../../protocol/brief.ts';
import type { BriefStrings } from '../../protocol/strings.ts';
import type { PageProps } from '../page/pageDefinition.ts';
import { BriefBlocks } from './BriefBlocks.tsx';
import { BriefLine } from './BriefLine.tsx';
import type { BriefUi } from './briefUi.ts';

export type BriefProps = PageProps<BriefPageData, BriefStrings, BriefUi, FromBrief>;

/** The page of one brief: its title, what can be done, and its parts. */
export function BriefPage(props: BriefProps) {
  const { data, words, ask } = props;
  const { brief } = data;
  if (brief === undefined) {
    return (
      <main class="brief">
        <h1 class="spoken">{words.text('page.title')}</h1>
        <p class="empty">{words.text('brief.gone')}</p>
      </main>
    );
  }
  return (
    <main class="brief">
      <header class="brief-head">
        <h1>
          <BriefLine line={brief.title} ask={ask} />
        </h1>
        <span class="brief-tools">
          <button type="button" class="link" onClick={() => ask('brief/copy', null)}>
            {words.text('brief.copy')}
          </button>
          <button type="button" class="link" onClick={() => ask('brief/open', null)}>
            {words.text('brief.open')}
          </button>
        </span>
      </header>
      {brief.actions.length > 0 && (
        <div class="brief-actions">
          {brief.actions.map((label, place) => (
            <button
              key={label}
              type="button"
              class={place === 0 ? 'primary' : 'secondary'}
              onClick={() => ask('action/run', { place, label })}
            >
              {label}
            </button>
          ))}
        </div>
      )}
      <BriefBlocks {...props} blocks={brief.blocks} />
    </main>
  );
}
