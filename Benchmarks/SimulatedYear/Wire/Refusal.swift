import WorkOrders

/// Turns the daemon's refusals into errors of this program.
enum Refusal {
  /// The error an answer stands for, naming the call.
  static func error(of answer: Answer, to call: Call) -> DomainError {
    let code: ErrorCode = answer.status == 0 ? .unreachable : .internal
    return DomainError(code, "\(call.method) \(call.path) was answered with \(answer.status): \(answer.sentence)")
  }
}
