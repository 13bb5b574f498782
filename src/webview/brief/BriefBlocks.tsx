import type { ShownBlock, ShownItem } from '../../core/brief/showBrief.ts';
import { Icon } from '../page/Icon.tsx';
import { BriefLine } from './BriefLine.tsx';
import type { BriefProps } from './BriefPage.tsx';
import { BriefTable } from './BriefTable.tsx';

/** What the parts of a brief need. */
export interface BriefBlocksProps extends Pick<BriefProps, 'ask' | 'words'> {
  readonly blocks: readonly ShownBlock[];
}

/** The parts of a brief, top to bottom. */
export function BriefBlocks({ blocks, ask, words }: BriefBlocksProps) {
  let drafts = 0;
  return (
    <>
      {blocks.map((block, place) => (
        <BriefBlock
          key={`${place}-${block.kind}`}
          block={block}
          draftPlace={block.kind === 'draft' ? drafts++ : 0}
          ask={ask}
          words={words}
        />
      ))}
    </>
  );
}

interface BriefBlockProps extends Pick<BriefProps, 'ask' | 'words'> {
  readonly block: ShownBlock;
  /** Place among the drafts. */
  readonly draftPlace: number;
}

function BriefBlock({ block, draftPlace, ask, words }: BriefBlockProps) {
  switch (block.kind) {
    case 'heading':
      return (
        <h2>
          <BriefLine line={block.line} ask={ask} />
        </h2>
      );
    case 'paragraph':
      return (
        <p class={block.tone === undefined ? 'prose' : `prose ${block.tone}`}>
          {block.tone === 'warning' && <Icon name="warning" />}
          <span>
            <BriefLine line={block.line} ask={ask} />
          </span>
        </p>
      );
    case 'list':
      return (
        <ul class="points">
          {block.items.map((item, place) => (
            <BriefPoint key={`${place}`} item={item} ask={ask} words={words} />
          ))}
        </ul>
      );
    case 'table':
      return <BriefTable table={block} ask={ask} />;
    case 'draft': {
      const { label, text } = block;
      return (
        <figure class="draft">
          <figcaption>{label}</figcaption>
          <pre dir="auto">{text}</pre>
          <div class="draft-actions">
            <button
              type="button"
              class="secondary"
              aria-label={`${words.text('draft.copy')}: ${label}`}
              onClick={() => ask('draft/copy', { place: draftPlace, label })}
            >
              {words.text('draft.copy')}
            </button>
            <button
              type="button"
              class="link"
              onClick={() => ask('draft/open', { place: draftPlace, label })}
            >
              {words.text('draft.open')}
            </button>
          </div>
        </figure>
      );
    }
  }
}

function BriefPoint({ item, ask, words }: Pick<BriefProps, 'ask' | 'words'> & { readonly item: ShownItem }) {
  const { line, isDone, details = [] } = item;
  return (
    <li class={isDone === undefined ? 'point' : isDone ? 'point done' : 'point to-do'}>
      {isDone !== undefined && <span class="spoken">{words.text(isDone ? 'brief.done' : 'brief.toDo')}</span>}
      {isDone === true && <Icon name="check" />}
      {isDone === false && <span class="box" aria-hidden="true" />}
      <div>
        <BriefLine line={line} ask={ask} />
        {details.map((detail, place) => (
          <p key={`${place}`} class="detail">
            <BriefLine line={detail} ask={ask} />
          </p>
        ))}
      </div>
    </li>
  );
}
