import type { CivilDate } from '../dates/civilDate.ts';

/** Something worked on from a day to a day. */
interface JsonResumePeriod {
  readonly startDate?: CivilDate;
  readonly endDate?: CivilDate;
  readonly summary?: string;
  readonly highlights?: readonly string[];
}

/** What we fill of a JSON Resume 1.0.0 (https://jsonresume.org/schema, MIT). */
export interface JsonResume {
  readonly basics: { readonly name?: string; readonly label?: string };
  readonly work: readonly (JsonResumePeriod & { readonly name?: string; readonly position: string })[];
  readonly volunteer?: readonly (JsonResumePeriod & {
    readonly organization?: string;
    readonly position: string;
  })[];
  readonly certificates: readonly {
    readonly name: string;
    readonly date: CivilDate;
    readonly issuer?: string;
  }[];
  readonly skills: readonly {
    readonly name: string;
    readonly level?: string;
    readonly keywords: readonly string[];
  }[];
  readonly projects: readonly (JsonResumePeriod & {
    readonly name: string;
    readonly keywords?: readonly string[];
  })[];
}
