public import DispatchAPI
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import WorkOrders

/// Somebody who talks to the service in JSON.
struct Caller: Sendable {
  let client: any TestClientProtocol
  var headers: HTTPFields = [:]

  /// The same caller with a further header.
  func with(_ name: String, _ value: String) -> Caller {
    var caller = self
    if let field = HTTPField.Name(name) { caller.headers[field] = value }
    return caller
  }

  /// Asks for something.
  func get(_ path: String) async throws -> Answer { try await send(path, .get, nil) }

  /// Sends an object.
  func post(_ path: String, _ body: JSONValue = .object([:])) async throws -> Answer {
    try await post(path, bytes: [UInt8](try WireJSON.encode(body, sorted: true)))
  }

  /// Sends bytes.
  func post(_ path: String, bytes: [UInt8]) async throws -> Answer {
    try await send(path, .post, ByteBuffer(bytes: bytes))
  }

  /// Sends a head whose body never comes.
  func postNothing(_ path: String) async throws -> Answer { try await send(path, .post, nil) }

  private func send(_ path: String, _ method: HTTPRequest.Method, _ body: ByteBuffer?) async throws -> Answer {
    let root = path.hasPrefix("/") ? path : "/api/v1/" + path
    return try await client.execute(uri: root, method: method, headers: headers, body: body) { response in
      Answer(status: response.status.code, bytes: Array(response.body.readableBytesView), headers: response.headers)
    }
  }

  /// Logs a pothole that a mandate covers, near the town hall; further fields go before these.
  func logPothole(_ fields: [String: JSONValue] = [:]) async throws -> Answer {
    let usual: [String: JSONValue] = [
      "description": "Buca profonda", "category": "roads.pothole", "lat": .number(44.7088), "lon": .number(10.6105),
    ]
    return try await post("calls", .object(usual.merging(fields) { _, given in given }))
  }

  /// Does an act on an order.
  func act(_ act: String, on order: String, _ fields: [String: JSONValue] = [:]) async throws -> Answer {
    try await post("orders/\(order)/\(act)", .object(fields))
  }
}

/// What the service answered.
struct Answer: Sendable {
  let status: Int
  let bytes: [UInt8]
  let headers: HTTPFields

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The whole answer.
  var json: JSONValue { (try? WireJSON.decode(JSONValue.self, from: Data(bytes))) ?? .null }

  /// A field of the answer.
  subscript(_ field: String) -> JSONValue { json[field] }
}

extension JSONValue: ExpressibleByStringLiteral {
  /// A text.
  public init(stringLiteral value: String) { self = .text(value) }
}

extension JSONValue {
  /// A field of an object.
  subscript(_ field: String) -> JSONValue {
    guard case .object(let fields) = self else { return .null }
    return fields[field] ?? .null
  }

  /// An item of a list.
  subscript(_ index: Int) -> JSONValue {
    guard case .array(let items) = self, items.indices.contains(index) else { return .null }
    return items[index]
  }

  /// The items of a list.
  var items: [JSONValue] {
    guard case .array(let items) = self else { return [] }
    return items
  }

  /// A text; empty when it is none.
  var string: String {
    guard case .text(let text) = self else { return "" }
    return text
  }

  /// A number with a fraction; `nil` when it is none.
  var fraction: Double? {
    guard case .number(let number) = self else { return nil }
    return number
  }

  /// The fields of an object; `nil` when it is none.
  var fields: [String: JSONValue]? {
    guard case .object(let fields) = self else { return nil }
    return fields
  }

  /// A whole number; -1 when it is none.
  var number: Int {
    guard case .integer(let number) = self else { return -1 }
    return Int(number)
  }
}
