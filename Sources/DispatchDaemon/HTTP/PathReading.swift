import Foundation
import Hummingbird
import WorkOrders

extension APIRequestContext {
  /// A public number in the path.
  ///
  /// - Throws: ``DomainError`` `invalid` when it is none.
  func number<Kind>(_ name: String = "number") throws(DomainError) -> RecordNumber<Kind> {
    try RecordNumber<Kind>(typed: word(name), field: name)
  }

  /// A word in the path, decoded.
  func word(_ name: String) -> String {
    let raw = parameters.get(name) ?? ""
    return raw.removingPercentEncoding ?? raw
  }
}

extension Request {
  /// The language that the reader prefers; the city's unless `Accept-Language` names one of ours first.
  func language(_ policy: Policy) -> Language { preferredLanguage ?? policy.language }

  /// The first of our languages that `Accept-Language` names.
  var preferredLanguage: Language? {
    for part in (headers[.acceptLanguage] ?? "").split(separator: ",") {
      let tag = part.prefix { $0 != ";" }.drop { $0 == " " }.lowercased()
      if tag.hasPrefix("it") { return .italian }
      if tag.hasPrefix("en") { return .english }
    }
    return nil
  }
}
