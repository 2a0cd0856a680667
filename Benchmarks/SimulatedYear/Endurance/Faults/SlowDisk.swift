import Foundation
import WorkOrders

/// A disk that takes a third of a second for every flush: reports are slow, and none is lost or refused.
struct SlowDisk: Fault {
  static let name = "slow-disk"

  private static let source = """
    #include <unistd.h>
    #include <sys/syscall.h>
    int fsync(int file) { usleep(300000); return (int)syscall(SYS_fsync, file); }
    int fdatasync(int file) { usleep(300000); return (int)syscall(SYS_fdatasync, file); }
    """

  func happen(in room: FaultRoom) throws -> EnduranceTally {
    let (data, first) = try room.centre(Self.name)
    first.stop()
    let library = try Preload.library(Self.source, at: data + "-disk")
    let daemon = try room.options.start(data, wrapper: ["LD_PRELOAD=" + library])
    let load = ReportLoad()
    let seconds = try Stopwatch.seconds {
      guard try load.send(200, to: daemon) == 0 else {
        throw DomainError(.internal, "A slow disk made the daemon refuse reports.")
      }
    }
    return try room.settle(load, daemon, "slow disk: 200 reports in \(Int(seconds)) s")
  }
}
