import type { ExportProfile, ExportProfileId } from './exportProfile.ts';
import { achievementsProfile } from './profiles/achievementsProfile.ts';
import { leaveBundleProfile } from './profiles/leaveBundleProfile.ts';
import { portfolioProfile } from './profiles/portfolioProfile.ts';
import { reflectiveSummaryProfile } from './profiles/reflectiveSummaryProfile.ts';
import { storiesProfile } from './profiles/storiesProfile.ts';
import { supervisorReportProfile } from './profiles/supervisorReportProfile.ts';
import { tailoredProfile } from './profiles/tailoredProfile.ts';

/** Every profile of exports, the usual one first. */
export const exportProfiles: Readonly<Record<ExportProfileId, ExportProfile>> = {
  achievements: achievementsProfile,
  stories: storiesProfile,
  'reflective-summary': reflectiveSummaryProfile,
  portfolio: portfolioProfile,
  'supervisor-report': supervisorReportProfile,
  'leave-bundle': leaveBundleProfile,
  tailored: tailoredProfile,
};
