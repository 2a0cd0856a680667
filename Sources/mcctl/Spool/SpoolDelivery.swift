import DispatchAPI
import WorkOrders

/// What became of one spooled call.
struct SpoolDelivery: Encodable {
  /// Its key.
  let key: String
  @OrNull var contact: ContactNumber?
  @OrNull var request: RequestNumber?
  let orders: [OrderNumber]
  /// Why it was refused; then it still waits.
  @OrNull var problem: Problem?

  /// A call that was logged.
  init(key: String, receipt: CallReceipt) {
    self.key = key
    orders = receipt.orders
    contact = receipt.contact
    request = receipt.request
  }

  /// A call that was refused.
  init(key: String, problem: Problem) {
    self.key = key
    orders = []
    self.problem = problem
  }

  /// A line a call.
  static func text(_ deliveries: [SpoolDelivery], _ reader: Reader) -> String {
    guard !deliveries.isEmpty else { return reader(.spoolEmpty) }
    return deliveries.map { delivery in
      if let problem = delivery.problem {
        return reader.ink(.red, reader(.spoolRefused, delivery.key, problem.detail))
      }
      let number = delivery.request?.description ?? delivery.contact?.description ?? "-"
      return reader(.spoolSent, delivery.key, reader.ink(.bold, number))
    }.joined(separator: "\n")
  }
}
