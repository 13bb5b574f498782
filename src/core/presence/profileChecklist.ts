import { type Wording, wording } from '../text/wording.ts';

/** A point to look at when a public profile is brought up to date. */
export interface ProfilePoint {
  /** How presence records name it in `checked`. */
  readonly id: string;
  readonly label: Wording;
  /** What is good enough. */
  readonly hint: Wording;
}

/** The points of a profile refresh, from what a reader sees first to what nobody may see. */
export const profileChecklist: readonly ProfilePoint[] = [
  {
    id: 'headline',
    label: wording('Headline'),
    hint: wording('Says what I do and where I want to go, not only the title of my post.'),
  },
  {
    id: 'photo',
    label: wording('Photo'),
    hint: wording('Recent, the face in good light, nothing of the site in the background.'),
  },
  {
    id: 'summary',
    label: wording('Summary'),
    hint: wording('Three sentences: what I work on, what I am good at, what I look for.'),
  },
  {
    id: 'skills',
    label: wording('Skills'),
    hint: wording('Those that the logbook has evidence for come first.'),
  },
  {
    id: 'experience',
    label: wording('Experience'),
    hint: wording('The internship is there, with tasks and with figures that I may show.'),
  },
  {
    id: 'certificates',
    label: wording('Certificates'),
    hint: wording('Those that are valid, with the month in which they end.'),
  },
  {
    id: 'contact',
    label: wording('Contact'),
    hint: wording('An address that I still read after the internship.'),
  },
  {
    id: 'privacy',
    label: wording('Confidentiality'),
    hint: wording('No names of studies or sponsors, no unpublished results, nothing about participants.'),
  },
];
