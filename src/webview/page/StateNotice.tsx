import type { SharedStrings } from '../../protocol/strings.ts';
import type { NoticeProps } from './pageDefinition.ts';

/** Why there is nothing to see, and what to do about it. */
export function StateNotice({ state, words, retry, initialize }: NoticeProps<SharedStrings>) {
  const heading = <h1 class="spoken">{words.text('page.title')}</h1>;
  switch (state.kind) {
    case 'loading':
      return (
        <main class="notice" aria-busy="true">
          {heading}
          <p>{words.text('state.loading')}</p>
        </main>
      );
    case 'no-logbook':
      return (
        <main class="notice">
          {heading}
          <p>{words.text('state.noLogbook')}</p>
          <button type="button" class="primary" onClick={initialize}>
            {words.text('action.initialize')}
          </button>
        </main>
      );
    case 'failed':
      return (
        <main class="notice">
          {heading}
          <p role="alert">
            {state.message} {state.fix}
          </p>
          <button type="button" class="primary" onClick={retry}>
            {words.text('action.retry')}
          </button>
        </main>
      );
  }
}
