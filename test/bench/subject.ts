/** What the bench measures: bundled as the extension ships it. */
export { exportProfiles } from '../../src/core/export/exportProfiles.ts';
export { storedTexts } from '../../src/core/export/gate/storedTexts.ts';
export { planExport } from '../../src/core/export/planExport.ts';
export { LogbookIndex } from '../../src/core/index/logbookIndex.ts';
export { computeDashboard } from '../../src/core/insight/computeDashboard.ts';
export { computeProgress } from '../../src/core/insight/computeProgress.ts';
export { RememberedFindings } from '../../src/core/privacy/rememberedFindings.ts';
export { NodeFileStore } from '../../src/platform/nodeFileStore.ts';
export { nodeScheduler } from '../../src/platform/nodeScheduler.ts';
export { NodeSnapshotStore } from '../../src/platform/nodeSnapshotStore.ts';
