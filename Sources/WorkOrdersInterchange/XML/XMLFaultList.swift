import CLibXML2

/// Collects what libxml2 reports about one document.
final class XMLFaultList {
  private(set) var faults: [XMLFault] = []
  private let limit: Int

  init(limit: Int) { self.limit = limit }

  /// The list as a C callback's context; the caller keeps the list alive for as long as it may be called.
  var context: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

  /// Adds what libxml2 reports to the list in `context`.
  static let record: xmlStructuredErrorFunc = { context, error in
    guard let context, let error else { return }
    let list = Unmanaged<XMLFaultList>.fromOpaque(context).takeUnretainedValue()
    let message = error.pointee.message.map { String(cString: $0) } ?? "unknown fault"
    list.add(line: Int(error.pointee.line), message)
  }

  func add(line: Int, _ message: String) {
    guard faults.count < limit else { return }
    let end = message.lastIndex { !$0.isWhitespace }
    faults.append(XMLFault(line: max(1, line), message: end.map { String(message[...$0]) } ?? message))
  }

  /// The faults, of which there is at least one.
  func orUnreadable() -> [XMLFault] {
    faults.isEmpty ? [XMLFault(line: 1, message: "The document cannot be read.")] : faults
  }
}
