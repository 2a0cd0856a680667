import CLibXML2

/// libxml2's one start for the whole process.
enum XMLLibrary {
  private static let started: Void = xmlInitParser()

  /// Starts the library unless it is started; to be called before any other use of it.
  static func start() { _ = started }
}
