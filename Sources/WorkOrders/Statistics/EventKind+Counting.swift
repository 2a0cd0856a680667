extension EventKind {
  /// Whether statistics look at such events: contacts, and what is done to requests and orders.
  ///
  /// What only tells of an order (a message, an alarm, a warning, an invoice, a booking under its mandate, a paper of its
  /// dossier) does not say how it stands: taken for an act it would move the order to the labels that it happens to carry.
  public var isCounted: Bool {
    switch self {
    case .orderAlarm, .targetWarned, .mandateAdjusted, .dossierOpened, .dossierStepRecorded, .dossierEvidenceAdded,
      .contractorAdded, .contractorChanged, .invoiceRecorded, .invoiceCancelled, .pricesImported, .rotaChanged,
      .placeAdded, .userAdded, .userToken, .userDisabled, .userEnabled, .userDelegated, .delegationEnded,
      .policyApplied,
      .policyScheduled, .policyWithdrawn, .noticeSent, .noticeFailed, .mailQuarantined, .importCompleted, .retentionRun,
      .subjectErased, .subjectExported, .backupTaken, .simulationStarted:
      false
    default: true
    }
  }
}
