extension Endpoint where Body == NoBody, Answer == Page<InspectionView> {
  /// Inspections; takes `order`, `inspector`, `state` and a ``ListQuery``.
  public static var inspections: Self { Self(.get, "inspections") }
}

extension Endpoint where Body == NoBody, Answer == InspectionView {
  /// One inspection.
  public static var inspection: Self { Self(.get, "inspections/{number}") }
}

extension Endpoint where Body == InspectionBody, Answer == InspectionView {
  /// Schedules an inspection, or records one when the body has an outcome.
  public static var inspectOrder: Self { Self(.post, "orders/{number}/inspections") }
  /// Records a scheduled inspection.
  public static var recordInspection: Self { Self(.post, "inspections/{number}/record") }
}
