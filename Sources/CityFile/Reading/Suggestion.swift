import WorkOrders

/// What to say about a word that is not one of the known ones.
enum Suggestion {
  static func text(for word: String, among known: [String]) -> String {
    if let nearest = Spelling.nearest(to: word, among: known) { return "Did you mean \"\(nearest)\"?" }
    let shown = known.prefix(20).joined(separator: ", ")
    return "Known are: \(shown)\(known.count > 20 ? ", …" : "")."
  }
}
