/// Every contract that a choice looked at: the eligible in the order they are asked, then those that cover the trade
/// and were passed over, then the others; both by contractor and contract.
public struct CandidateList: RandomAccessCollection, Hashable, Sendable {
  private let serving: [Candidate]
  private let others: [Candidate]

  /// Joins those that cover the trade, in their order, with the others.
  init(serving: [Candidate], others: [Candidate]) {
    self.serving = serving
    self.others = others
  }

  /// 0.
  public var startIndex: Int { 0 }

  /// How many there are.
  public var endIndex: Int { serving.count + others.count }

  /// The candidate at a place from 0.
  public subscript(place: Int) -> Candidate {
    place < serving.count ? serving[place] : others[place - serving.count]
  }
}
