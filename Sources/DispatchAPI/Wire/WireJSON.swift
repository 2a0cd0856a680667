public import WorkOrders

#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// JSON as both ends read and write it: slashes bare, unknown fields of a body refused.
public enum WireJSON {
  /// The value as one JSON document on one line.
  ///
  /// - Parameter sorted: whether fields stand in the order of their names, for people and for comparing.
  /// - Throws: ``DomainError`` with code `internal` for a number that JSON cannot hold.
  public static func encode(_ value: some Encodable, sorted: Bool = false) throws(DomainError) -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = sorted ? [.sortedKeys, .withoutEscapingSlashes] : .withoutEscapingSlashes
    do { return try encoder.encode(value) } catch {
      throw DomainError(.internal, "An answer could not be written as JSON.")
    }
  }

  /// Reads an answer; unknown fields are newer than this program and ignored.
  ///
  /// - Throws: ``DomainError`` with code `malformed`, naming the field.
  public static func decode<Answer: Decodable>(_ type: Answer.Type, from json: Data) throws(DomainError) -> Answer {
    do { return try JSONDecoder().decode(Answer.self, from: json) } catch { throw malformed(error) }
  }

  /// Reads a body; an unknown field is refused.
  ///
  /// - Throws: ``DomainError`` with code `malformed`, naming the field; `invalid` for a text that is too long or holds a
  ///   zero byte.
  public static func decodeBody<Body: RequestBody>(_ type: Body.Type, from json: Data) throws(DomainError) -> Body {
    try TextBounds.check(json: json)
    do { return try JSONDecoder().decode(StrictBody<Body>.self, from: json).body } catch { throw malformed(error) }
  }

  private static func malformed(_ error: any Error) -> DomainError {
    if let error = error as? DomainError { return error }
    guard let error = error as? DecodingError else { return DomainError(.malformed, "The body is not JSON.") }
    switch error {
    case .keyNotFound(let key, let context):
      let field = path(context.codingPath + [key])
      return DomainError(.malformed, "The field \"\(field)\" is missing.", field: field)
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      let field = path(context.codingPath)
      guard !field.isEmpty else { return DomainError(.malformed, "The body is not the expected JSON object.") }
      return DomainError(.malformed, "The field \"\(field)\" has a value of the wrong kind.", field: field)
    case .dataCorrupted(let context) where !context.codingPath.isEmpty:
      let field = path(context.codingPath)
      return DomainError(.malformed, "The field \"\(field)\" cannot be read.", field: field)
    default:
      return DomainError(.malformed, "The body is not valid JSON in UTF-8.")
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
  }
}
