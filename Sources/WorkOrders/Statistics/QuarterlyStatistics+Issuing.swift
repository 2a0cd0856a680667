extension QuarterlyStatistics {
  /// The same figures at the same position, issued.
  public func issued(at time: Timestamp, by login: String) -> QuarterlyStatistics {
    var issued = QuarterlyStatistics(
      city: city, period: period, version: version, state: .issued, generatedAt: generatedAt,
      journalPosition: journalPosition, head: head, policyVersion: policyVersion, definitions: definitions,
      figures: figures, totals: totals)
    issued.frozenBy = frozenBy
    issued.issuedAt = time
    issued.issuedBy = login
    issued.preceding = preceding
    issued.reissue = reissue
    return issued
  }
}
