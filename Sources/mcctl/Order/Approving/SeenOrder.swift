import DispatchAPI
import Foundation
import WorkOrders

/// An order as it was seen in a preview: its number and version; whatever else stands there is not read.
struct SeenOrder: Decodable, Hashable {
  let order: OrderNumber
  let version: Int

  /// Reads the JSON of a preview from a file, or from standard input.
  ///
  /// - Throws: ``DomainError`` `invalid` when nothing was given, `malformed` when it is no preview.
  static func read(_ path: String?) throws(DomainError) -> [SeenOrder] {
    guard path != nil || !StandardInput.isTerminal else { throw unseen }
    let bytes = try TextFile.bytes(path ?? "-")
    guard !bytes.isEmpty else { throw unseen }
    guard let seen = try? JSONDecoder().decode([SeenOrder].self, from: bytes) else {
      throw DomainError(
        .malformed, .init(it: "Non è l'anteprima di un'autorizzazione.", en: "That is not the preview of an approval."),
        hint: hint, field: "seen")
    }
    return seen
  }

  private static let unseen = DomainError(
    .invalid,
    .init(
      it: "Più ordini si autorizzano solo come sono stati visti.", en: "Several orders are approved only as seen."),
    hint: hint, field: "seen")

  private static let hint = LocalizedText(
    it: "Prima mcctl order approve … --preview --json > visti.json, poi --seen visti.json.",
    en: "First mcctl order approve … --preview --json > seen.json, then --seen seen.json.")
}
