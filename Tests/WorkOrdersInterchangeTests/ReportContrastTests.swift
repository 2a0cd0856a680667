import Foundation
import Testing

@testable import WorkOrdersInterchange

@Suite("The contrast of the map")
struct ReportContrastTests {
  @Test("Words on every shade have the contrast that WCAG AA asks for", arguments: 0...5)
  func shades(grade: Int) throws {
    let ink = try #require(luminance(of: "svg text { fill: #"))
    let shade = try #require(luminance(of: ".c\(grade) { fill: #"))
    #expect((shade + 0.05) / (ink + 0.05) >= 4.5)
  }

  /// The relative luminance of the colour that follows a rule of the style sheet.
  private func luminance(of rule: String) -> Double? {
    let sheet = ReportStyle.sheet
    guard let place = sheet.firstRange(of: rule) else { return nil }
    let digits = Array(sheet[place.upperBound...].prefix { $0.isHexDigit })
    let pairs =
      digits.count == 3
      ? digits.map { String([$0, $0]) } : stride(from: 0, to: digits.count, by: 2).map { String(digits[$0..<$0 + 2]) }
    let parts = pairs.compactMap { UInt8($0, radix: 16) }.map { linear(Double($0) / 255) }
    guard parts.count == 3 else { return nil }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  private func linear(_ part: Double) -> Double {
    part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
  }
}
