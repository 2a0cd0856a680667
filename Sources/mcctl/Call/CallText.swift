import DispatchAPI
import WorkOrders

/// Logged contacts for people.
enum CallText {
  /// Numbers, likely repeats, and the closing sentence to read out.
  static func receipt(_ receipt: CallReceipt, _ reader: Reader) -> String {
    let numbers = [receipt.contact.description, receipt.request?.description].compactMap(\.self)
    var parts = [reader.ink(.bold, (numbers + receipt.orders.map(\.description)).joined(separator: "  "))]
    if !receipt.duplicates.isEmpty {
      parts.append(reader.ink(.yellow, reader(.likelyRepeats)) + "\n" + duplicates(receipt.duplicates, reader))
    }
    parts.append(reader.ink(.dim, reader(.tellTheCaller)) + "\n  " + reader.ink(.green, receipt.say))
    if let hint = receipt.hint { parts.append(reader.ink(.yellow, hint)) }
    return parts.joined(separator: "\n\n")
  }

  /// A line a likely repeat.
  static func duplicates(_ duplicates: [DuplicateView], _ reader: Reader) -> String {
    var table = TextTable([
      .init(title: reader(.request)), .init(title: reader(.state)), .init(title: reader(.reported)),
      .init(title: reader(.distance), isRight: true), .init(title: reader(.likeness), isRight: true),
      .init(title: reader(.site), isFlexible: true), .init(title: reader(.description), isFlexible: true),
    ])
    for duplicate in duplicates {
      table.add(
        .init("\(duplicate.request)", .bold), .init(reader.state(duplicate.state)),
        .init(reader.time(duplicate.reported)), .init(duplicate.distance.map { "\(Int($0.rounded())) m" } ?? "-"),
        .init("\(Int((duplicate.score * 100).rounded())) %"), .init(duplicate.address ?? "-"),
        .init(duplicate.description ?? "-"))
    }
    return table.text(reader)
  }
}
