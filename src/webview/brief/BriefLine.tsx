import { Fragment } from 'preact';
import type { ShownLine, ShownSpan } from '../../core/brief/showBrief.ts';
import { FigureButton } from '../page/FigureButton.tsx';
import type { BriefProps } from './BriefPage.tsx';

/** What a line needs. */
export interface BriefLineProps extends Pick<BriefProps, 'ask'> {
  readonly line: ShownLine;
}

/** A line of words, users' texts, and what can be opened. */
export function BriefLine({ line, ask }: BriefLineProps) {
  return (
    <>
      {line.map((span, place) => (
        <Fragment key={`${place}`}>
          {place > 0 && ' '}
          <BriefSpan span={span} ask={ask} />
        </Fragment>
      ))}
    </>
  );
}

function BriefSpan({ span, ask }: Pick<BriefProps, 'ask'> & { readonly span: ShownSpan }) {
  switch (span.kind) {
    case 'words':
      return <>{span.text}</>;
    case 'text':
      return <bdi>{span.text}</bdi>;
    case 'record':
      return (
        <button type="button" class="link" onClick={() => ask('record/open', { id: span.id })}>
          <bdi>{span.text}</bdi>
        </button>
      );
    case 'action':
      return (
        <button
          type="button"
          class="link action"
          onClick={() => ask('action/run', { place: span.place, label: span.text })}
        >
          {span.text}
        </button>
      );
    case 'figure':
      return (
        <FigureButton open={() => ask('records/open', { selection: span.selection })}>
          {span.text}
        </FigureButton>
      );
  }
}
