import Foundation

/// What a file descriptor can show.
struct Terminal {
  /// Columns; a pipe has no end.
  let width: Int
  /// Lines.
  let height: Int
  /// Whether colours are shown.
  let hasColour: Bool
  /// Whether a person looks at it.
  let isInteractive: Bool

  /// Looks at a descriptor and at `NO_COLOR`, `TERM` and `COLUMNS`.
  init(descriptor: Int32, environment: [String: String]) {
    isInteractive = isatty(descriptor) == 1
    var size = winsize()
    let isKnown = isInteractive && ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    let told = environment["COLUMNS"].flatMap { Int($0) }
    width = isKnown ? Int(size.ws_col) : told ?? (isInteractive ? 80 : .max)
    height = isKnown ? Int(size.ws_row) : 24
    let isPlain = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    hasColour = isInteractive && !isPlain && environment["TERM"] != "dumb"
  }

  /// A terminal of a given size.
  init(width: Int, height: Int = 24, hasColour: Bool = false) {
    self.width = width
    self.height = height
    self.hasColour = hasColour
    isInteractive = hasColour
  }
}
