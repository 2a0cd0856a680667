import Foundation
import WorkOrders
import WorkOrdersInterchange

/// A million elements as the figures of a document have them, by the writer of our documents and by libxml2's alone.
struct XMLBench {
  let floor: String
  let work: String

  private static let figures = 1_000_000
  private static let runs = 3

  /// Measures how fast, and how much memory that takes.
  func run() throws -> [Measurement] {
    let (own, bare) = (work + "/figures.xml", work + "/bare.xml")
    var (rates, floors) = ([Double](), [Double]())
    let before = ProcessMemory.startPeak()
    for _ in 0..<Self.runs {
      floors.append(try FloorOutput(Command.run([floor, "figures", bare, "\(Self.figures)"])).rate)
      rates.append(Double(Self.figures) / (try Stopwatch.seconds { try write(to: own) }))
    }
    let taken = max(0, ProcessMemory.peak() - before)
    // The same bytes, or it is not the same work.
    try Command.run(["cmp", own, bare])
    return [
      Measurement(
        "elements of a document", size: Self.figures, Stopwatch.median(rates), "elements/s",
        floor: Stopwatch.median(floors), target: .atLeast(0.6)),
      Measurement("elements of a document, memory taken", size: Self.figures, taken, "MB"),
    ]
  }

  private func write(to path: String) throws {
    guard FileManager.default.createFile(atPath: path, contents: nil), let file = FileHandle(forWritingAtPath: path)
    else { throw DomainError(.notAllowed, "\(path) cannot be written.") }
    // The writer has the file until it is gone itself: it empties its buffer then once more.
    let writer = try XMLStreamWriter { bytes throws(DomainError) in
      guard bytes.withUnsafeBytes({ Glibc.write(file.fileDescriptor, $0.baseAddress, $0.count) }) == bytes.count else {
        throw DomainError(.tryAgain, "\(path) cannot be written.")
      }
    }
    try writer.startElement("Figures", [:])
    for index in 0..<Self.figures {
      try writer.element(
        "Figure",
        attributes: [
          ("code", "orders.closed"), ("category", "roads.pothole"), ("zone", "Z\(index % 8 + 1)"),
          ("contractor", "firm-\(index % 200)"),
        ], text: "\(index)")
    }
    try writer.endElement()
    try writer.finish()
  }
}
