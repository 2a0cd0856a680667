import CLibXML2

/// A parsed document: owner of libxml2's tree.
final class XMLDocument {
  /// The tree, which lives as long as this object.
  let pointer: xmlDocPtr

  /// Parses bytes; `nil`, with the reasons in `faults`, when they are not well-formed or hold a DOCTYPE.
  init?(_ bytes: [UInt8], faults: XMLFaultList) {
    guard let context = xmlNewParserCtxt() else { return nil }
    defer { xmlFreeParserCtxt(context) }
    context.pointee._private = faults.context
    context.pointee.sax.pointee.serror = Self.recordFault
    context.pointee.sax.pointee.internalSubset = Self.refuseDoctype
    // What a charset's converter finds wrong goes to the thread's handler, which else writes it to standard error.
    xmlSetStructuredErrorFunc(faults.context, XMLFaultList.record)
    defer { xmlSetStructuredErrorFunc(nil, Self.ignoreFault) }
    // No entity is expanded or fetched, nothing comes from the network, and no size limit of the library is lifted.
    let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_NOCDATA.rawValue)
    let document = bytes.withUnsafeBytes { buffer in
      xmlCtxtReadMemory(
        context, buffer.bindMemory(to: CChar.self).baseAddress, Int32(clamping: buffer.count), nil, nil, options)
    }
    guard let document else { return nil }
    guard context.pointee.wellFormed == 1, faults.faults.isEmpty else {
      xmlFreeDoc(document)
      return nil
    }
    pointer = document
  }

  deinit { xmlFreeDoc(pointer) }

  // The parser hands itself as context to its callbacks; the list of faults is its private pointer.
  private static let recordFault: xmlStructuredErrorFunc = { context, error in
    guard let context, let list = faults(of: context) else { return }
    XMLFaultList.record(list, error)
  }

  private static let ignoreFault: xmlStructuredErrorFunc = { _, _ in }

  private static let refuseDoctype: internalSubsetSAXFunc = { context, _, _, _ in
    guard let context else { return }
    let parser = context.assumingMemoryBound(to: xmlParserCtxt.self)
    if let list = faults(of: context) {
      let line = parser.pointee.input.map { Int($0.pointee.line) } ?? 1
      Unmanaged<XMLFaultList>.fromOpaque(list).takeUnretainedValue().add(line: line, "A DOCTYPE is not allowed.")
    }
    xmlStopParser(parser)
  }

  private static func faults(of context: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    context.assumingMemoryBound(to: xmlParserCtxt.self).pointee._private
  }
}
