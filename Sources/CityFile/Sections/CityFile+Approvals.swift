import WorkOrders

// MARK: approvals

extension CityFile {
  static func approvals(_ reader: NodeReader?) -> ApprovalRules? {
    let keys = ["limits", "fourEyesAbove", "tolerance", "samePersonMayClose", "samePersonMayRatify", "validFor"]
    guard let fields = reader?.fields(keys) else { return nil }
    let limits = approvalLimits(fields.required("limits"))
    let fourEyesAbove = fields.optional("fourEyesAbove")?.amount()
    let tolerance = fields.optional("tolerance").flatMap(basisPoints) ?? 0
    let samePersonMayClose = fields.optional("samePersonMayClose")?.flag() ?? false
    let samePersonMayRatify = fields.optional("samePersonMayRatify")?.flag() ?? false
    return ApprovalRules(
      limits: limits, fourEyesAbove: fourEyesAbove, toleranceBasisPoints: tolerance,
      samePersonMayClose: samePersonMayClose, samePersonMayRatify: samePersonMayRatify,
      validFor: fields.optional("validFor")?.limit())
  }

  private static func approvalLimits(_ reader: NodeReader?) -> [Role: Euro] {
    guard let fields = reader?.fields(Role.accounts.map(\.rawValue)) else { return [:] }
    var limits: [Role: Euro] = [:]
    for role in Role.accounts {
      limits[role] = fields.optional(role.rawValue)?.amount()
    }
    return limits
  }

  /// `10%` or `12.5%`, up to a hundred, in hundredths of a percent.
  static func basisPoints(_ reader: NodeReader) -> Int? {
    guard let text = reader.text() else { return nil }
    // A percentage has the digits of an amount: two decimals at most, with a point or a comma.
    if text.hasSuffix("%"), let percent = try? Euro(typed: String(text.dropLast())), percent.cents <= 10_000 {
      return Int(percent.cents)
    }
    reader.report(
      .init(
        it: "\"\(text.prefix(40))\" non è una percentuale. Scrivere \"10%\" o \"12.5%\", al massimo \"100%\".",
        en: "\"\(text.prefix(40))\" is not a percentage. Write \"10%\" or \"12.5%\", at most \"100%\"."))
    return nil
  }
}
