extension WorkOrder {
  /// What may be spent without asking since the order was made or reopened: the approved amount, else what the
  /// mandate covered.
  public var coveredAmount: Euro? { approved ?? mandateAmount }

  /// What contractors that have left the order are owed for this life of it.
  public var owed: Euro { expenses.filter { $0.round > roundsBefore }.reduce(.zero) { $0 + $1.amount } }

  /// What the order draws on its present contract: the final amount, else what is left of the approved one, else the
  /// estimate.
  public var commitment: Euro { final ?? approved.map { max(.zero, $0 - owed) } ?? estimate ?? .zero }

  /// What the order is expected to cost; `nil` while nobody has said anything about it.
  public var expectedAmount: Euro? { estimate ?? (final == nil && approved == nil ? nil : commitment) }

  /// What the present contractor's activation takes from the mandate, or would take.
  public var activationAmount: Euro { mandateAmount.map { max(.zero, $0 - owed) } ?? commitment }

  /// What the order draws on each contract: what is owed for earlier work, and its commitment on the present one.
  public var drawn: [ContractCode: Euro] {
    var drawn: [ContractCode: Euro] = [:]
    for expense in expenses { drawn[expense.contract, default: .zero] += expense.amount }
    if let contract { drawn[contract, default: .zero] += commitment }
    return drawn
  }

  /// Whether a cost, with what is owed already, stays within what was approved or covered by a mandate, and the
  /// tolerance.
  ///
  /// - Parameter room: what the mandate's ceilings still hold for it: under a mandate nothing grows beyond that; `nil`
  ///   where no ceiling is looked at.
  func isCovered(_ amount: Euro, _ rules: ApprovalRules, room: Euro? = nil) -> Bool {
    guard let covered = coveredAmount else { return false }
    let tolerance = covered.share(basisPoints: rules.toleranceBasisPoints)
    let growth = approved == nil ? min(tolerance, room ?? tolerance) : tolerance
    return amount + owed <= covered + growth
  }

  /// Whether a cost is covered at the moment of an act.
  func isCovered(_ amount: Euro, in context: ActContext) -> Bool {
    isCovered(amount, context.policy.approvals, room: context.mandateRoom)
  }

  /// Whether the estimate has grown past what was approved, or covered by a mandate, and the tolerance; or work is
  /// under way that nothing covers any more.
  ///
  /// - Parameter room: as for ``isCovered(_:_:room:)``.
  func hasOutgrownApproval(_ rules: ApprovalRules, room: Euro? = nil) -> Bool {
    guard coveredAmount != nil else { return state.isHeldByContractor || state == .completed }
    return estimate.map { !isCovered($0, rules, room: room) } ?? false
  }

  /// Takes from the mandate what a covered cost needs beyond what it took so far; the register books the difference.
  mutating func takeFromMandate(for amount: Euro) {
    guard approved == nil, let covered = mandateAmount else { return }
    mandateAmount = max(covered, amount + owed)
  }

  /// Gives the mandate back what the order did not come to cost; the register books the difference.
  mutating func giveBackToMandate() {
    mandateAmount = mandateAmount.map { min($0, commitment + owed) }
  }

  /// Looks whether the estimate still is covered: what a mandate holds is taken from it, anything else waits for
  /// consent.
  mutating func weighEstimate(in context: ActContext) {
    approvalPending = hasOutgrownApproval(context.policy.approvals, room: context.mandateRoom)
    if !approvalPending, let estimate { takeFromMandate(for: estimate) }
  }

  /// What is owed to the contractor that leaves the order: what is named, which must be covered, else the usual.
  func owing(_ named: Euro?, else usual: Euro, in context: ActContext) throws(DomainError) -> Euro {
    guard let named else { return usual }
    guard state.isHeldByContractor || state == .completed else {
      throw DomainError(
        .conflict,
        .init(
          it: "Per l'ordine \(number) non può essere dovuto nulla: nessuna impresa l'ha accettato.",
          en: "Nothing can be owed for order \(number): no contractor has taken it."),
        hint: .init(it: "Non indicare l'importo.", en: "Leave the amount out."), field: "owed")
    }
    guard named == .zero || isCovered(named, in: context) else {
      let sum = Amounts.text(named)
      throw DomainError(
        .conflict,
        .init(
          it: "\(sum.it) per l'ordine \(number) superano quanto autorizzato.",
          en: "\(sum.en) for order \(number) is above what was approved."),
        hint: .init(
          it: "Far prima aumentare e autorizzare la stima.", en: "Have the estimate raised and approved first."),
        field: "owed")
    }
    return named
  }
}

extension WorkOrder {
  /// What a contractor that has been on site is owed unless somebody says otherwise: the order's cost, as far as it is
  /// covered.
  var usuallyOwed: Euro {
    guard hasArrived else { return .zero }
    return approved == nil ? min(commitment, activationAmount) : commitment
  }
}

extension OrderChange {
  /// Lets the contractor go, and with it an approval that waited while it worked; what it is owed stays drawn.
  func releasingContractor(owing amount: Euro = .zero) -> OrderChange {
    var change = self
    if amount > .zero, let contractor = order.contractor, let contract = order.contract {
      change.order.expenses.append(
        Expense(round: order.offers.count, contractor: contractor, contract: contract, amount: amount))
      if let last = occurrences.indices.last { change.occurrences[last].facts["owed"] = .amount(amount) }
    }
    change.order.contractor = nil
    change.order.contract = nil
    change.order.eta = nil
    change.order.hasArrived = false
    change.order.approvalPending = false
    return change
  }
}
