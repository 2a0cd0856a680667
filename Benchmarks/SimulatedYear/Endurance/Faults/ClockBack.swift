import Foundation
import WorkOrders

/// The machine's clock jumps back by an hour and then forward again, as a clock that is set by hand does.
struct ClockBack: Fault {
  static let name = "clock-back"

  func happen(in room: FaultRoom) throws -> EnduranceTally {
    let (data, first) = try room.centre(Self.name)
    first.stop()
    let shift = data + "-seconds"
    let library = try Preload.library(Self.source(shift), at: data + "-clock")
    let daemon = try room.options.start(data, wrapper: ["LD_PRELOAD=" + library])
    let load = ReportLoad()
    for jump in [0, -3_600, -3_600, 0] {
      try "\(jump)".write(toFile: shift, atomically: true, encoding: .utf8)
      try load.send(100, to: daemon)
      sleep(2)
    }
    return try room.settle(load, daemon, "clock back by an hour and forward again")
  }

  private static func source(_ shift: String) -> String {
    """
    #include <stdio.h>
    #include <time.h>
    #include <unistd.h>
    #include <sys/syscall.h>
    int clock_gettime(clockid_t clock, struct timespec *time) {
      int result = (int)syscall(SYS_clock_gettime, clock, time);
      FILE *file = clock == CLOCK_REALTIME ? fopen("\(shift)", "r") : NULL;
      long seconds = 0;
      if (file) {
        if (fscanf(file, "%ld", &seconds) == 1) time->tv_sec += seconds;
        fclose(file);
      }
      return result;
    }
    """
  }
}
