import Logging
import WorkOrders
import WorkOrdersInterchange
import WorkOrdersStore

extension Notifier {
  /// Orders to print, by the Message-ID of what they go with.
  typealias Sheets = [String: OutgoingMail.Enclosure]

  /// The orders to print that go with these messages, by Message-ID: with each offer where the city wants that, as long as
  /// the order is with the firm that it goes to.
  ///
  /// A message goes without rather than not at all.
  func sheets(for messages: [WaitingMessage]) async -> Sheets {
    let offers = messages.filter { $0.sha256 == nil && $0.notice.kind == .offer }.map(\.notice)
    guard !offers.isEmpty else { return [:] }
    do {
      let sheets = try await copies.register.read { snapshot -> [(messageID: String, sheet: OrderSheet)] in
        guard try snapshot.policy().mail.sheet else { return [] }
        return try offers.compactMap { notice in
          guard let order = try notice.order.map(snapshot.order), order.contractor == notice.contractor else {
            return nil
          }
          return (notice.messageID, try OrderSheet(of: order, snapshot))
        }
      }
      var found: Sheets = [:]
      for (messageID, sheet) in sheets {
        found[messageID] = OutgoingMail.Enclosure(
          name: sheet.fileName, mediaType: "text/html", bytes: Array(try await sheet.html(copies.files).utf8))
      }
      return found
    } catch {
      logger.error("order sheets not made", metadata: ["error": "\(error)"])
      return [:]
    }
  }
}
