import { type Wording, wording } from '../text/wording.ts';
import type { EvidenceState, UnreadableReason } from './evidenceState.ts';

/** A state in a word or two, beside a file. */
export function evidenceStateWords(state: EvidenceState): Wording {
  switch (state.kind) {
    case 'same':
      return wording('same');
    case 'changed':
      return wording('changed since');
    case 'moved':
      return state.to.length === 1
        ? wording('moved to {path}', { path: state.to[0] ?? '' })
        : wording('moved: {count} files are the same', { count: state.to.length });
    case 'missing':
      return wording('missing');
    case 'no-hash':
      return wording('no hash');
    case 'unreadable':
      return unreadableWords[state.reason];
  }
}

const unreadableWords: Readonly<Record<UnreadableReason, Wording>> = {
  'refused-path': wording('not in the workspace'),
  link: wording('behind a link'),
  folder: wording('a folder'),
  'too-large': wording('too large to compare'),
  unreadable: wording('cannot be read'),
};

/** What a state means and what can be done, a sentence or two. */
export function evidenceStateSentence(state: EvidenceState, hasLines: boolean): Wording {
  switch (state.kind) {
    case 'same':
      return state.differsInLineEnds
        ? wording('The file is the same as when it was recorded, but for its line ends.')
        : wording('The file is the same as when it was recorded.');
    case 'changed':
      return hasLines
        ? wording(
            'The file changed since it was recorded, so the lines may stand elsewhere now. Look at it, then record it as it is now.',
          )
        : wording('The file changed since it was recorded. Look at it, then record it as it is now.');
    case 'moved':
      return state.to.length === 1
        ? wording('The file is not here any more; the same file is {path}. Update the path.', {
            path: state.to[0] ?? '',
          })
        : wording(
            'The file is not here any more; {count} others are the same: {paths}. Choose one of them.',
            {
              count: state.to.length,
              paths: state.to.join(', '),
            },
          );
    case 'missing':
      return wording('The file is not there. Put it back, or correct the path.');
    case 'no-hash':
      return wording(
        'No hash was recorded, so nobody can tell whether the file changed. Record it as it is now.',
      );
    case 'unreadable':
      return unreadableSentences[state.reason];
  }
}

const unreadableSentences: Readonly<Record<UnreadableReason, Wording>> = {
  'refused-path': wording(
    'This is no path inside the workspace folder. Write it relative to that folder, such as logs/adae.log.',
  ),
  link: wording('A symbolic link leads to the file, and links are not followed. Name the file itself.'),
  folder: wording('This is a folder. Name a file in it.'),
  'too-large': wording(
    'The file is too large to be read here, so it is not compared. Name a smaller log or listing as well.',
  ),
  unreadable: wording('The file cannot be read. Check its permissions.'),
};
