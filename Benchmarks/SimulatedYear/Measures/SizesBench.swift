import Foundation
import WorkOrders

/// What it costs to open a register, to look into it, to count it, to prove it and to try other rules on it, as it grows.
///
/// What people wait for is compared with the smallest register in the same run; what goes through all of
/// the journal, with the engine's own shell doing the least that such a question needs.
struct SizesBench {
  let options: DaemonOptions
  let mcctl: String
  let registers: String

  /// Measures sizes, the smallest first, each on every engine.
  func run(_ sizes: [RegisterSize], on engines: [RegisterEngine], in run: BenchRun) throws {
    let sized = SizedRegisters(options: options, folder: registers)
    var small: [String: Double] = [:]
    for size in sizes {
      for engine in engines {
        run.part("\(size.rawValue) orders on \(engine.name)") {
          try measure(try sized.register(size, on: engine), beside: &small)
        }
        try run.write()
      }
    }
  }

  private func measure(_ register: SizedRegister, beside small: inout [String: Double]) throws -> [Measurement] {
    var daemon: DaemonProcess?
    let more = register.engine == .sqlite ? [] : ["--database", register.place.location]
    let start = try Stopwatch.seconds { daemon = try options.start(register.data, more: more) }
    guard let daemon else { return [] }
    defer { daemon.stop() }
    sleep(2)
    let idle = daemon.pss ?? 0
    let room = SizesRoom(options: options, mcctl: mcctl, register: register, daemon: daemon)
    return [
      room.measured("start until ready", start * 1_000, "ms", target: .below(300)),
      room.measured("memory after the start (PSS)", idle, "MB", target: .below(60)),
      room.measured("bytes an order", try register.bytesPerOrder(), "B"),
    ]
      + (try room.looks(beside: &small)) + (try room.figures()) + [try room.proof()] + (try room.simulation())
  }
}
