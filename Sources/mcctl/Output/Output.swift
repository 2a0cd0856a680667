import DispatchAPI
import Foundation
import WorkOrders

/// Standard output and standard error, written at once and whole.
enum Output {
  /// The file that an option names; `nil` for standard output, which `-` stands for too.
  static func file(_ option: String?) -> String? { option == "-" ? nil : option }

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

  /// Writes all bytes, or ends the process with `try-again` when a result has no room where it should go.
  ///
  /// Where nobody reads any more nothing is missed. What cannot be told on standard error cannot be told at all.
  static func write(_ bytes: Data, to descriptor: Int32) {
    guard let cause = failure(writing: bytes, to: descriptor), cause != EPIPE, descriptor != 2 else { return }
    let reason = String(cString: strerror(cause))
    let error = DomainError(
      .tryAgain,
      .init(it: "Il risultato non si può scrivere: \(reason).", en: "The result cannot be written: \(reason)."),
      hint: .init(
        it: "Fare spazio e ripetere; un atto già fatto si ripete con la stessa --key.",
        en: "Make room and repeat; an act that was done is repeated with the same --key."))
    endProcess(FailurePrinter(isJSON: CommandLine.arguments.contains("--json")).report(error))
  }

  /// Writes all bytes, however many calls it takes.
  ///
  /// - Returns: the system's error number when not all could be written.
  static func failure(writing bytes: some ContiguousBytes, to descriptor: Int32) -> Int32? {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let written = Foundation.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if written > 0 {
          rest = rest.dropFirst(written)
        } else if errno == EAGAIN {
          waitForRoom(descriptor)
        } else if errno != EINTR {
          return errno
        }
      }
      return nil
    }
  }

  private static func waitForRoom(_ descriptor: Int32) {
    var wanted = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    poll(&wanted, 1, -1)
  }
}
