/// One difference between two versions of the city's rules.
public struct PolicyChange: Hashable, Sendable, Codable {
  /// Where: `mandates.night-emergency.ceiling`.
  public let path: String
  /// What happened to it.
  public let kind: Kind
  /// What it said before; `nil` for something new.
  public let before: LocalizedText?
  /// What it says now; `nil` for something that is gone.
  public let after: LocalizedText?
  /// The difference as a sentence.
  public let text: LocalizedText

  /// What can happen to a rule.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// It is new.
    case added
    /// It is gone.
    case removed
    /// It says something else.
    case changed
  }

  /// The key of the city file it stands under.
  public var section: String { String(path.prefix { $0 != "." }) }

  /// Encodes absent values as null.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(path, forKey: .path)
    try container.encode(kind, forKey: .kind)
    try container.encode(before, forKey: .before)
    try container.encode(after, forKey: .after)
    try container.encode(text, forKey: .text)
  }
}

extension PolicyChange {
  /// The differences from one version to another, in the order of the city file.
  public static func all(from old: Policy, to new: Policy) -> [PolicyChange] {
    let (before, after) = (old.things, new.things)
    let known = Dictionary(before.map { ($0.path, $0) }) { first, _ in first }
    let kept = Set(after.map(\.path))
    let present = after.flatMap { thing in known[thing.path].map { changes(from: $0, to: thing) } ?? [added(thing)] }
    let gone = before.filter { !kept.contains($0.path) }.map(removed)
    let order = Policy.sections
    return (present + gone + orderOfMandates(old, new)).enumerated().sorted {
      (order.firstIndex(of: $0.element.section) ?? 0, $0.offset)
        < (order.firstIndex(of: $1.element.section) ?? 0, $1.offset)
    }.map(\.element)
  }

  // Mandates are asked from top to bottom: their order is a rule. New and removed ones are told by themselves.
  private static func orderOfMandates(_ old: Policy, _ new: Policy) -> [PolicyChange] {
    let (before, after) = (old.mandates.map(\.code), new.mandates.map(\.code))
    let (was, becomes) = (before.filter(after.contains), after.filter(before.contains))
    guard was != becomes else { return [] }
    var thing = PolicyThing("mandates", "Mandati", "Mandates")
    thing.say("order", "ordine", "order", becomes.map(\.rawValue).joined(separator: ", "))
    return thing.facts.map { change(thing, $0, LocalizedText(was.map(\.rawValue).joined(separator: ", ")), $0.value) }
  }

  private static func changes(from old: PolicyThing, to new: PolicyThing) -> [PolicyChange] {
    let before = Dictionary(old.facts.map { ($0.key, $0) }) { first, _ in first }
    let changed = new.facts.compactMap { fact -> PolicyChange? in
      guard let earlier = before[fact.key] else { return change(new, fact, nil, fact.value) }
      return earlier.value == fact.value ? nil : change(new, fact, earlier.value, fact.value)
    }
    let kept = Set(new.facts.map(\.key))
    return changed + old.facts.filter { !kept.contains($0.key) }.map { change(new, $0, $0.value, nil) }
  }

  private static func change(
    _ thing: PolicyThing, _ fact: PolicyThing.Fact, _ before: LocalizedText?, _ after: LocalizedText?
  ) -> PolicyChange {
    let none = LocalizedText(it: "niente", en: "nothing")
    let (old, new) = (before ?? none, after ?? none)
    return PolicyChange(
      path: "\(thing.path).\(fact.key)", kind: before == nil ? .added : after == nil ? .removed : .changed,
      before: before, after: after,
      text: LocalizedText(
        it: "\(thing.title.it), \(fact.name.it): era \(old.it), diventa \(new.it).",
        en: "\(thing.title.en), \(fact.name.en): was \(old.en), becomes \(new.en)."))
  }

  private static func added(_ thing: PolicyThing) -> PolicyChange {
    let words = summary(thing)
    return PolicyChange(
      path: thing.path, kind: .added, before: nil, after: words,
      text: LocalizedText(it: "\(thing.title.it): nuovo (\(words.it)).", en: "\(thing.title.en): new (\(words.en))."))
  }

  private static func removed(_ thing: PolicyThing) -> PolicyChange {
    let words = summary(thing)
    return PolicyChange(
      path: thing.path, kind: .removed, before: words, after: nil,
      text: LocalizedText(
        it: "\(thing.title.it): tolto (\(words.it)).", en: "\(thing.title.en): removed (\(words.en))."))
  }

  private static func summary(_ thing: PolicyThing) -> LocalizedText {
    LocalizedText(
      it: thing.facts.map { "\($0.name.it) \($0.value.it)" }.joined(separator: "; "),
      en: thing.facts.map { "\($0.name.en) \($0.value.en)" }.joined(separator: "; "))
  }
}
