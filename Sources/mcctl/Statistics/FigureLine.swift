import DispatchAPI
import WorkOrders

/// A figure as screens need it: with its dimensions by name, and as numbers that can be compared and drawn.
struct FigureLine {
  let code: String
  let dimensions: [String: String]
  let unit: String
  let value: String
  /// Of a ratio the part and the whole.
  let share: FigureShare?
  /// How much it was in the period before; `nil` where it was not there.
  let previous: String?
  /// Of a ratio the part and the whole in the period before.
  let previousShare: FigureShare?
  /// How much it was a year before; `nil` where it was not there.
  let yearBefore: String?
  /// Of a ratio the part and the whole a year before.
  let yearBeforeShare: FigureShare?

  init(_ figure: FigureView) {
    code = figure.code
    dimensions = figure.dimensions
    unit = figure.unit
    value = figure.value
    share = figure.numerator.flatMap { part in figure.denominator.map { FigureShare(part: part, whole: $0) } }
    previous = figure.previous
    previousShare = figure.previousShare.flatMap { FigureShare($0) }
    yearBefore = figure.yearBefore
    yearBeforeShare = figure.yearBeforeShare.flatMap { FigureShare($0) }
  }

  /// The value as a number, for lengths of bars; nothing for what is none.
  var number: Double { Double(value) ?? 0 }

  /// The value as the reader writes it.
  func text(_ reader: Reader) -> String { share?.text(reader) ?? Self.text(value, unit, reader) }

  /// What the values of a figure are measured in, which is named by its code and dimensions; nothing for a code that this
  /// program does not know.
  static func unit(of figure: String) -> String {
    StatisticsDefinitions.definition(of: String(figure.prefix { $0 != " " }))?.unit.rawValue ?? ""
  }

  /// A value of this unit as the reader writes it.
  static func text(_ value: String, _ unit: String, _ reader: Reader) -> String {
    switch unit {
    case "count": Int(value).map(reader.count) ?? value
    case "amount": (try? Euro(typed: value)).map(reader.money) ?? value  // a credit stands as it is
    case "seconds": Int(value).map(reader.length) ?? value
    case "ratio": Double(value).map(reader.percent) ?? value
    default: value
    }
  }
}

extension FigureView {
  /// The dimensions the figure is broken down by, by name.
  var dimensions: [String: String] {
    let all: [(String, String?)] = [
      ("area", area?.rawValue), ("category", category?.rawValue), ("zone", zone?.rawValue),
      ("urgency", urgency?.rawValue), ("channel", channel), ("contractor", contractor?.rawValue),
      ("contract", contract), ("target", target), ("outcome", outcome), ("week", week), ("band", band),
    ]
    return Dictionary(uniqueKeysWithValues: all.compactMap { name, value in value.map { (name, $0) } })
  }
}
