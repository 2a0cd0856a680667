/// How far long work is, redrawn on one line of a terminal; nothing where nobody looks.
public struct ProgressBar: Sendable {
  private let width: Int?
  private let write: @Sendable (String) -> Void
  private var shownTenths = -1

  /// Makes a bar that nobody sees yet.
  ///
  /// - Parameters:
  ///   - width: the terminal's columns; `nil` where nobody looks.
  ///   - write: puts a text on the terminal as it is.
  public init(width: Int?, write: @escaping @Sendable (String) -> Void) {
    self.width = width
    self.write = write
  }

  /// Draws the bar when it has moved by a tenth of a percent.
  public mutating func show(_ done: Int, of total: Int?) {
    guard let width else { return }
    let tenths = total.map { $0 > 0 ? min(1_000, done * 1_000 / $0) : 1_000 } ?? done / 100
    guard tenths != shownTenths else { return }
    shownTenths = tenths
    draw(total == nil ? "\(done)" : Self.bar(tenths: tenths, width: min(width, 80)))
  }

  /// Takes the bar away.
  public mutating func finish() {
    if shownTenths >= 0 { draw("") }
    shownTenths = -1
  }

  /// The bar for a share in tenths of a percent.
  public static func bar(tenths: Int, width: Int) -> String {
    let room = max(10, width - 10)
    let filled = room * tenths / 1_000
    let percent = "\(tenths / 10)%"
    return "[" + String(repeating: "=", count: filled) + String(repeating: " ", count: room - filled) + "] " + percent
  }

  private func draw(_ text: String) { write("\r\u{1B}[K\(text)") }
}
