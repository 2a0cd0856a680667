import CLibXML2
public import WorkOrders

/// Writes an XML document in UTF-8, indented by two spaces, piece by piece to a sink: large documents need no memory.
///
/// Text and attributes are escaped; characters that XML does not allow become U+FFFD. Not for use from two threads.
public final class XMLStreamWriter {
  /// Takes the next bytes of the document; what it throws, the writer throws.
  public typealias Sink = ([UInt8]) throws(DomainError) -> Void

  private let output: XMLOutput
  private let writer: xmlTextWriterPtr

  /// Opens a document.
  ///
  /// - Throws: ``DomainError`` with code `internal`, here and in every other method: no memory, a name that is not
  ///   one, an element closed too often; or what the sink throws.
  public init(to sink: @escaping Sink) throws(DomainError) {
    XMLLibrary.start()
    output = XMLOutput(sink)
    // The buffer keeps no reference: `output` lives as long as `self`, which frees the writer, and that the buffer.
    let context = Unmanaged.passUnretained(output).toOpaque()
    guard let buffer = xmlOutputBufferCreateIO(XMLOutput.write, XMLOutput.close, context, nil) else {
      throw XMLStreamWriter.failure("begin")
    }
    guard let writer = xmlNewTextWriter(buffer) else {
      xmlOutputBufferClose(buffer)
      throw XMLStreamWriter.failure("begin")
    }
    self.writer = writer
    try check(xmlTextWriterSetIndent(writer, 1), "begin")
    try check(xmlTextWriterSetIndentString(writer, "  "), "begin")
    try check(xmlTextWriterStartDocument(writer, "1.0", "UTF-8", nil), "begin")
  }

  deinit { xmlFreeTextWriter(writer) }

  /// Writes a whole document into memory.
  public static func bytes(_ write: (XMLStreamWriter) throws(DomainError) -> Void) throws(DomainError) -> [UInt8] {
    var bytes: [UInt8] = []
    let writer = try XMLStreamWriter { piece throws(DomainError) in bytes += piece }
    try write(writer)
    try writer.finish()
    return bytes
  }

  /// Opens an element.
  public func startElement(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) throws(DomainError) {
    try startElement(name, attributes: attributes.map { ($0.key, $0.value) })
  }

  /// Opens an element with attributes that are known only when it runs.
  public func startElement(_ name: String, attributes: [(String, String)]) throws(DomainError) {
    try check(xmlTextWriterStartElement(writer, try checked(name)), "open <\(name)>")
    for (attribute, value) in attributes {
      let result = xmlTextWriterWriteAttribute(writer, try checked(attribute), XMLText.allowed(value))
      try check(result, "write \(attribute)")
    }
  }

  /// Writes text inside the open element.
  public func text(_ text: String) throws(DomainError) {
    try check(xmlTextWriterWriteString(writer, XMLText.allowed(text)), "write text")
  }

  /// Closes the element opened last.
  public func endElement() throws(DomainError) { try check(xmlTextWriterEndElement(writer), "close an element") }

  /// Writes an element with text in it.
  public func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String? = nil
  ) throws(DomainError) {
    try element(name, attributes: attributes.map { ($0.key, $0.value) }, text: text)
  }

  /// Writes an element with text in it and attributes that are known only when it runs.
  public func element(_ name: String, attributes: [(String, String)], text: String?) throws(DomainError) {
    try startElement(name, attributes: attributes)
    if let text { try self.text(text) }
    try endElement()
  }

  /// Closes what is open, and the document; everything has reached the sink then.
  public func finish() throws(DomainError) {
    try check(xmlTextWriterEndDocument(writer), "end")
    try check(xmlTextWriterFlush(writer), "end")
  }

  private func check(_ result: Int32, _ act: @autoclosure () -> String) throws(DomainError) {
    if let error = output.error { throw error }
    guard result >= 0 else { throw Self.failure(act()) }
  }

  private func checked(_ name: String) throws(DomainError) -> String {
    guard XMLText.isName(name) else { throw Self.failure("use the name \"\(name.prefix(40))\"") }
    return name
  }

  private static func failure(_ act: String) -> DomainError {
    DomainError(.internal, "The XML document cannot be written (\(act)).")
  }
}

/// The receiving end that libxml2 calls back.
private final class XMLOutput {
  private let sink: XMLStreamWriter.Sink
  private(set) var error: DomainError?

  init(_ sink: @escaping XMLStreamWriter.Sink) { self.sink = sink }

  static let write: xmlOutputWriteCallback = { context, bytes, count in
    guard let context, let bytes, count >= 0 else { return -1 }
    let output = Unmanaged<XMLOutput>.fromOpaque(context).takeUnretainedValue()
    return output.take(Array(UnsafeRawBufferPointer(start: bytes, count: Int(count)))) ? count : -1
  }

  static let close: xmlOutputCloseCallback = { _ in 0 }

  private func take(_ piece: [UInt8]) -> Bool {
    guard error == nil else { return false }
    do throws(DomainError) {
      try sink(piece)
      return true
    } catch {
      self.error = error
      return false
    }
  }
}
