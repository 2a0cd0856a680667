import Foundation
import WorkOrders

extension Reader {
  /// An amount as the reader writes it: `1.250,00 €` or `€1,250.00`.
  func money(_ amount: Euro?) -> String {
    guard let amount else { return "-" }
    let parts = amount.description.split(separator: ".")
    let isNegative = parts[0].hasPrefix("-")
    let whole = grouped(String(isNegative ? parts[0].dropFirst() : parts[0]))
    let sign = isNegative ? "-" : ""
    return language == .italian ? "\(sign)\(whole),\(parts[1]) €" : "\(sign)€\(whole).\(parts[1])"
  }

  /// A whole number as the reader writes it.
  func count(_ number: Int) -> String {
    (number < 0 ? "-" : "") + grouped(String(number.magnitude))
  }

  /// A length of time in seconds: `3 d 04:30` or `04:30`.
  func length(_ seconds: Int) -> String {
    let minutes = seconds / 60
    let clock = "\(twoDigits(minutes / 60 % 24)):\(twoDigits(minutes % 60))"
    return minutes >= 1_440 ? "\(minutes / 1_440) \(language == .italian ? "g" : "d") \(clock)" : clock
  }

  /// A ratio in percent with one decimal.
  func percent(_ ratio: Double) -> String {
    percent(tenths: Int((ratio * 1_000).rounded()))
  }

  /// A part of a whole, half a tenth of a percent rounded up as on the act's pages: `71,5 %` or `71.5 %`; `–` for a share of
  /// nothing.
  func percent(_ part: Int, of whole: Int) -> String {
    whole > 0 ? percent(tenths: (part * 2_000 + whole) / (2 * whole)) : "–"
  }

  private func percent(tenths: Int) -> String {
    "\(tenths / 10)\(language == .italian ? "," : ".")\(abs(tenths % 10)) %"
  }

  /// A percentage of the wire (`12.50`) as the reader writes it: `12,5 %` or `12.5 %`.
  func percent(_ text: String) -> String { shortened(text) + " %" }

  /// The penalties of a contract, as its file writes them, in words; what is newer than this program stands as it is.
  func penalties(_ text: String) -> String {
    guard let terms = try? PenaltyTerms(typed: text) else { return text }
    let none = TargetName.allCases.filter(terms.waived.contains).map { "\(target($0)) \(self(.noPenalty))" }
    return (terms.rules.map(penalty) + none).joined(separator: "; ")
  }

  private func penalty(_ rule: PenaltyRule) -> String {
    let rate =
      switch rule.rate {
      case .amount(let amount): money(amount)
      case .perMille(let hundredths): shortened(Euro(cents: Int64(hundredths)).description) + " ‰"
      }
    let each = "\(target(rule.target)) \(rate) \(self(rule.unit == .hour ? .eachHour : .eachDay))"
    switch rule.most {
    case nil: return each
    case .amount(let most): return "\(each), " + self(.atMost, money(most))
    case .share(let basisPoints):
      return "\(each), " + self(.atMost, percent(Euro(cents: Int64(basisPoints)).description))
    }
  }

  // Two decimals without the zeros at their end, with the reader's sign between.
  private func shortened(_ number: String) -> String {
    guard let point = number.firstIndex(of: ".") else { return number }
    var decimals = number[number.index(after: point)...]
    while decimals.hasSuffix("0") { decimals.removeLast() }
    let whole = number[..<point]
    return decimals.isEmpty ? String(whole) : whole + (language == .italian ? "," : ".") + decimals
  }

  /// A quantity of the wire with the reader's sign: `12,5`.
  func quantity(_ text: String) -> String { shortened(text) }

  /// A time of the wire, in the city's own offset, as the reader writes it: `14/07/2026 08:30` or `14 Jul 2026 08:30`.
  func time(_ text: String?) -> String {
    guard let text else { return "-" }
    let parts = text.split(separator: "T", maxSplits: 1)
    guard parts.count == 2 else { return day(text) }
    return day(String(parts[0])) + " " + parts[1].prefix(5)
  }

  /// A time as it was typed, or of any offset, by the clocks of this machine.
  ///
  /// For what waits here and has not been to the daemon, which knows the city's time.
  func localTime(_ typed: String) -> String {
    // What is no time after all, or a machine without time zones, shows what was typed.
    guard let zone = try? CityZone(identifier: TimeZone.current.identifier),
      let instant = try? zone.parse(typed: typed, field: nil)
    else { return typed }
    return LocalMoments.text(instant, in: zone, language)
  }

  /// A day of the wire as the reader writes it.
  func day(_ text: String) -> String {
    let parts = text.split(separator: "-")
    guard parts.count == 3, let month = Int(parts[1]), (1...12).contains(month) else { return text }
    return language == .italian
      ? "\(parts[2])/\(parts[1])/\(parts[0])" : "\(parts[2]) \(Self.months[month - 1]) \(parts[0])"
  }

  private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private func grouped(_ digits: String) -> String {
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += language == .italian ? "." : "," }
      text.append(digit)
    }
    return text
  }
}
