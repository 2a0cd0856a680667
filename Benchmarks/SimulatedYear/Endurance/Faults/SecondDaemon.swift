import Foundation
import WorkOrders

/// A second daemon on the same data is refused and says who holds it; the first goes on.
struct SecondDaemon: Fault {
  static let name = "second-daemon"

  func happen(in room: FaultRoom) throws -> EnduranceTally {
    let (data, daemon) = try room.centre(Self.name)
    let load = ReportLoad()
    try load.send(100, to: daemon)
    let second = try room.refusal(["--data", data])
    guard second.status == 78, !second.text.isEmpty else {
      throw DomainError(.internal, "A second daemon ended with status \(second.status): \(second.text)")
    }
    try load.send(100, to: daemon)
    return try room.settle(
      load, daemon, "second daemon: refused with status \(second.status) (\(second.text)); the first went on")
  }
}
