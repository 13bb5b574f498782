import {
  type ApplicationFacts,
  type ApplicationStatus,
  applicationStatuses,
  computeApplicationFacts,
  type NextDay,
} from '../application/applicationFacts.ts';
import type { CivilDate } from '../dates/civilDate.ts';
import type { LogbookView } from '../index/logbookContents.ts';
import type { QuestionStatus } from '../question/questionStatus.ts';
import type { RecordType } from '../records/recordTypes.ts';
import { shortText } from '../text/userText.ts';
import { type CertificateFact, certificateReminderDays, computeCertificates } from './certificateFacts.ts';
import { computeOpenQuestions, type QuestionFacts, staleAfterDays } from './questionFacts.ts';
import type { Figure, RecordSelection } from './recordSelection.ts';
import { rowKeys } from './rowKeys.ts';

/** Questions, and certificates, that are listed; a number opens the others. */
const mostRows = 8;

/** A question without an answer. */
export interface WaitingQuestion {
  readonly key: string;
  readonly title: string;
  readonly status: Exclude<QuestionStatus, 'answered'>;
  /** Absent where the question has no date. */
  readonly days?: number;
  readonly isStale: boolean;
  readonly selection: RecordSelection;
}

/** A certificate that nothing took the place of yet. */
export interface ExpiringCertificate {
  readonly key: string;
  readonly title: string;
  readonly expires: CivilDate;
  /** Negative once it is expired. */
  readonly daysLeft: number;
  readonly state: Exclude<CertificateFact['state'], 'renewed'>;
  /** Whether nothing in the record says how long it is valid. */
  readonly isAssumed: boolean;
  readonly selection: RecordSelection;
}

/** Applications of one stage. */
export interface ApplicationStage {
  readonly stage: ApplicationStatus;
  readonly applications: Figure;
}

/** An application that is not closed. */
export interface OpenApplication {
  readonly key: string;
  readonly title: string;
  readonly stage: OpenStage;
  /** Absent where no day is known. */
  readonly next?: NextDay;
  readonly selection: RecordSelection;
}
export type OpenStage = Exclude<ApplicationStatus, 'closed'>;

/** What the dashboard says of what waits for an end. */
export interface LoopsOverview {
  /** The one that waits longest first, those without a date last. */
  readonly questions: readonly WaitingQuestion[];
  readonly openQuestions: Figure;
  /** Open for `staleAfterDays` or longer. */
  readonly staleQuestions: Figure;
  readonly staleAfterDays: number;
  /** Open questions beyond those listed. */
  readonly moreQuestions: Figure;
  /** First to expire first. */
  readonly certificates: readonly ExpiringCertificate[];
  readonly expiredCertificates: Figure;
  /** Those that run out within the first reminder. */
  readonly dueCertificates: Figure;
  /** Days before the expiry, the earliest reminder first. */
  readonly reminderDays: readonly number[];
  /** Certificates beyond those listed. */
  readonly moreCertificates: Figure;
  /** All stages in the order in which an application goes through them. */
  readonly applications: readonly ApplicationStage[];
  readonly openApplications: Figure;
  /** Those whose next day comes first, those without one last. */
  readonly listedApplications: readonly OpenApplication[];
  /** Open applications beyond those listed. */
  readonly moreApplications: Figure;
}

/** Questions by age, certificates by expiry, applications by stage. */
export function computeLoopsOverview(view: LogbookView): LoopsOverview {
  const questions = computeOpenQuestions(view);
  const certificates = computeCertificates(view).filter(({ state }) => state !== 'renewed');
  const ofState = (wanted: CertificateFact['state']): Figure =>
    certificateFigure(certificates.filter(({ state }) => state === wanted));
  return {
    questions: waitingQuestions(questions.slice(0, mostRows)),
    openQuestions: questionFigure(questions),
    staleQuestions: questionFigure(questions.filter(({ isStale }) => isStale)),
    staleAfterDays,
    moreQuestions: questionFigure(questions.slice(mostRows)),
    certificates: expiringCertificates(certificates.slice(0, mostRows)),
    expiredCertificates: ofState('expired'),
    dueCertificates: ofState('due-soon'),
    reminderDays: certificateReminderDays,
    moreCertificates: certificateFigure(certificates.slice(mostRows)),
    ...applicationsOf(computeApplicationFacts(view)),
  };
}

function figureOf(type: RecordType, ids: readonly string[]): Figure {
  return { value: ids.length, selection: { types: [type], ids } };
}

function questionFigure(questions: readonly QuestionFacts[]): Figure {
  return figureOf(
    'question',
    questions.map(({ question }) => question.id),
  );
}

function certificateFigure(certificates: readonly CertificateFact[]): Figure {
  return figureOf(
    'training',
    certificates.map(({ training }) => training.id),
  );
}

function waitingQuestions(questions: readonly QuestionFacts[]): readonly WaitingQuestion[] {
  const keys = rowKeys(questions.map(({ question }) => question.id));
  return questions.flatMap(({ question, status, days, isStale }, place) =>
    status === 'answered'
      ? []
      : [
          {
            key: keys[place] ?? question.id,
            title: shortText(question.title),
            status,
            ...(days !== undefined && { days }),
            isStale,
            selection: { ids: [question.id] },
          },
        ],
  );
}

function expiringCertificates(certificates: readonly CertificateFact[]): readonly ExpiringCertificate[] {
  const keys = rowKeys(certificates.map(({ training }) => training.id));
  return certificates.flatMap(({ training, expires, daysLeft, state, isAssumed }, place) =>
    state === 'renewed'
      ? []
      : [
          {
            key: keys[place] ?? training.id,
            title: shortText(training.title),
            expires,
            daysLeft,
            state,
            isAssumed,
            selection: { ids: [training.id] },
          },
        ],
  );
}

type ApplicationsOverview = Pick<
  LoopsOverview,
  'applications' | 'openApplications' | 'listedApplications' | 'moreApplications'
>;

function applicationsOf(facts: readonly ApplicationFacts[]): ApplicationsOverview {
  const figure = (chosen: readonly ApplicationFacts[]): Figure =>
    figureOf(
      'application',
      chosen.map(({ application }) => application.id),
    );
  const open = facts.filter(({ isOpen }) => isOpen);
  return {
    applications: applicationStatuses.map((stage) => ({
      stage,
      applications: figure(facts.filter(({ status }) => status === stage)),
    })),
    openApplications: figure(open),
    listedApplications: openApplications(open.slice(0, mostRows)),
    moreApplications: figure(open.slice(mostRows)),
  };
}

function openApplications(facts: readonly ApplicationFacts[]): readonly OpenApplication[] {
  const keys = rowKeys(facts.map(({ application }) => application.id));
  return facts.flatMap(({ application, status, nextDay }, place) =>
    status === 'closed'
      ? []
      : [
          {
            key: keys[place] ?? application.id,
            title: shortText(application.title),
            stage: status,
            ...(nextDay && { next: nextDay }),
            selection: { ids: [application.id] },
          },
        ],
  );
}
