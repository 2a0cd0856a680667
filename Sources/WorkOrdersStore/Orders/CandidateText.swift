import WorkOrders

/// Candidates as kept text: a line each, with the verdict's sentence in both languages as it was at the time.
enum CandidateText {
  /// Fields are contractor, 1 or 0, the English and the Italian sentence, separated by tabs.
  static func write(_ candidates: CandidateList, under policy: Policy) -> String {
    var text = ""
    for candidate in candidates {
      let sentence = CandidateWords.text(candidate.verdict, under: policy)
      if !text.isEmpty { text += "\n" }
      text += candidate.contractor.rawValue
      text += candidate.isEligible ? "\t1\t" : "\t0\t"
      text += sentence.en
      text += "\t"
      text += sentence.it
    }
    return text
  }

  /// Reads what ``write(_:under:)`` wrote.
  static func read(_ text: String) -> [ExplainedCandidate] {
    text.split(separator: "\n").compactMap { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard fields.count == 4 else { return nil }
      return ExplainedCandidate(
        contractor: ContractorCode(rawValue: fields[0]), isEligible: fields[1] == "1",
        reason: LocalizedText(it: fields[3], en: fields[2]))
    }
  }
}
