import WorkOrders

extension Phrase {
  /// Approvals and delegations.
  static let ofApprovals: [Phrase: LocalizedText] = [
    .nothingToApprove: both("Niente da autorizzare.", "Nothing to approve."),
    .approvedBy: both("autorizzato da", "approved by"),
    .approvalUntil: both("autorizzazione valida fino a", "approval holds until"),
    .youMay: both("si può", "you may"),
    .yesForDelegator: both("sì, per delega di {}", "yes, on delegation of {}"),
    .byForDelegator: both("{} per delega di {}", "{} on delegation of {}"),
    .mayApprove: both("Autorizzabili: {}, per {}.", "You may approve {}, for {}."),
    .approvalGiven: both("autorizzato", "approved"),
    .claimed: both("chiesto dall'impresa", "asked by the firm"),
    .claimAbove: both("{}, sopra quanto autorizzato", "{}, above what was approved"),
    .claimToApprove: both(
      "L'impresa chiede {}, più di quanto autorizzato ({}): un tecnico deve autorizzarlo prima della chiusura, con mcctl "
        + "order approve {}.",
      "The firm asks {}, more than was approved ({}): a technician has to approve it before the closing, by mcctl order "
        + "approve {}."),
    .noDelegations: both("Nessuna delega.", "No delegations."),
    .delegator: both("delegante", "delegator"),
    .delegate: both("delegato", "delegate"),
    .limitAmount: both("fino a", "up to"),
    .wholeLimit: both("tutto il limite", "whole limit"),
    .endedBy: both("finita da {}, {}", "ended by {}, {}"),
    .accountDisabled: both("disattivato", "disabled"),
    .inForce: both("in vigore", "in force"),
    .notInForce: both("non in vigore", "not in force"),
  ]
}
