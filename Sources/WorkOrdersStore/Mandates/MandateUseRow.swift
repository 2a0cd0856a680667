import WorkOrders

/// Reads activations under mandates.
enum MandateUseRow {
  /// The columns that ``read(_:)`` takes, in its order.
  static let columns = """
    mandate_use.mandate, mandate_use.work_order, mandate_use.round, mandate_use.contractor, mandate_use.category,
    mandate_use.amount, mandate_use.used_at, mandate_use.ceiling_left, mandate_use.ratify_by,
    mandate_use.ratification, mandate_use.answered_by, mandate_use.answered_at,
    mandate_use.activated_by, mandate_use.voided, mandate_use.settled
    """

  /// One row of ``columns``.
  static func read(_ row: SQLRow) throws -> MandateUse {
    let standing: MandateUse.Standing =
      try row.int(13) == 1 ? .givenBack : try row.int(14) == 1 ? .settled : .open
    return MandateUse(
      mandate: try row.code(0), order: OrderNumber(key: try row.int64(1)), round: try row.int(2),
      contractor: try row.optionalCode(3), category: try row.code(4),
      amount: standing == .givenBack ? .zero : try row.euro(5), standing: standing,
      activatedBy: try row.text(12), usedAt: try row.timestamp(6), left: try row.optionalEuro(7),
      ratifyBy: try row.optionalTimestamp(8),
      ratification: try ratification(row))
  }

  private static func ratification(_ row: SQLRow) throws -> MandateUse.Ratification {
    guard let word = try row.optionalText(9), let by = try row.optionalText(10),
      let at = try row.optionalTimestamp(11)
    else { return .none }
    return word == MandateUse.Ratification.refusedWord ? .refused(by: by, at: at) : .given(by: by, at: at)
  }
}

extension MandateUse.Ratification {
  static let refusedWord = "refused"

  /// The columns `ratification`, `answered_by`, `answered_at`.
  var columns: [(any SQLConvertible)?] {
    switch self {
    case .none: [String?.none, String?.none, Timestamp?.none]
    case .given(let by, let at): ["given", by, at]
    case .refused(let by, let at): [Self.refusedWord, by, at]
    }
  }
}
