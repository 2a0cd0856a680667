import Foundation

/// A JSON document as a program printed it, asked by path; what is not there is `nil` at the end of every path.
enum Document: Decodable, Hashable, Sendable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case array([Document])
  case object([String: Document])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let array = try? container.decode([Document].self) {
      self = .array(array)
    } else {
      self = .object(try container.decode([String: Document].self))
    }
  }

  /// Reads one document, and nothing beside it.
  init(_ json: String) throws {
    self = try JSONDecoder().decode(Document.self, from: Data(json.utf8))
  }

  subscript(field: String) -> Document? {
    if case .object(let fields) = self { fields[field] } else { nil }
  }

  subscript(index: Int) -> Document? {
    if case .array(let items) = self, items.indices.contains(index) { items[index] } else { nil }
  }

  var text: String? { if case .text(let text) = self { text } else { nil } }
  var number: Double? { if case .number(let number) = self { number } else { nil } }
  var count: Int? { if case .number(let number) = self { Int(exactly: number) } else { nil } }
  var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
  var items: [Document] { if case .array(let items) = self { items } else { [] } }
  var fields: Set<String> { if case .object(let fields) = self { Set(fields.keys) } else { [] } }
}
