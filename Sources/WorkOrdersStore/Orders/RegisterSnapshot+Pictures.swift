public import WorkOrders

extension RegisterSnapshot {
  /// The pictures that show what an order is about: those of its inspections first, then those that came with its requests,
  /// in the order in which they came, each once.
  public func pictures(of order: OrderNumber, limit: Int = 100) throws -> [StoredFile] {
    let found = try connection.query(
      """
      SELECT inspection_photo.sha256, inspection_photo.name, inspection_photo.media_type, inspection_photo.size
      FROM inspection JOIN inspection_photo ON inspection_photo.inspection = inspection.number
      WHERE inspection.work_order = $1
      ORDER BY inspection.number, inspection_photo.name, inspection_photo.sha256 LIMIT $2
      """, [order.key, limit]
    ) { try StoredFile($0) }
    let sent = try connection.query(
      """
      SELECT attachment.sha256, attachment.name, attachment.media_type, attachment.size FROM order_request
      JOIN contact_request ON contact_request.request = order_request.request
      JOIN attachment ON attachment.contact = contact_request.contact
      WHERE order_request.work_order = $1 AND attachment.media_type IN ('image/jpeg', 'image/png')
      ORDER BY attachment.contact, attachment.name, attachment.sha256 LIMIT $2
      """, [order.key, limit]
    ) { try StoredFile($0) }
    var known: Set<String> = []
    return (found + sent).filter { known.insert($0.sha256).inserted }
  }
}
