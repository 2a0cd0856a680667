/// How much reaches the centre in 2025, month by month, January first.
enum YearVolumes {
  /// Requests by telephone: 15,849, of which 4,802 from September to November.
  static let requests = [1_390, 1_370, 1_290, 1_120, 1_130, 1_240, 1_170, 880, 1_480, 1_612, 1_710, 1_457]

  /// Requests by mail, besides: the mailbox is opened in September.
  static let mails = [0, 0, 0, 0, 0, 0, 0, 0, 146, 158, 151, 0]

  /// All incoming calls.
  static let calls = 20_000

  /// Calls that open no request, shared out over the months as the requests are.
  static var otherCalls: [Int] {
    let total = requests.reduce(0, +)
    let others = calls - total
    var shares = requests.map { $0 * others / total }
    for index in 0..<others - shares.reduce(0, +) { shares[index] += 1 }
    return shares
  }
}
