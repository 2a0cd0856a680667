/// One HTTP call to the daemon.
struct Call {
  let method: String
  let path: String
  var body: [UInt8] = []
  var contentType = "application/json"
  /// The user as whom it is made.
  var user: String?
  /// The idempotency key.
  var key: String?

  /// A read.
  static func get(_ path: String) -> Call { Call(method: "GET", path: "/api/v1/" + path) }

  /// An act.
  static func post(
    _ path: String, as user: String? = nil, key: String? = nil, _ write: (inout JSONWriter) -> Void = { _ in }
  ) -> Call {
    var writer = JSONWriter()
    write(&writer)
    return Call(method: "POST", path: "/api/v1/" + path, body: writer.finished(), user: user, key: key)
  }

  /// The call as it goes over the wire.
  var bytes: [UInt8] {
    var head = "\(method) \(path) HTTP/1.1\r\nHost: localhost\r\n"
    if let user { head += "Act-As: \(user)\r\n" }
    if let key { head += "Idempotency-Key: \(key)\r\n" }
    if method == "POST" { head += "Content-Type: \(contentType)\r\nContent-Length: \(body.count)\r\n" }
    return Array((head + "\r\n").utf8) + body
  }
}
