/// The codes that a document uses in each dimension: what could have happened, and did not, is a zero that all can see.
struct DisclosureUniverse {
  /// More combinations than this are not filled up with zeros.
  private static let mostKeys = 5_000

  private struct Place: Hashable {
    let subject: Substring
    let dimension: Dimension
  }

  private var codes: [Place: Set<String>] = [:]

  init(_ figures: [Figure]) {
    for figure in figures {
      for (dimension, code) in figure.dimensions {
        codes[Self.place(figure.code, dimension), default: []].insert(code)
      }
    }
  }

  /// Every key that the breakdown may have, in the order of documents; none when they are too many.
  func keys(of breakdown: DisclosureCells.Breakdown) -> [FigureKey] {
    var keys: [[Dimension: String]] = [[:]]
    for dimension in breakdown.dimensions.sorted() {
      let known = values(of: breakdown.code, dimension)
      guard keys.count * known.count <= Self.mostKeys else { return [] }
      keys = keys.flatMap { key in known.map { code in key.merging([dimension: code]) { $1 } } }
    }
    return keys.map { FigureKey(code: breakdown.code, dimensions: $0) }
  }

  private func values(of code: String, _ dimension: Dimension) -> [String] {
    var known = codes[Self.place(code, dimension)] ?? []
    if dimension.mayBeNone { known.insert(Figure.none) }
    if dimension == .outcome { known.formUnion(Self.outcomes(of: code)) }
    return known.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The outcomes that the definitions name.
  private static func outcomes(of code: String) -> [String] {
    switch TalliedFigure(rawValue: code) {
    case .contactsReceived: ContactOutcome.allCases.map(\.rawValue)
    case .requestsEnded: [RequestState.resolved, .rejected, .referred, .cancelled].map(\.rawValue)
    case .inspectionsPreventive, .inspectionsSafety:
      [InspectionOutcome.confirmed, .nothingFound, .madeSafe, .otherTrade, .otherBody].map(\.rawValue)
    case .inspectionsVerification: [InspectionOutcome.passed, .failed].map(\.rawValue)
    default: []
    }
  }

  // Outcomes belong to the figure; what all figures of requests share, each may have.
  private static func place(_ code: String, _ dimension: Dimension) -> Place {
    let subject = dimension == .outcome ? code[...] : code.prefix { $0 != "." }
    return Place(subject: subject, dimension: dimension)
  }
}

extension Dimension {
  /// Whether a thing may have no code in it.
  fileprivate var mayBeNone: Bool {
    switch self {
    case .area, .category, .zone, .urgency, .channel: true
    case .outcome, .week, .band, .contractor, .contract, .target: false
    }
  }
}
