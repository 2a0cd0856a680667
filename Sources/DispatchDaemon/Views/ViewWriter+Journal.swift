import DispatchAPI
import WorkOrders
import WorkOrdersStore

extension ViewWriter {
  /// An event of the journal.
  func event(_ recorded: RecordedEvent) -> JournalEventView {
    let event = recorded.event
    var facts = event.facts.mapValues(fact)
    if let from = event.fromState { facts["from"] = .text(from) }
    if let to = event.toState { facts["to"] = .text(to) }
    if let amount = event.amount { facts["amount"] = .text(amount.description) }
    for (name, code) in labels(event.labels) { facts[name] = .text(code) }
    var view = JournalEventView(
      kind: event.kind.rawValue, subject: subject(event), at: time(event.occurredAt), entered: time(event.enteredAt),
      actor: event.actor, role: event.role.rawValue, facts: .object(facts))
    view.position = recorded.position.map { Int($0) }
    view.block = recorded.block.map { Int($0) }
    view.onBehalfOf = event.onBehalfOf?.rawValue
    view.cause = event.cause
    return view
  }

  private func labels(_ labels: EventLabels) -> [(String, String)] {
    let all: [(String, String?)] = [
      ("area", labels.area?.rawValue), ("category", labels.category?.rawValue), ("zone", labels.zone?.rawValue),
      ("urgency", labels.urgency?.rawValue), ("channel", labels.channel), ("contractor", labels.contractor?.rawValue),
    ]
    return all.compactMap { name, code in code.map { (name, $0) } }
  }

  private func subject(_ event: JournalEvent) -> String {
    let subjects = event.subjects
    return subjects.inspection?.description ?? subjects.order?.description ?? subjects.request?.description
      ?? subjects.contact?.description ?? event.labels.contractor?.rawValue ?? "register"
  }

  /// What a verification of the journal found.
  static func verification(_ found: JournalVerification, in language: Language) -> JournalVerificationView {
    var view = JournalVerificationView(
      sealed: Int(found.sealed), unsealed: Int(found.unsealed), blocks: Int(found.head?.block ?? 0),
      valid: found.isValid,
      faults: found.faults.map { fault in
        var view = JournalFaultView(kind: fault.kind.rawValue, message: fault.text(language))
        view.block = fault.block.map { Int($0) }
        view.event = fault.position.map { Int($0) }
        return view
      })
    view.head = found.head?.hash
    return view
  }
}
