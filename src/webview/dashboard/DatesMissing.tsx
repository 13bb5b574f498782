import type { DashboardStrings } from '../../protocol/strings.ts';
import type { DashboardProps } from './DashboardPage.tsx';

type ProfileProps = Pick<DashboardProps, 'words' | 'ask'> & { readonly text: keyof DashboardStrings };

/** What a section without the dates of the internship would show, with the way to them. */
export function DatesMissing({ text, ...props }: ProfileProps) {
  return (
    <p class="empty">
      {props.words.text(text)} <ProfileButton text="profile.addDates" {...props} />
    </p>
  );
}

/** Opens `logbook.yml`. */
export function ProfileButton({ text, words, ask }: ProfileProps) {
  return (
    <button type="button" class="link" onClick={() => ask('profile/open', null)}>
      {words.text(text)}
    </button>
  );
}
