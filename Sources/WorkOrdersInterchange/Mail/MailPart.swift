import CGMime

/// What one part says about itself.
struct MailPart {
  private let object: UnsafeMutablePointer<GMimeObject>

  init(_ object: UnsafeMutablePointer<GMimeObject>) { self.object = object }

  /// Type and subtype in small letters; `application/octet-stream` when they cannot be.
  var mediaType: String {
    guard let type = g_mime_object_get_content_type(object), let main = g_mime_content_type_get_media_type(type),
      let sub = g_mime_content_type_get_media_subtype(type)
    else { return "application/octet-stream" }
    let text = "\(String(cString: main))/\(String(cString: sub))".lowercased()
    let isFit = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } && text.utf8.count <= 127
    return isFit ? text : "application/octet-stream"
  }

  /// The charset it claims.
  var charset: String? { typeParameter("charset") }

  /// A parameter of its type, in small letters.
  func typeParameter(_ name: String) -> String? {
    g_mime_object_get_content_type_parameter(object, name).map { String(cString: $0).lowercased() }
  }

  /// Whether its sender meant it to be a file.
  var isAttachment: Bool {
    g_mime_object_get_disposition(object).map { String(cString: $0).lowercased() == "attachment" } ?? false
  }

  /// A parameter of its disposition.
  func parameter(_ name: String) -> String? {
    g_mime_object_get_content_disposition_parameter(object, name).map { String(cString: $0) }
  }

  /// A file name made safe: its last component, without control characters, at most 200 bytes of UTF-8.
  func filename(_ given: UnsafePointer<CChar>?) -> String? {
    let raw = given ?? g_mime_object_get_content_disposition_parameter(object, "filename")
    guard let raw else { return nil }
    let line = MailHeaders.oneLine(String(cString: raw))
    let last = line.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
    return last.isEmpty || last == "." || last == ".." ? nil : Self.shortened(last)
  }

  // Keeps the ending, by which programs know what a file is.
  private static func shortened(_ name: String) -> String {
    guard name.utf8.count > 200 else { return name }
    let ending = name.lastIndex(of: ".").map { String(name[$0...]) } ?? ""
    let kept = ending.utf8.count <= 20 ? ending : ""
    var stem = String(name.dropLast(kept.count))
    while stem.utf8.count + kept.utf8.count > 200 { stem.removeLast() }
    return stem + kept
  }

  /// The bytes that GMime writes to a stream in memory.
  static func written<Result>(_ write: (UnsafeMutablePointer<GMimeStream>) -> Result) -> [UInt8] {
    guard let stream = g_mime_stream_mem_new() else { return [] }
    defer { g_object_unref(stream) }
    _ = write(stream)
    guard let array = cgmime_written(stream), let start = array.pointee.data else { return [] }
    return Array(UnsafeBufferPointer(start: start, count: Int(array.pointee.len)))
  }
}
