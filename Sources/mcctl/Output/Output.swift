import DispatchAPI
import Foundation
import WorkOrders

/// Standard output and standard error, written at once and whole.
enum Output {
  /// Prints a result: one JSON document, or the text for people.
  static func show(
    _ value: some Encodable, isJSON: Bool, reader: Reader, _ text: (Reader) -> String
  ) throws(DomainError) {
    if isJSON {
      write(try WireJSON.encode(value, sorted: true) + Data("\n".utf8), to: 1)
    } else {
      let text = text(reader)
      if !text.isEmpty { line(text) }
    }
  }

  /// Prints a line of result, for people.
  static func line(_ text: String) { write(Data((TerminalText.inked(text) + "\n").utf8), to: 1) }

  /// Prints a line that is not the result, for people.
  static func error(_ text: String) { write(Data((TerminalText.inked(text) + "\n").utf8), to: 2) }

  /// Prints a document as it came; at a terminal, where it would be obeyed, as letters only.
  static func document(_ bytes: Data) {
    let isSeen = isatty(1) == 1
    write(isSeen ? Data(TerminalText.lines(String(decoding: bytes, as: UTF8.self)).utf8) : bytes, to: 1)
  }

  /// Writes all bytes, however many calls it takes.
  static func write(_ bytes: Data, to descriptor: Int32) {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let written = Foundation.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if written > 0 {
          rest = rest.dropFirst(written)
        } else if errno != EINTR && errno != EAGAIN {
          return  // nobody reads any more
        }
      }
    }
  }
}
