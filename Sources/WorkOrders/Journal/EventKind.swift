/// What a journal event says; the raw values stand in the register and on the wire, and are never changed.
public enum EventKind: String, Hashable, Sendable, CaseIterable, Codable {
  /// A contact was logged, whatever came of it.
  case contactLogged = "contact.logged"
  /// A request was opened.
  case requestOpened = "request.opened"
  /// A request was given its category, urgency, zone or place.
  case requestClassified = "request.classified"
  /// A request's description, place or reporter was corrected.
  case requestAmended = "request.amended"
  /// The reporters of a request were asked what has to be known.
  case requestAsked = "request.asked"
  /// A request was linked to an order.
  case requestLinked = "request.linked"
  /// A request was taken off an order.
  case requestUnlinked = "request.unlinked"
  /// The work a request asked for is done.
  case requestResolved = "request.resolved"
  /// A request was refused with a reason.
  case requestRejected = "request.rejected"
  /// A request was passed to another body.
  case requestReferred = "request.referred"
  /// A request was withdrawn or entered by mistake.
  case requestCancelled = "request.cancelled"
  /// A request came back to life.
  case requestReopened = "request.reopened"
  /// An order was made.
  case orderOpened = "order.opened"
  /// An order's category, urgency, zone or estimate was set.
  case orderSet = "order.set"
  /// The rules decided what happens to an order.
  case orderDecided = "order.decided"
  /// A person consented to an order.
  case orderApproved = "order.approved"
  /// Works of extreme urgency were ordered on the spot.
  case orderedAtOnce = "order.ordered-at-once"
  /// The time of an approval was over before a contractor had the order.
  case approvalExpired = "order.approval-expired"
  /// A person refused consent to an order.
  case orderDeclined = "order.declined"
  /// An order was put to one contractor.
  case orderOffered = "order.offered"
  /// The contractor took the order.
  case orderAccepted = "order.accepted"
  /// The contractor refused the order.
  case orderRefused = "order.refused"
  /// The contractor did not answer in time.
  case orderExpired = "order.expired"
  /// The city took the order back.
  case orderWithdrawn = "order.withdrawn"
  /// The contractor gave an accepted order back.
  case orderHandedBack = "order.handed-back"
  /// The contractor arrived on site.
  case orderStarted = "order.started"
  /// The danger was removed.
  case orderMadeSafe = "order.made-safe"
  /// Work and clocks were paused.
  case orderSuspended = "order.suspended"
  /// Work and clocks went on.
  case orderResumed = "order.resumed"
  /// The contractor says the work is done.
  case orderCompleted = "order.completed"
  /// The final amount of a completed order was corrected.
  case orderCorrected = "order.corrected"
  /// The check failed; the work starts again.
  case orderReworked = "order.reworked"
  /// The office checked the work and answered the reporters.
  case orderClosed = "order.closed"
  /// A closed order came back to life.
  case orderReopened = "order.reopened"
  /// An order was cancelled.
  case orderCancelled = "order.cancelled"
  /// Nobody is left to take the order.
  case orderUnassigned = "order.unassigned"
  /// Somebody was looked for again to take the order, and nobody was found.
  case orderStillUnassigned = "order.still-unassigned"
  /// A part of an order became an order of its own.
  case orderSplit = "order.split"
  /// A person was called because the rules could not go on.
  case orderAlarm = "order.alarm"
  /// A target is about to be missed.
  case targetWarned = "target.warned"
  /// A target was met.
  case targetMet = "target.met"
  /// A target was missed.
  case targetBreached = "target.breached"
  /// A target that was missed is due later now, and not missed any more.
  case targetRelieved = "target.relieved"
  /// A contractor was activated under a mandate.
  case mandateUsed = "mandate.used"
  /// An activation came to take more or less from its mandate, with what the order costs.
  case mandateAdjusted = "mandate.adjusted"
  /// An activation under a mandate was consented to afterwards.
  case mandateRatified = "mandate.ratified"
  /// Consent to an activation under a mandate was refused afterwards.
  case ratificationRefused = "mandate.ratification-refused"
  /// The dossier of works of extreme urgency was opened with its report.
  case dossierOpened = "dossier.opened"
  /// A step of a dossier was done.
  case dossierStepRecorded = "dossier.step-recorded"
  /// A document or picture was added to a dossier.
  case dossierEvidenceAdded = "dossier.evidence-added"
  /// An inspection was planned.
  case inspectionScheduled = "inspection.scheduled"
  /// The findings of an inspection were recorded.
  case inspectionRecorded = "inspection.recorded"
  /// A contractor was added.
  case contractorAdded = "contractor.added"
  /// A contractor's particulars or contracts were changed.
  case contractorChanged = "contractor.changed"
  /// A contractor's invoice was recorded.
  case invoiceRecorded = "invoice.recorded"
  /// A contractor's invoice was cancelled: it counts no longer.
  case invoiceCancelled = "invoice.cancelled"
  /// A price list was taken in.
  case pricesImported = "prices.imported"
  /// An on-call rota was replaced or taken away.
  case rotaChanged = "rota.changed"
  /// A place was added.
  case placeAdded = "place.added"
  /// A file of the national registry of streets was taken in.
  case streetsImported = "streets.imported"
  /// A user account was added.
  case userAdded = "user.added"
  /// Where a user gets mail was noted.
  case userAddress = "user.address"
  /// A user's token was made or withdrawn.
  case userToken = "user.token"
  /// A user account was closed: nobody may use it until it is opened again.
  case userDisabled = "user.disabled"
  /// A user account was opened again.
  case userEnabled = "user.enabled"
  /// A person lent the authority to approve to another.
  case userDelegated = "user.delegated"
  /// A delegation was ended before its last day.
  case delegationEnded = "user.delegation-ended"
  /// A version of the city's rules came into force.
  case policyApplied = "policy.applied"
  /// A version of the city's rules was checked and kept, to come into force at a later time.
  case policyScheduled = "policy.scheduled"
  /// A version of the city's rules was taken back before its time came.
  case policyWithdrawn = "policy.withdrawn"
  /// A message went out.
  case noticeSent = "notice.sent"
  /// A message could not be sent.
  case noticeFailed = "notice.failed"
  /// A provider of certified mail attested something of a message that went out.
  case noticeReceipt = "notice.receipt"
  /// Somebody wants no notices any more.
  case noticesStopped = "notices.stopped"
  /// Somebody wants notices again.
  case noticesResumed = "notices.resumed"
  /// A message that came in could not be read, or may be nobody's, and waits for a person.
  case mailQuarantined = "mail.quarantined"
  /// A message that waited was taken for a person's report, or for a contractor's answer.
  case mailReleased = "mail.released"
  /// A message that waited was thrown away.
  case mailDropped = "mail.dropped"
  /// A message of a program came in that nothing follows from.
  case mailIgnored = "mail.ignored"
  /// A contractor wrote about an order; its message and what came with it are among the order's files.
  case contractorWrote = "order.contractor-wrote"
  /// A link that a message holds was opened, or used for an act.
  case linkUsed = "link.used"
  /// The links about an order or a request were revoked.
  case linksRevoked = "link.revoked"
  /// A file of earlier records was taken in.
  case importCompleted = "import.completed"
  /// Personal data was erased as its time had come.
  case retentionRun = "retention.run"
  /// Personal data was erased because the person asked.
  case subjectErased = "subject.erased"
  /// What is held about a person was handed out.
  case subjectExported = "subject.exported"
  /// A backup was handed out.
  case backupTaken = "backup.taken"
  /// A backup began to be handed out: a copy of the register may be outside, whole or not.
  case backupBegun = "backup.begun"
  /// The figures of a quarter that is over were counted, for the manager to look at.
  case statisticsDrafted = "statistics.drafted"
  /// The figures of a period were fixed at a journal position.
  case statisticsFrozen = "statistics.frozen"
  /// A version of the figures of a period was issued.
  case statisticsIssued = "statistics.issued"
  /// The register is a simulation.
  case simulationStarted = "simulation.started"
}
