import CLinux
import NIOPosix

/// Memory that was used and is free again.
///
/// The C library keeps it for the thread that used it, and other threads take more: a daemon at rest would stay as large
/// as it was at work.
enum FreedMemory {
  /// Gives it back to the system; nothing happens in a daemon that ends.
  static func giveBack() async {
    // It takes milliseconds, and locks what other threads take memory from only in turn.
    try? await NIOThreadPool.singleton.runIfActive { _ = malloc_trim(0) }
  }
}
