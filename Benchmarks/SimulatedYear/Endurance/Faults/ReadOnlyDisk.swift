import Foundation
import WorkOrders

/// A disk that was mounted read-only, as after an error: the daemon says so, touches nothing, and starts once it is
/// writable.
struct ReadOnlyDisk: Fault {
  static let name = "read-only-disk"

  func happen(in room: FaultRoom) throws -> EnduranceTally {
    guard getuid() == 0 else {
      print("read-only disk: left out, only root can mount one")
      return EnduranceTally()
    }
    let (data, first) = try room.centre(Self.name)
    let load = ReportLoad()
    try load.send(100, to: first)
    first.stop()
    try Command.run(["mount", "--bind", data, data])
    let refusal: (status: Int32, text: String)
    do {
      defer { _ = try? Command.run(["umount", data]) }
      try Command.run(["mount", "-o", "remount,bind,ro", data])
      refusal = try room.refusal(["--data", data])
    }
    guard !refusal.text.isEmpty else { throw DomainError(.internal, "The daemon did not say why it ended.") }
    return try room.settle(
      load, try room.options.start(data), "read-only disk: status \(refusal.status) (\(refusal.text))")
  }
}
