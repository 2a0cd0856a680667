import WorkOrders

/// Everything that mcctl says to people, in both languages; `{}` is filled in order.
///
/// The texts stand by subject in the catalogues beside this file.
enum Phrase: CaseIterable {
  case number, order, orders, request, requests, contact, contacts, inspection, contractor, place, state
  case category, area, urgency, zone, zones, site, description, channel, reported, reporters, referredTo
  case importedFrom, note, reason, name, phone, key, kind, outcome, inspector, when, version
  case entered, enteredBy, office, email, planned, attachments, reporterWithheld, noContacts, noImports
  case takenHere, takenAway
  case noOrders, noRequests, noInspections, noContractors, noPlaces, noEvents, noDecisions, moreAfter
  case noRetention, months, endedBefore, toErase, erasedData, heldAt, dataReporters, dataTexts
  case decision, awaitingDecision, answerToReporters, nothingFound, reportedBy
  case estimate, approved, final, approval, approvalPending, mandate, ratifyBy, interventionCode, expected
  case limit, due, met, missed, late, offeredTo, mode, sent, answerBy, answered, ringAndSay, ruleOfPolicy
  case whatBecomesOfIt, whoIsAsked, pause, stoppedLimits, allLimits, toBeDoneBy, dateToBeSet
  case modePhone, modeLink, certifiedTo, receiptMissing, offerUnreached
  case stateEvaluating, stateInspection, stateApproval, stateReady, stateOffered, stateUnassigned
  case stateAccepted, stateStarted, stateSuspended, stateCompleted, stateClosed, stateCancelled, stateNew
  case stateOpen, stateResolved, stateRejected, stateReferred, stateSent, stateRefused, stateExpired
  case stateWithdrawn, stateScheduled, stateRecorded, stateDraft, stateFrozen, stateIssued
  case worksDone
  case trades, openOrders, remaining, wholeCity, contract, validity, ceiling, committed, invoiced, onSite
  case likelyRepeats, distance, likeness, tellTheCaller, spooled, spoolEmpty, spoolSent, spoolRefused
  case discarded
  case guideDaemonDown, guideDanger, guideDangerAdvice, guideDangerNote, guideYesNo, guideNoYes, guideYesOrNo,
    guideWhat,
    guideCategory
  case guideWhere, guideZone, guidePhone, guideEarlier, guideChase, guideName, guideLink, guideSummary
  case guideToClassify, guideAgainAbout, guideConfirm, guideNothingLogged, guideMostUrgent
  case importBatch, importCheck, importResult, rowsRead, rowsImported, rowsToImport, rowsRejected, refusedRows, line
  case nobodyStopped
  case written, noticesStopped, noticesResumed, linksRevoked
  case mailFrom, mailTo, mailAnswers
  case noMessages, messageWaiting, messageSent, messageLaid, messageFailed, messageUndelivered
  case register, asOf, keptFiles, removedBackups, fileMissing, fileDamaged, backupSound, backupUnsound
  case subject, event, actor, facts, journalWhole, journalBroken, sealedEvents, unsealedEvents, head, clockNow
  case frozenAt, issuedAt, changedFigures, journalPosition, noStatisticsActs, statisticsIdentical, statisticsDiffer,
    statisticsEqual, statisticsAltered, statisticsNotOurs
  case statisticsUnknown, statisticsOtherBytes, statisticsOtherHead, fileAndRegister, laterFigures, nothingSince
  case replacedBy, differentToday, changedWithoutEvent, moreFigures, changesOfVersion, changesAreIn
  case firstToChange, firstIn, changedFirst, onlyReissuesChange
  case statisticsTitle, period, figure, value, carriedIn, opened, reopened, closed, cancelled, carriedOut
  case boardTitle, boardQuiet, boardNew, boardUnassigned, boardAwaitingDecision, boardAwaitingApproval, boardPhoneOffers
  case boardAwaitingInspection
  case boardNearLimits, boardPastLimits
  case unclassifiedAs
  case policyClean, policyProblems, policyVersion, policyFile, appliedAt, appliedBy, limits, trialNeeded
  case simulationTitle, asItWas, asItWouldBe, difference, ordersChanged, otherFirm, withoutApproval, approvalsAsked
  case fourEyes, aboveLimit
  case effective, policyPending, policyInForce, policySuperseded, policyWithdrawn
  case policyIsPending, policyIsInForce, policyIsSuperseded, policyIsWithdrawn, policyComesLater
  case policyWarnings, policySame, policyDifferences, nothingChanges, mostAffected
  case trialNotNeeded, dayToBeDoneBy, eligible, yes, no
  case owed, amount, left, leftThen, leftNow, givenBack, perOrder, perPeriod, toRatify, noMandates, noMandateUses,
    ratification, ratifiedBy
  case criterion, turns, lastChoices, rota, onDuty, noRotas, nobodyOnDuty, rotaWithoutAccount, dutyFrom, dutyTo
  case ratificationRefusedBy, ratifyUntil, day, month, quarter, year, andMore
  case extremeUrgency, noDossiers, nextStep, circumstance, causes, works, evidence
  case claimed, claimAbove, claimToApprove
  case nothingToApprove, approvedBy, approvalUntil, youMay, yesForDelegator, byForDelegator, mayApprove, approvalGiven
  case noContracts, noInvoices, noPrices, chapter, commitmentNumber, discount, safetyCosts, vat, withVAT, unit, price
  case quantity, penalties, penaltyFor, noPenalty, eachHour, eachDay, atMost, offersMade, silences, handedBack, reworks
  case sectionCity, sectionWeeks, weeksInPart, sectionTargets, sectionTimes, sectionSpending, figuresBy, noFigures,
    moreRows
  case previousPeriod, yearBefore, change, points, week, band
  case definition, howCounted, query, queryGivesEvents, behindIt, eventBehindIt, nothingBehind, position, part
  case asOfPosition, frozenBy, issuedBy, median, standsNow
  case noStreets, noAddress, street, streets, civics, locality, point, pointUnknown, pointNear, locatedCivics
  case streetChanges, nothingRemoved, inRegistry, guideStreets, guideWhichStreet, guideStreet, suggested
  case noDelegations, delegator, delegate, limitAmount, wholeLimit, endedBy, inForce, notInForce, accountDisabled

  /// The phrase in both languages; a test proves that the catalogues leave none out.
  var texts: LocalizedText { Self.catalogue[self] ?? LocalizedText("\(self)") }

  /// All catalogues in one.
  static let catalogue = [
    headings, ofOrders, ofCalls, ofTheCity, ofFiles, ofStatisticsActs, ofApprovals, ofMoney, ofStreets,
    ofFigures,
  ].reduce(into: [:]) { all, some in
    all.merge(some) { first, _ in first }
  }

  /// A text in both languages.
  static func both(_ it: String, _ en: String) -> LocalizedText { LocalizedText(it: it, en: en) }
}
