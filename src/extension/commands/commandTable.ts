import type { ReviewKind } from '../../core/insight/reviewPeriod.ts';
import type { RecordType } from '../../core/records/recordTypes.ts';
import type { Host } from '../host/host.ts';
import type { PersonBriefKind } from './personBrief.ts';

/** What a command does; its arguments come from menus, links and other extensions, so they are not trusted. */
export type Handler = (host: Host, ...args: readonly unknown[]) => Promise<void>;

/** A command that asks for a new record of a type, field by field. */
function newRecordOf(type: RecordType): Handler {
  return async (host, given) => (await import('./newRecord.ts')).runNewRecord(host, type, given);
}

/** A command that looks back on a period and stores one review of it. */
function reviewOf(kind: ReviewKind): Handler {
  return async (host, given) => (await import('./review.ts')).runReview(host, kind, given);
}

/** A command that shows a brief for a person. */
function personBrief(kind: PersonBriefKind): Handler {
  return async (host, target) => (await import('./personBrief.ts')).runPersonBrief(host, kind, target);
}

/** Every command of the extension; `package.json` lists the same. What a command needs loads on its first use. */
export const commandTable = {
  'researchLogbook.quickEntry': async (host, given) =>
    (await import('./quickEntry.ts')).runQuickEntry(host, given),
  'researchLogbook.logRun': async (host, target) => (await import('./logRun.ts')).runLogRun(host, target),
  'researchLogbook.logProgram': async (host, target) =>
    (await import('./logProgram.ts')).runLogProgram(host, target),
  'researchLogbook.draftToday': async (host) => (await import('./draftToday.ts')).runDraftToday(host),
  'researchLogbook.logSelection': async (host) => (await import('./logSelection.ts')).runLogSelection(host),
  'researchLogbook.logTerminalRun': async (host) =>
    (await import('./logTerminalRun.ts')).runLogTerminalRun(host),
  'researchLogbook.undoEntry': async (host) => (await import('./undoEntry.ts')).runUndoEntry(host),
  'researchLogbook.newActivity': newRecordOf('activity'),
  'researchLogbook.newChallenge': newRecordOf('challenge'),
  'researchLogbook.newQuestion': newRecordOf('question'),
  'researchLogbook.newGoal': newRecordOf('goal'),
  'researchLogbook.newTraining': newRecordOf('training'),
  'researchLogbook.newContact': newRecordOf('contact'),
  'researchLogbook.newInteraction': newRecordOf('interaction'),
  'researchLogbook.newReflection': newRecordOf('reflection'),
  'researchLogbook.newOpportunity': newRecordOf('opportunity'),
  'researchLogbook.newProgram': newRecordOf('program'),
  'researchLogbook.newFeedback': newRecordOf('feedback'),
  'researchLogbook.newPresence': newRecordOf('presence'),
  'researchLogbook.newApplication': newRecordOf('application'),
  'researchLogbook.newAchievement': newRecordOf('achievement'),
  'researchLogbook.initialize': async (host) => (await import('./initialize.ts')).runInitialize(host),
  'researchLogbook.startInternship': async (host) =>
    (await import('./startInternship.ts')).runStartInternship(host),
  'researchLogbook.exploreTrack': async (host, target) =>
    (await import('./exploreTrack.ts')).runExploreTrack(host, target),
  'researchLogbook.comparePrograms': async (host) => host.briefs.open('programs'),
  'researchLogbook.openProgram': async (host, target) =>
    (await import('./openProgram.ts')).runOpenProgram(host, target),
  'researchLogbook.chooseProgram': async (host, target) =>
    (await import('./chooseProgram.ts')).runChooseProgram(host, target),
  'researchLogbook.setProgramWeights': async (host) =>
    (await import('./setProgramWeights.ts')).runSetProgramWeights(host),
  'researchLogbook.markResourceUsed': async (host, target) =>
    (await import('./markResourceUsed.ts')).runMarkResourceUsed(host, target),
  'researchLogbook.openDashboard': async (host) => host.dashboard.open(),
  'researchLogbook.openGuide': (host) => host.briefs.open('guide'),
  'researchLogbook.offerToHelp': async (host, given) =>
    (await import('./opportunity.ts')).runOfferToHelp(host, given),
  'researchLogbook.acceptOpportunity': async (host, given) =>
    (await import('./opportunity.ts')).runAcceptOpportunity(host, given),
  'researchLogbook.declineOpportunity': async (host, given) =>
    (await import('./opportunity.ts')).runDeclineOpportunity(host, given),
  'researchLogbook.finishOpportunity': async (host, given) =>
    (await import('./opportunity.ts')).runFinishOpportunity(host, given),
  'researchLogbook.countTowardsOpportunity': async (host, target) =>
    (await import('./countTowards.ts')).runCountTowardsOpportunity(host, target),
  'researchLogbook.reviewWorkload': async (host) => host.briefs.open('workload'),
  'researchLogbook.reviewExposure': async (host) => host.briefs.open('exposure'),
  'researchLogbook.closeOutInternship': async (host) => host.briefs.open('closeOut'),
  'researchLogbook.weeklyReview': reviewOf('weekly'),
  'researchLogbook.monthlyReview': reviewOf('monthly'),
  'researchLogbook.finalReview': reviewOf('final'),
  'researchLogbook.rateSkills': async (host) => (await import('./rateSkills.ts')).runRateSkills(host),
  'researchLogbook.logEvent': async (host) => (await import('./logEvent.ts')).runLogEvent(host),
  'researchLogbook.reviewPresence': (host) => host.briefs.open('presence'),
  'researchLogbook.queueArticle': async (host) => (await import('./queueArticle.ts')).runQueueArticle(host),
  'researchLogbook.markArticleShared': async (host, target) =>
    (await import('./markArticleShared.ts')).runMarkArticleShared(host, target),
  'researchLogbook.refreshProfile': async (host) =>
    (await import('./refreshProfile.ts')).runRefreshProfile(host),
  'researchLogbook.markConnected': async (host, target) =>
    (await import('./markConnected.ts')).runMarkConnected(host, target),
  'researchLogbook.reviewApplications': (host) => host.briefs.open('applications'),
  'researchLogbook.prepareApplication': async (host, target) =>
    (await import('./prepareApplication.ts')).runPrepareApplication(host, target),
  'researchLogbook.advanceApplication': async (host, target) =>
    (await import('./advanceApplication.ts')).runAdvanceApplication(host, target),
  'researchLogbook.linkStoryToApplication': async (host, target) =>
    (await import('./linkToApplication.ts')).runLinkStory(host, target),
  'researchLogbook.linkContactToApplication': async (host, target) =>
    (await import('./linkToApplication.ts')).runLinkContact(host, target),
  'researchLogbook.pastePosting': async (host, target) =>
    (await import('./pastePosting.ts')).runPastePosting(host, target),
  'researchLogbook.tailorToPosting': async (host, target) =>
    (await import('./tailorToPosting.ts')).runTailorToPosting(host, target),
  'researchLogbook.reviewAchievements': (host) => host.briefs.open('achievements'),
  'researchLogbook.curateAchievement': async (host, node, selection) =>
    (await import('./curateAchievement.ts')).runCurateAchievement(host, node, selection),
  'researchLogbook.claimFigure': async (host, node) =>
    (await import('./curateAchievement.ts')).runClaimFigure(host, node),
  'researchLogbook.updateClaim': async (host, target) =>
    (await import('./changeClaim.ts')).runUpdateClaim(host, target),
  'researchLogbook.markClaimSelfStated': async (host, target) =>
    (await import('./changeClaim.ts')).runMarkClaimSelfStated(host, target),
  'researchLogbook.markClaimUnconfirmed': async (host, target) =>
    (await import('./changeClaim.ts')).runMarkClaimUnconfirmed(host, target),
  'researchLogbook.confirmClaim': async (host, target) =>
    (await import('./changeClaim.ts')).runConfirmClaim(host, target),
  'researchLogbook.export': async (host, given) => (await import('./export.ts')).runExport(host, given),
  'researchLogbook.exportAchievements': async (host) =>
    (await import('./export.ts')).runExportAchievements(host),
  'researchLogbook.writeExport': async (host, given) =>
    (await import('./export.ts')).runWriteExport(host, given),
  'researchLogbook.writeExportTo': async (host, given) =>
    (await import('./export.ts')).runWriteExportTo(host, given),
  'researchLogbook.importNotes': async (host) => (await import('./importNotes.ts')).runImportNotes(host),
  'researchLogbook.completeOpenLoop': async (host, loop) =>
    (await import('./completeOpenLoop.ts')).runCompleteOpenLoop(host, loop),
  'researchLogbook.postponeOpenLoop': async (host, loop) =>
    (await import('./postponeOpenLoop.ts')).runPostponeOpenLoop(host, loop),
  'researchLogbook.reviewTrainings': async (host) => host.briefs.open('trainings'),
  'researchLogbook.renewCertificate': async (host, training) =>
    (await import('./renewCertificate.ts')).runRenewCertificate(host, training),
  'researchLogbook.verifyReport': async (host, target) =>
    (await import('./verifyReport.ts')).runVerifyReport(host, target),
  'researchLogbook.exportReminders': async (host) =>
    (await import('./exportReminders.ts')).runExportReminders(host),
  'researchLogbook.findRecord': async (host) => (await import('./findRecord.ts')).runFindRecord(host),
  'researchLogbook.openRecord': async (host, target) =>
    (await import('./openRecord.ts')).runOpenRecord(host, target),
  'researchLogbook.openRecordToSide': async (host, target) =>
    (await import('./openRecord.ts')).runOpenRecordToSide(host, target),
  'researchLogbook.openRecords': async (host, selection) =>
    (await import('./openRecord.ts')).runOpenRecords(host, selection),
  'researchLogbook.revealRecord': async (host, target) =>
    (await import('./openRecord.ts')).runRevealRecord(host, target),
  'researchLogbook.deleteRecord': async (host, target) =>
    (await import('./deleteRecord.ts')).runDeleteRecord(host, target),
  'researchLogbook.openProfile': async (host) => (await import('./openRecord.ts')).runOpenProfile(host),
  'researchLogbook.groupLogByWeek': (host) => host.logGrouping.choose('week'),
  'researchLogbook.groupLogBySkill': (host) => host.logGrouping.choose('skill'),
  'researchLogbook.groupLogByType': (host) => host.logGrouping.choose('type'),
  'researchLogbook.groupLogByStudy': (host) => host.logGrouping.choose('study'),
  'researchLogbook.groupLogByPerson': (host) => host.logGrouping.choose('person'),
  'researchLogbook.groupLogByPhase': (host) => host.logGrouping.choose('phase'),
  'researchLogbook.renameName': async (host, node) =>
    (await import('./renameName.ts')).runRenameName(host, node),
  'researchLogbook.mergeNames': async (host, node) =>
    (await import('./renameName.ts')).runMergeNames(host, node),
  'researchLogbook.tagRecord': async (host, node, selection, tag) =>
    (await import('./tagRecord.ts')).runTagRecord(host, node, selection, tag),
  'researchLogbook.groupPeopleByStanding': (host) => host.peopleGrouping.choose('standing'),
  'researchLogbook.groupPeopleByRole': (host) => host.peopleGrouping.choose('role'),
  'researchLogbook.createContacts': async (host, given) =>
    (await import('./createContacts.ts')).runCreateContacts(host, given),
  'researchLogbook.findMentors': (host) => host.briefs.open('mentors'),
  'researchLogbook.openAdvice': (host) => host.briefs.open('advice'),
  'researchLogbook.addEvidence': async (host, target, files) =>
    (await import('./addEvidence.ts')).runAddEvidence(host, target, files),
  'researchLogbook.addAsEvidence': async (host, uri, selection) =>
    (await import('./addEvidence.ts')).runAddAsEvidence(host, uri, selection),
  'researchLogbook.checkEvidence': async (host) =>
    (await import('./changeEvidence.ts')).runCheckEvidence(host),
  'researchLogbook.openEvidence': async (host, target) =>
    (await import('./changeEvidence.ts')).runOpenEvidence(host, target),
  'researchLogbook.updateEvidencePath': async (host, target) =>
    (await import('./changeEvidence.ts')).runUpdateEvidencePath(host, target),
  'researchLogbook.recordEvidence': async (host, target) =>
    (await import('./changeEvidence.ts')).runRecordEvidence(host, target),
  'researchLogbook.keepText': async (host, found) => (await import('./keepText.ts')).runKeepText(host, found),
  'researchLogbook.scanLogbook': async (host) => (await import('./scanLogbook.ts')).runScanLogbook(host),
  'researchLogbook.openFinding': async (host, found) =>
    (await import('./openFinding.ts')).runOpenFinding(host, found),
  'researchLogbook.keepFinding': async (host, found) =>
    (await import('./openFinding.ts')).runKeepFinding(host, found),
  'researchLogbook.ignoreInGit': async (host) => (await import('./ignoreInGit.ts')).runIgnoreInGit(host),
  'researchLogbook.checkLogbook': async (host) => (await import('./checkLogbook.ts')).runCheckLogbook(host),
  'researchLogbook.rebuildIndex': async (host) => (await import('./checkLogbook.ts')).runRebuildIndex(host),
  'researchLogbook.chooseLogbook': async (host) =>
    (await import('./askForLogbook.ts')).runChooseLogbook(host),
  'researchLogbook.addSkill': async (host, skill, file) =>
    (await import('./addSkill.ts')).runAddSkill(host, skill, file),
  'researchLogbook.addStudy': async (host, study, file) =>
    (await import('./addSkill.ts')).runAddStudy(host, study, file),
  'researchLogbook.createContact': async (host, slug, file) =>
    (await import('./createContact.ts')).runCreateContact(host, slug, file),
  'researchLogbook.composeQuestion': async (host, target) =>
    (await import('./composeQuestion.ts')).runComposeQuestion(host, target),
  'researchLogbook.markQuestionAsked': async (host, target) =>
    (await import('./markQuestionAsked.ts')).runMarkQuestionAsked(host, target),
  'researchLogbook.answerQuestion': async (host, target) =>
    (await import('./answerQuestion.ts')).runAnswerQuestion(host, target),
  'researchLogbook.browseAnswers': async (host) =>
    (await import('./browseAnswers.ts')).runBrowseAnswers(host),
  'researchLogbook.turnChallengeIntoQuestion': async (host, target) =>
    (await import('./challengeQuestion.ts')).runTurnChallengeIntoQuestion(host, target),
  'researchLogbook.draftInterviewStory': async (host, target) =>
    (await import('./interviewStory.ts')).runDraftInterviewStory(host, target),
  'researchLogbook.reviewStories': async (host) => host.briefs.open('stories'),
  'researchLogbook.openLinkedRecord': async (host, target) =>
    (await import('./openLinkedRecord.ts')).runOpenLinkedRecord(host, target),
  'researchLogbook.prepareMeeting': personBrief('meeting'),
  'researchLogbook.draftThankYou': personBrief('thankYou'),
  'researchLogbook.draftCheckIn': personBrief('checkIn'),
  'researchLogbook.prepareInterview': personBrief('interview'),
  'researchLogbook.recordInterview': async (host, target) =>
    (await import('./recordInterview.ts')).runRecordInterview(host, target),
  'researchLogbook.recordSent': async (host, target) =>
    (await import('./recordSent.ts')).runRecordSent(host, target),
  'researchLogbook.addSelfCheck': async (host, target) =>
    (await import('./selfCheck.ts')).runAddSelfCheck(host, target),
  'researchLogbook.recordFeedback': async (host, target) =>
    (await import('./recordFeedback.ts')).runRecordFeedback(host, target),
} as const satisfies Record<string, Handler>;

export type CommandId = keyof typeof commandTable;
