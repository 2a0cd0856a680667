import DispatchAPI
import WorkOrders

/// Approvals for people.
enum ApprovalText {
  /// A line an order that waits for consent.
  static func preview(_ items: [PendingApprovalView], _ reader: Reader) -> String {
    guard !items.isEmpty else { return reader(.nothingToApprove) }
    var table = TextTable([
      .init(title: reader(.order)), .init(title: reader(.category)), .init(title: reader(.zone)),
      .init(title: reader(.amount), isRight: true), .init(title: reader(.approvedBy)),
      .init(title: reader(.youMay), isFlexible: true),
    ])
    for item in items {
      let may = item.onDelegationOf.map { reader(.yesForDelegator, $0) } ?? reader(.yes)
      table.add(
        .init("\(item.order) v\(item.version)", .bold), .init(item.category?.rawValue ?? "-"),
        .init(item.zone?.rawValue ?? "-"), .init(reader.money(item.amount)),
        .init(item.approvals.isEmpty ? "-" : item.approvals.map(\.by).joined(separator: ", ")),
        .init(item.may ? may : item.problem?.detail ?? reader(.no), item.may ? .green : .yellow))
    }
    let total = items.filter(\.may).compactMap(\.amount).reduce(Euro.zero, +)
    let claims = items.compactMap { item in
      item.claimed.map {
        "\(item.order): " + reader(.claimToApprove, reader.money($0), reader.money(item.approved), item.order)
      }
    }
    let sum = reader(.mayApprove, items.count(where: \.may), reader.money(total))
    return table.text(reader) + "\n\n" + (claims + [sum]).joined(separator: "\n")
  }

  /// A line an order of a bulk approval.
  static func outcomes(_ outcomes: [ApprovalOutcome], _ reader: Reader) -> String {
    guard !outcomes.isEmpty else { return reader(.nothingToApprove) }
    var table = TextTable([
      .init(title: reader(.order)), .init(title: reader(.state)), .init(title: reader(.outcome), isFlexible: true),
    ])
    for outcome in outcomes {
      table.add(
        .init(outcome.order.description, .bold), .init(outcome.state.map(reader.state) ?? "-"),
        .init(outcome.problem?.detail ?? reader(.approvalGiven), outcome.done ? .green : .red))
    }
    return table.text(reader)
  }

  /// A line a consent that an order has been given.
  static func given(_ approvals: [ApprovalView], _ reader: Reader) -> String {
    approvals.map { approval in
      let who = approval.onDelegationOf.map { reader(.byForDelegator, approval.by, $0) } ?? approval.by
      return "\(who), \(reader.money(approval.amount)), \(reader.time(approval.at))"
    }.joined(separator: "; ")
  }
}
