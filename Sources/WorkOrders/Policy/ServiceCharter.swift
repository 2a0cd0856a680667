/// The city's service charter: the standards it has published, each measured by a figure of the statistics.
public struct ServiceCharter: Hashable, Sendable {
  /// What was promised, in the order of the city file.
  public let standards: [Standard]
  /// What citizens can do when a standard is not kept, in the city's own words; `nil` where the city says nothing.
  public let redress: LocalizedText?

  /// Makes a charter.
  public init(standards: [Standard], redress: LocalizedText? = nil) {
    self.standards = standards
    self.redress = redress
  }

  /// One promise.
  public struct Standard: Hashable, Sendable {
    /// The code used everywhere, `emergencies-on-site`.
    public let code: String
    /// The promise as people read it.
    public let name: LocalizedText
    /// The figure that measures it: a share or a time.
    public let figure: FigureKey
    /// What it has to be.
    public let promise: Promise

    /// Makes a standard.
    public init(code: String, name: LocalizedText, figure: FigureKey, promise: Promise) {
      self.code = code
      self.name = name
      self.figure = figure
      self.promise = promise
    }
  }

  /// What a figure has to be.
  public enum Promise: Hashable, Sendable {
    /// A share, in hundredths of a percent, that is reached.
    case atLeast(basisPoints: Int)
    /// A share, in hundredths of a percent, that is not passed.
    case atMost(basisPoints: Int)
    /// A time in seconds that is not passed.
    case within(seconds: Int)
  }
}

extension ServiceCharter {
  /// The codes of the figures that a standard can be measured by: shares and times.
  public static let figures = StatisticsDefinitions.all.filter { $0.unit == .ratio || $0.unit == .seconds }.map(\.code)

  /// What a figure that a standard can be measured by is broken down by in public, the whole city first; none for another.
  public static func breakdowns(of code: String) -> [[Dimension]] {
    guard figures.contains(code) else { return [] }
    switch FigureSource(code: code) {
    case .tally(let figure)?: return figure.breakdowns.filter { $0.count <= PublicStatistics.mostDimensions }
    case .time(let step, _)?: return OrderTimes.breakdowns(of: step)
    default: return []
    }
  }
}

extension ServiceCharter.Promise {
  /// Whether a value keeps the promise; `nil` for a value of another kind or a share of nothing.
  public func isKept(by value: FigureValue) -> Bool? {
    switch (self, value) {
    case (.atLeast(let least), .ratio(let part, let whole)) where whole > 0: part * 10_000 >= least * whole
    case (.atMost(let most), .ratio(let part, let whole)) where whole > 0: part * 10_000 <= most * whole
    case (.within(let most), .seconds(let seconds)): seconds <= most
    default: nil
    }
  }

  /// What is promised: `almeno 95%`, `entro 5 g`.
  public var words: LocalizedText {
    switch self {
    case .atLeast(let points):
      LocalizedText(
        it: "almeno \(Percentages.text(basisPoints: points, .italian))",
        en: "at least \(Percentages.text(basisPoints: points, .english))")
    case .atMost(let points):
      LocalizedText(
        it: "al massimo \(Percentages.text(basisPoints: points, .italian))",
        en: "at most \(Percentages.text(basisPoints: points, .english))")
    case .within(let seconds):
      LocalizedText(
        it: "entro \(ElapsedTimes.text(seconds: seconds, .italian))",
        en: "within \(ElapsedTimes.text(seconds: seconds, .english))")
    }
  }
}
