import { type Wording, wording } from '../text/wording.ts';

/** What the fields of a record show, whatever its words say. */
export type StorySign =
  /** A challenge with at least two options. */
  | 'options'
  /** A challenge for which somebody was asked. */
  | 'asked'
  /** Feedback of any kind. */
  | 'feedback'
  /** Feedback that changed something. */
  | 'change'
  /** Work of a team. */
  | 'team'
  /** Help given or taken. */
  | 'help'
  /** Work that was volunteered for. */
  | 'volunteered'
  /** Something that got better, before and after. */
  | 'gain'
  /** Work that was led. */
  | 'led'
  /** Others were trained. */
  | 'taught';

/** A theme of behavioural interviews: its question, and the rules by which a record answers it. */
export interface StoryTheme {
  /** Stable, for tables. */
  readonly id: string;
  readonly name: Wording;
  readonly question: Wording;
  /** What to log where no record answers it. */
  readonly logNext: Wording;
  readonly signs: readonly StorySign[];
  /** Ids of skills; one that ends with `.` stands for all that begin so. */
  readonly skills: readonly string[];
  /** Beginnings of words, in lower case; a blank stands for any white space. */
  readonly words: readonly string[];
}

function listOf(words: string): readonly string[] {
  return words.split(', ');
}

/**
 * The themes that behavioural interviews for research and data roles ask about, in the order in which they usually come.
 *
 * Questions and rules are our own. A theme that one record in three would answer tells nothing: words are chosen so that
 * a record has to speak of the theme itself.
 */
export const storyThemes: readonly StoryTheme[] = [
  {
    id: 'problem-solving',
    name: wording('Problem solving'),
    question: wording('Tell me of a problem at work whose cause you had to find.'),
    logNext: wording('Log a challenge with what you considered, what you chose and what came of it.'),
    signs: ['options'],
    skills: ['pro.problem-solving'],
    words: listOf('root cause, debug, traced, troubleshoot'),
  },
  {
    id: 'teamwork',
    name: wording('Teamwork'),
    question: wording('When did a result depend on how you worked with others?'),
    logNext: wording('Log an activity with its team size, or with who helped whom.'),
    signs: ['team', 'help'],
    skills: ['pro.teamwork'],
    words: listOf('together with, teamed, colleague, handover, handed over'),
  },
  {
    id: 'conflict',
    name: wording('Conflict'),
    question: wording('Describe a disagreement at work and how it was settled.'),
    logNext: wording('Log a challenge in which two people wanted different things, and what was agreed.'),
    signs: [],
    skills: [],
    words: listOf(
      'disagree, conflict, objected, objection, argued, complain, declined, refused, mediat, negotiat, compromise',
    ),
  },
  {
    id: 'initiative',
    name: wording('Initiative'),
    question: wording('What did you improve without being asked to?'),
    logNext: wording(
      'Log an activity under the opportunity that you took up, or one with a before and after.',
    ),
    signs: ['volunteered', 'gain'],
    skills: [],
    words: listOf('volunteer, proposed, i suggested, initiative, automated, on my own'),
  },
  {
    id: 'failure',
    name: wording('Learning from failure'),
    question: wording('Tell me of something that went wrong, and what you do differently since.'),
    logNext: wording('Log feedback or a challenge about a mistake, with what you changed.'),
    signs: [],
    skills: [],
    words: listOf(
      'mistake, my error, my fault, failed, forgot, overlooked, raised twice, too late, should have, had to redo',
    ),
  },
  {
    id: 'detail',
    name: wording('Attention to detail'),
    question: wording('When did you find an error that others had not seen?'),
    logNext: wording(
      'Log a check that found something: what you compared and how many differences there were.',
    ),
    signs: [],
    skills: ['sas.compare', 'cdm.sdv', 'cdm.data-quality'],
    words: listOf('double-check, discrepanc, unequal, mismatch, reconcil, independent check'),
  },
  {
    id: 'deadlines',
    name: wording('Deadlines and priorities'),
    question: wording('How did you meet a deadline when there was more work than time?'),
    logNext: wording('Log a challenge about a deadline: what you put first, what you left, and why.'),
    signs: [],
    skills: ['pro.time'],
    words: listOf(
      'deadline, priorit, urgent, in time for, data cut, database lock, before the lock, overdue',
    ),
  },
  {
    id: 'communication',
    name: wording('Communication to non-experts'),
    question: wording('How did you explain something technical to somebody outside your field?'),
    logNext: wording('Log a talk or a meeting: who listened, what they asked, what they did with it.'),
    signs: [],
    skills: ['pro.communication'],
    words: listOf('explain, presented, plain words, plain language, layman, non-expert'),
  },
  {
    id: 'integrity',
    name: wording('Ethics and integrity'),
    question: wording('When did doing it properly cost you something?'),
    logNext: wording('Log a challenge about privacy, consent, blinding or an audit trail, and what you did.'),
    signs: [],
    skills: ['reg.'],
    words: listOf('consent, privacy, confidential, unblind, audit, deviation, falsif, integrity, ethic'),
  },
  {
    id: 'leadership',
    name: wording('Leadership without authority'),
    question: wording('When did others follow your lead although you were not in charge?'),
    logNext: wording('Log an activity that you led or in which you trained others, with that role.'),
    signs: ['led', 'taught'],
    skills: ['pro.leadership'],
    words: listOf('mentored, coached, onboard'),
  },
  {
    id: 'adaptability',
    name: wording('Adaptability'),
    question: wording('Tell me of a plan that changed, and how you dealt with it.'),
    logNext: wording('Log a challenge about a change: an amendment, a new tool, another priority.'),
    signs: [],
    skills: [],
    words: listOf(
      'amend, adapt, short notice, migrat, replan, changed plan, new version, unexpected, switched to',
    ),
  },
  {
    id: 'ambiguity',
    name: wording('Dealing with ambiguity'),
    question: wording('How did you go on when nobody could tell you what was right?'),
    logNext: wording('Log a challenge about something unclear: whom you asked and what you assumed.'),
    signs: [],
    skills: ['stat.missing'],
    words: listOf(
      'unclear, ambigu, unspecified, does not say, not defined, undocumented, no rule, assumption, assumed',
    ),
  },
  {
    id: 'feedback',
    name: wording('Feedback'),
    question: wording('Which feedback was hard to hear, and what did you change?'),
    logNext: wording('Log feedback with what was said and what you changed.'),
    signs: ['change', 'feedback'],
    skills: [],
    words: [],
  },
];
