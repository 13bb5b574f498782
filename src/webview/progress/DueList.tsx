import type { RefObject } from 'preact';
import { isolated, shortText } from '../../core/text/userText.ts';
import type { DueLoopWords } from '../../protocol/progress.ts';
import { Icon } from '../page/Icon.tsx';
import type { ProgressProps } from './ProgressPage.tsx';

interface DueListProps extends ProgressProps {
  readonly list: RefObject<HTMLUListElement>;
  /** Rows that fit; 0 hides the section. */
  readonly rowCount: number;
}

/** What is due, and what the coming week holds; each row opens its record. */
export function DueList({ data, words, ask, list, rowCount }: DueListProps) {
  const { dueLoops, dueCount } = data;
  if (dueLoops.length === 0) return null;
  return (
    <section aria-labelledby="due-heading" class={rowCount === 0 ? 'unfit' : ''} data-focus-group>
      <h2 id="due-heading">
        <button
          type="button"
          class="heading-link"
          data-tip={words.text('progress.showLoops')}
          onClick={() => ask('loops/show', null)}
        >
          {dueCount === 0
            ? words.text('progress.next')
            : words.text('progress.due', { count: words.number(dueCount) })}
        </button>
      </h2>
      <ul ref={list}>
        {dueLoops.slice(0, Math.max(1, rowCount)).map((loop) => (
          <DueRow
            key={loop.id}
            loop={loop}
            tip={words.text('progress.loop', {
              kind: loop.kind,
              title: isolated(loop.title),
              note: loop.note,
            })}
            open={() => {
              if (loop.recordId === undefined) ask('loop/complete', { id: loop.id });
              else ask('records/open', { selection: { ids: [loop.recordId] } });
            }}
          />
        ))}
      </ul>
    </section>
  );
}

interface DueRowProps {
  readonly loop: DueLoopWords;
  /** What a narrow row cuts off, and the kind. */
  readonly tip: string;
  open(): void;
}

function DueRow({ loop, tip, open }: DueRowProps) {
  return (
    <li>
      <button type="button" class="due" data-tip={tip} onClick={open}>
        <span class="spoken">{loop.kind}</span>{' '}
        <span class="due-title">
          {loop.isDue && <Icon name="warning" />}
          <bdi>{shortText(loop.title)}</bdi>
        </span>{' '}
        <span class="due-note">{loop.note}</span>
      </button>
    </li>
  );
}
