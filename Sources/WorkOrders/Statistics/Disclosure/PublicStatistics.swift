/// The figures of an act as the public forms hold them: without those so small that they might point at a person, and
/// without those that would give such a one away.
///
/// *Primary*: figures broken down by something that citizens' requests have (area, category, zone, urgency, channel,
/// outcome, week, band) and counted from one to below the minimum; shares of so few; amounts and times of so few.
/// *Secondary*: further ones, until exact elimination finds no more way to compute a figure that is kept back from totals,
/// movements, shares and figures that are others by definition. Figures of the whole city, of firms and of targets are
/// never kept back, and they alone stand beside earlier periods: of all others each period is told by its own publication
/// only. Figures broken down by three things at once, most of whose cells are small, are left out whole, so that the
/// others need not be kept back for them. The act itself is complete.
public struct PublicStatistics: Hashable, Sendable {
  /// The least count that is published unless the city sets another.
  public static let usualMinimum = 3
  /// How many things figures of public forms are broken down by at most.
  public static let mostDimensions = 2

  /// The act's heading and definitions with the published figures only: nothing of what is kept back is in it.
  public let statistics: QuarterlyStatistics
  /// Every figure in the order of documents, and those that are kept back though nothing happened there.
  public let figures: [PublicFigure]
  /// The least count that is published; nothing is kept back below 2.
  public let minimum: Int
  /// How many figures are kept back.
  public let keptBack: Int
  private let places: [FigureKey: Int]

  /// Decides what the public sees of an act.
  ///
  /// - Parameters:
  ///   - statistics: the whole act.
  ///   - minimum: the least count that is published, the city's `smallCells`.
  ///   - areas: the area of each category, whose sum is the area's; a category that is not named belongs to the area that
  ///     its code begins with, as `roads` in `roads.pothole`.
  public init(
    _ statistics: QuarterlyStatistics, minimum: Int = PublicStatistics.usualMinimum,
    areas: [CategoryCode: AreaCode] = [:]
  ) {
    let own = statistics.figures.filter { $0.dimensions.count <= Self.mostDimensions }.ofOwnPeriod
    let cells = DisclosureCells(own)
    let names = Dictionary(areas.map { ($0.key.rawValue, $0.value.rawValue) }) { first, _ in first }
    let equations = DisclosureEquations(cells, areas: names)
    let shown = DisclosureControl(cells, equations.rows, minimum: minimum).shownOtherwise
    let listed = Set(own.map(\.key))
    let unlisted = shown.filter { !listed.contains($0.key) }.map { PublicFigure(key: $0.key, value: $0.value) }
    let figures = (own.map { $0.published(shown) } + unlisted).sorted { Figure.precedes($0.asPlace, $1.asPlace) }
    self.figures = figures
    self.minimum = minimum
    self.statistics = statistics.published(own.filter { shown[$0.key] != .keptBack })
    keptBack = figures.count(where: { $0.value == .keptBack })
    places = Dictionary(figures.enumerated().map { ($0.element.key, $0.offset) }) { first, _ in first }
  }

  /// One figure; `nil` where nothing happened.
  public func figure(_ code: String, _ dimensions: [Dimension: String] = [:]) -> PublicFigure? {
    places[FigureKey(code: code, dimensions: dimensions)].map { figures[$0] }
  }

  /// The figures of a code that are broken down by just these dimensions, in the order of documents.
  public func figures(_ code: String, by dimensions: Set<Dimension>) -> [PublicFigure] {
    figures.filter { $0.key.code == code && Set($0.key.dimensions.keys) == dimensions }
  }

  /// How many figures are kept back and why, for whoever reads a public form.
  public var notice: LocalizedText {
    guard keptBack > 0 else {
      return LocalizedText(
        it: "Nessun dato è omesso: nessuno è così piccolo da poter indicare una persona.",
        en: "No figure is kept back: none is so small that it might point at a person.")
    }
    return LocalizedText(
      it:
        "Sono omessi \(keptBack) dati su \(figures.count): contano meno di \(minimum) casi e potrebbero indicare una "
        + "persona, oppure permetterebbero di ricavare un dato così piccolo. L'atto depositato è completo.",
      en:
        "\(keptBack) of \(figures.count) figures are kept back: they count fewer than \(minimum) cases and might point "
        + "at a person, or would let such a figure be worked out. The act on file is complete.")
  }
}
