public import WorkOrders

/// The city's file of rules, read and checked whole: every problem is found in one run.
public enum CityFile {
  /// The keys of a city file.
  static let keys = [
    "name", "locale", "timeZone", "patron", "serviceHours", "exceptions", "closures", "areas", "categories",
    "urgencies", "unclassified", "zones", "mandates", "approvals", "routing", "pec", "duplicates", "intake", "site",
    "mail", "digest", "retention", "texts", "extremeUrgency", "penalties",
    "charter", "statistics",
  ]

  /// Reads a city file into the policy it writes down, numbered as this version.
  ///
  /// Any text is safe to read: what is too large, too deeply nested or grows by aliases is refused with a problem.
  ///
  /// - Parameters:
  ///   - isApplied: whether the text was checked when it was applied: what only today's reader objects to does not keep
  ///     anybody from the rules of then.
  ///   - contractors: the firms; with them it is also warned of categories that nobody can serve.
  public static func read(
    _ source: CitySource, version: Int = 0, isApplied: Bool = false, contractors: [Contractor]? = nil
  ) -> CityReading {
    guard source.yaml.utf8.count <= CitySource.largestYAML else {
      let most = CitySource.largestYAML >> 20
      let message = LocalizedText(
        it: "Il file della città supera \(most) MiB.", en: "The city file is larger than \(most) MiB.")
      return refused(YAMLFault(line: 1, column: 1, message: message))
    }
    do {
      let document = try YAMLDocument(source.yaml)
      let check = DocumentCheck(outline: document.outline)
      let root = NodeReader(node: document.root, path: "", check: check)
      let policy = root.fields(keys).flatMap { Self.policy($0, root: root, zones: source.zones, version: version) }
      guard let policy, isApplied || check.problems.isEmpty else {
        return CityReading(policy: nil, problems: check.problemsInOrder)
      }
      // Whoever applied it has been warned.
      let warnings = isApplied ? [] : policy.warnings(contractors: contractors)
      return CityReading(policy: policy, problems: [], warnings: root.placed(warnings))
    } catch {
      return refused(error)
    }
  }

  /// The file that the key `zones` names, if the text can be read so far.
  static func zonesFileName(in yaml: String) -> String? {
    // A text that is no YAML names no file; the reading itself tells what is wrong with it.
    guard yaml.utf8.count <= CitySource.largestYAML, let document = try? YAMLDocument(yaml) else { return nil }
    let zones = NodeReader(node: document.root, path: "", check: DocumentCheck(outline: document.outline)).peek("zones")
    return zones?.fileName()
  }

  private static func refused(_ fault: YAMLFault) -> CityReading {
    let problem = CityProblem(line: fault.line, column: fault.column, path: "", text: fault.message)
    return CityReading(policy: nil, problems: [problem])
  }

  private static func policy(_ fields: Fields, root: NodeReader, zones: String?, version: Int) -> Policy? {
    let declared = DeclaredCodes(root)
    let name = fields.required("name")?.text()
    let language: Language? = fields.required("locale")?.choice()
    let calendar = calendar(fields)
    let areas = areas(fields.required("areas"))
    let categories = categories(fields.required("categories"), declared)
    let urgencies = urgencies(fields.required("urgencies"))
    let unclassified: UrgencyCode? = fields.optional("unclassified")?.code(
      of: urgencyClass, among: declared.urgencies)
    let outlines = self.zones(fields.optional("zones"), text: zones)
    let mandates = mandates(fields.optional("mandates"), declared)
    let approvals = approvals(fields.required("approvals"))
    let routing = routing(fields.required("routing"), declared)
    let duplicates = duplicates(fields.optional("duplicates"))
    let retention = retention(fields.optional("retention"))
    let texts = texts(fields.optional("texts"), hasPages: fields.optional("site") != nil)
    let intake = intake(fields.optional("intake"))
    let penalties = penalties(fields.optional("penalties"))
    let charter = charter(fields.optional("charter"), declared)
    let smallCells = smallCells(fields.optional("statistics"))
    let certifiedMail = certifiedMail(fields.optional("pec"))
    let extremeUrgency = extremeUrgency(fields.optional("extremeUrgency"))
    guard let name, let language, let calendar, let approvals, let routing else { return nil }
    var policy = Policy(
      version: version, name: name, language: language, calendar: calendar, areas: areas, categories: categories,
      urgencies: urgencies, zones: outlines, mandates: mandates, approvals: approvals, routing: routing,
      duplicates: duplicates, retention: retention, texts: texts, extremeUrgency: extremeUrgency)
    policy.site = site(fields.optional("site"))
    policy.mail = mail(fields.optional("mail"))
    policy.digest = digest(fields.optional("digest"))
    policy.penalties = penalties
    policy.intake = intake
    policy.certifiedMail = certifiedMail
    policy.unclassified = unclassified
    policy.charter = charter
    policy.smallCells = smallCells
    return policy
  }
}
