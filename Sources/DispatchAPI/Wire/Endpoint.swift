/// One row of the interface: a method, a path, what goes in and what comes out.
///
/// The daemon routes by ``template``; the client fills it. Lists and shapes are thereby the same on both ends.
public struct Endpoint<Body: RequestBody, Answer: Decodable & Sendable>: Sendable {
  /// The HTTP method.
  public let method: Method
  /// The path below the root, with parameters in braces: `/api/v1/orders/{number}`.
  public let template: String

  init(_ method: Method, _ path: String) {
    self.method = method
    template = Self.root + path
  }

  /// The root that every path begins with.
  public static var root: String { "/api/v1/" }

  /// The path with its parameters filled in order, escaped.
  public func path(_ parameters: String...) -> String { path(parameters) }

  func path(_ parameters: [String]) -> String {
    var remaining = parameters[...]
    let parts = template.split(separator: "/").map { part in
      part.hasPrefix("{") ? PercentEncoding.escape(remaining.popFirst() ?? "") : String(part)
    }
    return "/" + parts.joined(separator: "/")
  }

  /// The methods in use.
  public enum Method: String, Sendable {
    /// Reads.
    case get = "GET"
    /// Acts.
    case post = "POST"
  }
}
