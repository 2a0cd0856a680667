import CGMime

/// GMime's one start for the whole process.
enum MIMELibrary {
  private static let started: Void = g_mime_init()

  /// How messages from outside are read.
  // Never changed after it is made, and GMime only reads it; the pointer is not freed.
  nonisolated(unsafe) static let tolerant = cgmime_tolerant_options()

  /// Starts the library unless it is started; to be called before any other use of it.
  static func start() { _ = started }
}
