import Foundation
import Logging
import WorkOrders
import WorkOrdersStore

extension Notifier {
  /// The links by which reporters stop the notices, by the Message-ID of the notice that names them.
  typealias StopLinks = [String: String]

  /// The pages that these messages to reporters name, by Message-ID, where the city has pages.
  ///
  /// A message goes without rather than not at all.
  func stopLinks(for messages: [WaitingMessage]) async -> StopLinks {
    let notices = messages.map(\.notice).filter { $0.request != nil }
    guard !notices.isEmpty else { return [:] }
    do {
      return try await copies.register.read { snapshot -> StopLinks in
        guard let site = try snapshot.policy().site else { return [:] }
        var links: StopLinks = [:]
        for notice in notices { links[notice.messageID] = Self.stopLink(in: notice, at: site, snapshot) }
        return links
      }
    } catch {
      logger.error("links to stop notices not made", metadata: ["error": "\(error)"])
      return [:]
    }
  }

  // What somebody reported stands in the message too: only a link of the register's own to this request counts.
  private static func stopLink(in notice: OutgoingNotice, at site: String, _ snapshot: RegisterSnapshot) -> String? {
    let start = "\(site)/\(AccessLink.Kind.reporter.rawValue)/"
    return notice.body.split(whereSeparator: \.isWhitespace).last { word in
      guard word.hasPrefix(start) else { return false }
      // One that leads nowhere is none.
      guard let link = try? snapshot.link(token: String(word.dropFirst(start.count))),
        case .reporter(_, let request) = link.holder
      else { return false }
      return request == notice.request
    }.map(String.init)
  }

  /// The ways by which whoever gets a notice stops them: by a message with the word that the notice explains, and the page.
  func waysToStop(_ notice: OutgoingNotice, _ links: StopLinks) -> [String] {
    guard let request = notice.request else { return [] }
    let fields = [("subject", "STOP \(request)"), ("body", "STOP"), ("In-Reply-To", "<\(notice.messageID)>")]
    let query = fields.map { "\($0)=\(Self.encoded($1))" }.joined(separator: "&")
    return ["mailto:\(Self.encoded(sender))?\(query)"] + [links[notice.messageID]].compactMap(\.self)
  }

  private static func encoded(_ text: String) -> String {
    let plain = CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~@")
    return text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
  }
}
