import DispatchAPI
import Foundation
import WorkOrders

/// One run of a command: the daemon it talks to and the person it prints for.
struct Session {
  let client: DispatchClient
  let reader: Reader
  let isJSON: Bool
  let actAs: String?

  /// Finds the daemon; nothing is connected yet.
  init(_ global: GlobalOptions) throws(DomainError) {
    let environment = ProcessInfo.processInfo.environment
    client = DispatchClient(server: try global.place(in: environment), threads: 1)
    reader = Reader(environment: environment)
    isJSON = global.json
    actAs = global.actAs
  }

  /// Where the daemon is, by name.
  var place: String {
    switch client.server {
    case .socket(let path): URL(fileURLWithPath: path).path
    case .url(let url, _): url
    }
  }

  /// The options of an act; a key is made when none is given, so that a lost answer can be asked for again.
  func options(for act: ActOptions, ifVersion: Int? = nil) -> CallOptions {
    CallOptions(
      idempotencyKey: act.key ?? IdempotencyKey.make(), ifVersion: ifVersion, actAs: actAs, language: reader.language)
  }

  /// The options of an act that always happens now.
  func options(for act: KeyOptions) -> CallOptions {
    CallOptions(idempotencyKey: act.key ?? IdempotencyKey.make(), actAs: actAs, language: reader.language)
  }

  /// The options of a question.
  var options: CallOptions { CallOptions(actAs: actAs, language: reader.language) }

  /// Prints a result: the JSON document, or the text for people.
  func show(_ value: some Encodable, _ text: (Reader) -> String) throws(DomainError) {
    try Output.show(value, isJSON: isJSON, reader: reader, text)
  }

  /// Prints a list: the JSON array, or the text for people with a line on how to go on.
  func show<Item>(_ page: Page<Item>, _ text: (Reader, [Item]) -> String) throws(DomainError) {
    try show(page.items) { text($0, page.items) }
    if let next = page.next, !isJSON { Output.error(reader(.moreAfter, next)) }
  }
}
