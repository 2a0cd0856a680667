public import WorkOrders

extension DispatchClient {
  /// The most items that the daemon gives in one part of a list.
  public static let largestPage = 500

  /// Asks for a list part by part until all of it is there.
  ///
  /// - Throws: ``DomainError``: the daemon's own, or `unreachable` when it did not answer.
  public func all<Item>(
    _ endpoint: Endpoint<NoBody, Page<Item>>, options: CallOptions = CallOptions()
  ) async throws(DomainError) -> [Item] {
    var items: [Item] = []
    var after: String?
    repeat {
      let part = try await send(
        endpoint, query: ListQuery(limit: Self.largestPage, after: after).items, options: options)
      items += part.items
      after = part.next
    } while after != nil
    return items
  }
}
