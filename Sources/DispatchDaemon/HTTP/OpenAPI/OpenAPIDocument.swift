import DispatchAPI

/// The description of the service's paths, OpenAPI 3.1.
enum OpenAPIDocument {
  /// The document as JSON, made once.
  static let bytes: [UInt8] = {
    // The document is made of texts alone, so it can always be written.
    (try? WireJSON.encode(document, sorted: true)).map { [UInt8]($0) } ?? []
  }()

  private static var document: JSONValue {
    .object([
      "openapi": .text("3.1.0"),
      "info": .object([
        "title": .text("Maintenance-request operations centre"), "version": .text("1"),
        "description": .text(
          "Times are RFC 3339, amounts euros with two decimals as text, numbers as in WO-2026-000123."),
      ]),
      "servers": .array([.object(["url": .text("/api/v1")])]),
      "security": .array([.object(["token": .array([])])]),
      "paths": .object(paths),
      "components": .object([
        "schemas": .object(OpenAPISchemas.all),
        "securitySchemes": .object([
          "token": .object(["type": .text("http"), "scheme": .text("bearer")])
        ]),
      ]),
    ])
  }

  private static var paths: [String: JSONValue] {
    var paths: [String: [String: JSONValue]] = [:]
    for path in OpenAPIPath.all { paths["/" + path.path, default: [:]][path.method] = path.operation }
    return paths.mapValues { .object($0) }
  }
}
