extension Figure {
  /// The figure as the public sees it.
  func published(_ shown: ShownOtherwise) -> PublicFigure {
    PublicFigure(key: key, value: shown[key] ?? .published(value), previous: previous, yearBefore: yearBefore)
  }
}

extension PublicFigure {
  /// A figure of the same place, to sort by.
  var asPlace: Figure { Figure(code: key.code, dimensions: key.dimensions, value: .count(0)) }
}

extension QuarterlyStatistics {
  /// The act with some figures only, also in what a reissue says that it changes.
  func published(_ figures: [Figure]) -> QuarterlyStatistics {
    var published = QuarterlyStatistics(
      city: city, period: period, version: version, state: state, generatedAt: generatedAt,
      journalPosition: journalPosition, head: head, policyVersion: policyVersion, definitions: definitions,
      figures: figures, totals: totals)
    published.frozenBy = frozenBy
    published.issuedAt = issuedAt
    published.issuedBy = issuedBy
    published.preceding = preceding
    published.reissue = reissue.map { reissue in
      // What a figure was before may be as small as what is kept back now.
      let changes = reissue.changes.filter { !$0.key.describesRequests }
      return Reissue(
        version: reissue.version, journalPosition: reissue.journalPosition, reason: reissue.reason, changes: changes)
    }
    return published
  }
}
