import type { ProgressProps } from './ProgressPage.tsx';

/** That the logbook leaves this computer with its repository, and what can be done; one line of it where room is short. */
export function GitNotice({ data, words, ask }: ProgressProps) {
  const { git } = data;
  if (git === undefined) return null;
  const { kind, remote, command } = git;
  const sentence = words.text(`git.${kind}`, { remote });
  return (
    // Also told where a button has the focus: the words may be cut.
    <div
      class="git-notice"
      role="note"
      data-tip={command === undefined ? sentence : `${sentence} ${command}`}
    >
      <p class="git-words">
        {sentence} {command && <code>{command}</code>}
      </p>
      <p class="git-actions">
        {kind === 'pushed' && (
          <button type="button" class="link" onClick={() => ask('git/ignore', null)}>
            {words.text('git.ignore')}
          </button>
        )}
        <button type="button" class="link" onClick={() => ask('git/keep', null)}>
          {words.text('git.keep')}
        </button>
      </p>
    </div>
  );
}
