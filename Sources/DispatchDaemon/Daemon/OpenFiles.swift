#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// How many files and connections the daemon may have open at a time.
///
/// Libraries that find none left end the program. So connections are taken only while some are left for the register, kept
/// files, messages and what threads look up; whoever comes then waits at the door.
enum OpenFiles {
  /// What connections leave to everything else.
  static let reserve = 44
  /// More connections than this help nobody.
  static let most = 10_000

  /// Lets the daemon open as many as the machine allows it.
  ///
  /// - Returns: how many that is.
  static func raise() -> Int {
    var limit = rlimit()
    let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    // Nothing is known then: the least that systems grant.
    guard getrlimit(files, &limit) == 0 else { return 256 }
    limit.rlim_cur = limit.rlim_max
    // Where it is not granted, the old one stands.
    if setrlimit(files, &limit) != 0 { _ = getrlimit(files, &limit) }
    return Int(clamping: limit.rlim_cur)
  }

  /// How many connections each of the doors may take.
  static func connections(of files: Int, doors: Int) -> Int { min(max(8, (files - reserve) / doors), most) }
}
