import Foundation

/// How far long work is, on standard error, redrawn on one line; nothing where nobody looks.
struct ProgressBar {
  private let terminal: Terminal
  private var shownTenths = -1

  init(_ terminal: Terminal) { self.terminal = terminal }

  /// Draws the bar when it has moved by a tenth of a percent.
  mutating func show(_ done: Int, of total: Int?) {
    guard terminal.isInteractive else { return }
    let tenths = total.map { $0 > 0 ? min(1_000, done * 1_000 / $0) : 1_000 } ?? done / 100
    guard tenths != shownTenths else { return }
    shownTenths = tenths
    draw(total == nil ? "\(done)" : Self.bar(tenths: tenths, width: min(terminal.width, 80)))
  }

  /// Takes the bar away.
  func finish() {
    if shownTenths >= 0 { draw("") }
  }

  /// The bar for a share in tenths of a percent.
  static func bar(tenths: Int, width: Int) -> String {
    let room = max(10, width - 10)
    let filled = room * tenths / 1_000
    let percent = "\(tenths / 10)%"
    return "[" + String(repeating: "=", count: filled) + String(repeating: " ", count: room - filled) + "] " + percent
  }

  private func draw(_ text: String) {
    Output.write(.init("\r\u{1B}[K\(text)".utf8), to: 2)
  }
}
