import DispatchAPI

/// One row of the table of paths.
struct OpenAPIPath {
  /// `get` or `post`.
  let method: String
  /// Below `/api/v1`, with parameters in braces.
  let path: String
  /// What it is for.
  let summary: String
  /// The names that the query takes.
  let query: [String]
  /// The schema of the body.
  let body: String?
  /// The media type of the body.
  let bodyType: String
  /// The schema of the answer; a list when it ends in `[]`; `nil` for bytes.
  let answer: String?
  /// The media type of the answer.
  var answerType = MediaType.json

  /// Something that is read.
  static func get(_ path: String, _ answer: String, _ summary: String, query: String...) -> OpenAPIPath {
    OpenAPIPath(
      method: "get", path: path, summary: summary, query: query, body: nil, bodyType: MediaType.json, answer: answer)
  }

  /// Something whose answer is no JSON.
  static func bytes(
    _ path: String, _ type: String, _ summary: String, method: String = "get", body: String? = nil
  ) -> OpenAPIPath {
    OpenAPIPath(
      method: method, path: path, summary: summary, query: [], body: body, bodyType: MediaType.json, answer: nil,
      answerType: type)
  }

  /// Something that is done.
  static func post(
    _ path: String, _ body: String?, _ answer: String, _ summary: String, type: String = MediaType.json,
    query: String...
  ) -> OpenAPIPath {
    OpenAPIPath(method: "post", path: path, summary: summary, query: query, body: body, bodyType: type, answer: answer)
  }

  /// The operation object of this row.
  var operation: JSONValue {
    var operation: [String: JSONValue] = [
      "summary": .text(summary),
      "responses": .object([
        "200": .object(["description": .text("Done."), "content": answerContent]),
        "default": .object(["description": .text("Refused."), "content": content(MediaType.problem, "Problem")]),
      ]),
    ]
    if let body { operation["requestBody"] = .object(["content": content(bodyType, body)]) }
    if body == nil, method == "post" {
      operation["requestBody"] = .object(["content": .object([bodyType: .object([:])]), "required": .boolean(true)])
    }
    let parameters = pathParameters + query.map { parameter($0, in: "query") } + headers
    if !parameters.isEmpty { operation["parameters"] = .array(parameters) }
    return .object(operation)
  }

  private var pathParameters: [JSONValue] {
    path.split(separator: "/").filter { $0.hasPrefix("{") }.map {
      parameter(String($0.dropFirst().dropLast()), in: "path")
    }
  }

  private var headers: [JSONValue] {
    guard method == "post" else { return [] }
    let names =
      (Self.unkept.contains(path) ? [] : [WireHeader.idempotencyKey])
      + (Self.versioned.contains(path) ? [WireHeader.ifMatch] : [])
    return names.map { parameter($0, in: "header") }
  }

  /// What keeps no answer under a key: sent again, it is done again.
  private static let unkept: Set<String> = [
    "backup", "backup/drill", "retention/run", "subject/export",
  ]

  /// The acts that look at the version their caller has seen.
  private static let versioned: Set<String> = [
    "requests/{number}/{act}", "orders/{number}/{act}", "orders/{number}/inspections", "inspections/{number}/record",
    "dossiers",
  ]

  private var answerContent: JSONValue {
    guard let answer else {
      return .object([answerType: .object(["schema": .object(["type": .text("string"), "format": .text("binary")])])])
    }
    return content(answerType, answer)
  }

  private func parameter(_ name: String, in place: String) -> JSONValue {
    .object([
      "name": .text(name), "in": .text(place), "required": .boolean(place == "path"),
      "schema": .object(["type": .text("string")]),
    ])
  }

  private func content(_ type: String, _ schema: String) -> JSONValue {
    let reference = OpenAPISchemas.reference(schema.hasSuffix("[]") ? String(schema.dropLast(2)) : schema)
    guard schema.hasSuffix("[]") else { return .object([type: .object(["schema": reference])]) }
    let page: JSONValue = .object([
      "type": .text("object"), "required": .array([.text("items"), .text("next")]),
      "properties": .object([
        "items": .object(["type": .text("array"), "items": reference]),
        "next": .object(["type": .array([.text("string"), .text("null")])]),
      ]),
    ])
    return .object([type: .object(["schema": page])])
  }
}
