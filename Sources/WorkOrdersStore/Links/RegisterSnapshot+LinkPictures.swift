public import WorkOrders

extension RegisterSnapshot {
  /// The pictures that somebody sees behind a link, by name: a reporter those that he sent himself, a contractor those of the
  /// order while it is his.
  ///
  /// What they say besides what they show is not for either of them: the bytes are to be handed out without it.
  public func pictures(for link: AccessLink) throws -> [StoredFile] {
    switch link.holder {
    case .contractor(let contractor, let number):
      let order = try order(number)
      guard order.contractor == contractor, !order.state.isFinished else { return [] }
      return try connection.query(Self.picturesOfOrder, [number.key], StoredFile.init(_:))
    case .reporter(let contact, let request):
      return try connection.query(Self.picturesOfReporter, [contact.key, request.key], StoredFile.init(_:))
    }
  }

  // What reporters sent about it, and what the city's own people saw there.
  private static let picturesOfOrder: SQL = """
    SELECT attachment.sha256, attachment.name, attachment.media_type, attachment.size FROM order_request
    JOIN contact_request ON contact_request.request = order_request.request
    JOIN attachment ON attachment.contact = contact_request.contact
    WHERE order_request.work_order = $1 AND attachment.media_type IN ('image/jpeg', 'image/png')
    UNION
    SELECT inspection_photo.sha256, inspection_photo.name, inspection_photo.media_type, inspection_photo.size
    FROM inspection JOIN inspection_photo ON inspection_photo.inspection = inspection.number
    WHERE inspection.work_order = $1 AND inspection_photo.media_type IN ('image/jpeg', 'image/png')
    ORDER BY 2, 1 LIMIT 20
    """

  // What he added later came with contacts of their own, which bear his address.
  private static let picturesOfReporter: SQL = """
    SELECT DISTINCT attachment.sha256, attachment.name, attachment.media_type, attachment.size FROM contact_request
    JOIN attachment ON attachment.contact = contact_request.contact
    LEFT JOIN reporter ON reporter.contact = contact_request.contact
    WHERE contact_request.request = $2 AND attachment.media_type IN ('image/jpeg', 'image/png')
      AND (contact_request.contact = $1
        OR lower(reporter.email) = (SELECT lower(email) FROM reporter WHERE contact = $1))
    ORDER BY 2, 1 LIMIT 20
    """
}
