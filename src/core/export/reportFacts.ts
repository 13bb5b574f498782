import type { AchievementReport } from '../achievement/achievementReport.ts';
import { achievementSteps } from '../achievement/computeAchievements.ts';
import { type SelectedRecords, selectionSteps } from '../achievement/selectReportRecords.ts';
import type { Steps } from '../steps.ts';
import type { ChosenView } from './exportProfile.ts';
import { type ExportClaims, exportClaims } from './profiles/claimSection.ts';

/** What most parts of an export, and most exports of one choice, are made of: each is worked out once. */
export class ReportFacts {
  readonly #chosen: ChosenView;
  #selection: SelectedRecords | undefined;
  #report: AchievementReport | undefined;
  #claims: ExportClaims | undefined;

  constructor(chosen: ChosenView) {
    this.#chosen = chosen;
  }

  /** As `selectReportRecords`. */
  *selection(): Steps<SelectedRecords> {
    this.#selection ??= yield* selectionSteps(this.#chosen.view, this.#chosen.choice);
    return this.#selection;
  }

  /** As `computeAchievements`. */
  *report(): Steps<AchievementReport> {
    const { view, choice } = this.#chosen;
    this.#report ??= yield* achievementSteps(view, choice, yield* this.selection());
    return this.#report;
  }

  /** As `exportClaims`. */
  *claims(): Steps<ExportClaims> {
    const { included } = yield* this.selection();
    this.#claims ??= yield* exportClaims(this.#chosen, included);
    return this.#claims;
  }
}
