import Foundation
import WorkOrders

/// Standard input.
enum StandardInput {
  /// Whether a person types there.
  static var isTerminal: Bool { isatty(0) == 1 }

  /// Keeps its place where nothing stands there: a connection that took it would be read instead.
  ///
  /// What stands there then cannot be read: it is no empty input.
  static func keepPlace() {
    if fcntl(0, F_GETFD) < 0 { _ = open("/dev/null", O_WRONLY) }
  }

  /// Everything up to its end.
  static func readAll() -> Data {
    FileHandle.standardInput.readDataToEndOfFile()
  }

  /// Its beginning, and how many bytes there were until its end.
  ///
  /// - Throws: ``DomainError`` `tryAgain` when it cannot be read.
  static func read(upTo limit: Int) throws(DomainError) -> (head: Data, size: Int) {
    var head = Data()
    var size = 0
    do {
      while let part = try FileHandle.standardInput.read(upToCount: 1 << 20), !part.isEmpty {
        size += part.count
        head += part.prefix(limit - head.count)
      }
    } catch {
      throw DomainError(
        .tryAgain,
        .init(it: "L'ingresso non si può leggere fino alla fine.", en: "Standard input cannot be read to its end."),
        hint: .init(it: "Mandare di nuovo il messaggio.", en: "Send the message again."))
    }
    return (head, size)
  }
}
