import DispatchAPI
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import WorkOrders
import WorkOrdersStore

/// The sealed journal as CSV (RFC 4180), a line an event: what figures are counted from, for whoever counts them again.
///
/// It says when, what and under which labels; who did it, why, and the digests of words are left out. It is read and sent
/// part by part, so the memory it takes does not grow with the journal.
struct JournalExport: Sendable {
  /// The names of the columns.
  static let columns = [
    "position", "occurredAt", "enteredAt", "kind", "contact", "request", "order", "inspection", "area", "category",
    "zone", "urgency", "channel", "contractor", "from", "to", "amount", "facts",
  ]
  /// How many events are read at once.
  private static let part = 2_000

  let register: Register
  let logger: Logger

  /// The answer with the events from a position on.
  ///
  /// - Throws: ``DomainError`` with code `invalid` when the journal ends before that position.
  func response(from position: Int64) async throws -> Response {
    try await register.seal()
    let last = try await register.read { try $0.journalHead()?.position ?? 0 }
    guard position <= last + 1 else { throw Self.beyond(position, last) }
    let body = ResponseBody { writer in
      try await writer.write(ByteBuffer(string: CSVWriter().row(Self.columns)))
      var written = position - 1
      do {
        while written < last {
          let events = try await events(after: written, upTo: last)
          try await writer.write(ByteBuffer(string: CSVWriter().rows(events.map(Self.row))))
          written = events.last?.position ?? last
        }
      } catch {
        // The answer has begun: its end is missing, and its reader sees that it broke off.
        logger.error("journal export broke off", metadata: ["error": "\(error)"])
        throw error
      }
      try await writer.finish(nil)
    }
    return Response(status: .ok, headers: [.contentType: MediaType.csv], body: body)
  }

  private func events(after position: Int64, upTo last: Int64) async throws -> [RecordedEvent] {
    let events = try await register.read {
      try $0.sealedEvents(after: position, upTo: last, limit: Self.part)
    }
    // Positions have no gaps in a journal that is whole.
    guard !events.isEmpty else {
      throw DomainError(.internal, "The journal has no event after position \(position), though it goes to \(last).")
    }
    return events
  }

  static func row(_ recorded: RecordedEvent) -> [String] {
    let (event, subjects, labels) = (recorded.event, recorded.event.subjects, recorded.event.labels)
    let fields: [String?] = [
      recorded.position?.description, event.occurredAt.rfc3339(), event.enteredAt.rfc3339(), event.kind.rawValue,
      subjects.contact?.description, subjects.request?.description, subjects.order?.description,
      subjects.inspection?.description, labels.area?.rawValue, labels.category?.rawValue, labels.zone?.rawValue,
      labels.urgency?.rawValue, labels.channel, labels.contractor?.rawValue, event.fromState, event.toState,
      event.amount?.description, FactsWriter.write(event.facts),
    ]
    return fields.map { $0 ?? "" }
  }

  private static func beyond(_ position: Int64, _ last: Int64) -> DomainError {
    DomainError(
      .invalid,
      .init(
        it: "Il giornale arriva alla posizione \(last): non c'è un evento \(position).",
        en: "The journal goes to position \(last): there is no event \(position)."),
      hint: .init(it: "Indicare una posizione fino a \(last).", en: "Name a position up to \(last)."), field: "from")
  }
}
