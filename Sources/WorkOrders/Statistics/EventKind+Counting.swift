extension EventKind {
  /// Whether statistics look at such events: contacts, and what is done to requests and orders.
  ///
  /// What only tells of an order (a message, an alarm, a warning, an invoice, a booking under its mandate, a paper of its
  /// dossier) does not say how it stands: taken for an act it would move the order to the labels that it happens to carry.
  public var isCounted: Bool {
    switch self {
    case .contactLogged, .requestOpened, .requestClassified, .requestAmended, .requestLinked, .requestUnlinked,
      .requestResolved, .requestRejected, .requestReferred, .requestCancelled, .requestReopened, .orderOpened,
      .orderSet, .orderDecided, .orderApproved, .orderedAtOnce, .approvalExpired, .orderDeclined, .orderOffered,
      .orderAccepted, .orderRefused, .orderExpired, .orderWithdrawn, .orderHandedBack, .orderStarted, .orderMadeSafe,
      .orderSuspended, .orderResumed, .orderCompleted, .orderCorrected, .orderReworked, .orderClosed, .orderReopened,
      .orderCancelled, .orderUnassigned, .orderStillUnassigned, .orderSplit, .targetMet, .targetBreached,
      .targetRelieved, .mandateUsed, .mandateRatified, .ratificationRefused, .inspectionScheduled, .inspectionRecorded:
      true
    case .requestAsked, .orderAlarm, .targetWarned, .mandateAdjusted, .dossierOpened, .dossierStepRecorded,
      .dossierEvidenceAdded,
      .contractorAdded, .contractorChanged, .invoiceRecorded, .invoiceCancelled, .pricesImported, .rotaChanged,
      .placeAdded, .streetsImported, .userAdded, .userAddress, .userToken, .userDisabled, .userEnabled,
      .userDelegated, .delegationEnded, .policyApplied, .policyScheduled, .policyWithdrawn, .noticeSent,
      .noticeFailed, .noticeReceipt, .noticesStopped, .noticesResumed, .mailQuarantined, .mailReleased, .mailDropped,
      .mailIgnored, .contractorWrote, .linkUsed, .linksRevoked, .importCompleted, .retentionRun, .subjectErased,
      .subjectExported, .backupTaken, .backupBegun, .statisticsDrafted, .statisticsFrozen, .statisticsIssued,
      .simulationStarted:
      false
    }
  }
}
