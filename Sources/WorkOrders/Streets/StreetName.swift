/// A street's name as it is compared: what kind of street it is, and the words that tell it from others.
///
/// "P.zza XX Settembre", "piazza 20 settembre" and "PIAZZA VENTI SETTEMBRE" are one name; so are "v. Emilia S. Pietro" and
/// "Via Emilia San Pietro". What it gives as ``text``, it reads back the same.
public struct StreetName: Hashable, Sendable {
  /// `via`, `piazza`; `nil` when nobody said.
  public let kind: String?
  /// The other words, in their order; saints and their names are one word: `sanpietro`.
  public let words: [String]

  /// Reads a name as typed or as the registry writes it.
  public init(_ text: String) { self.init(pieces: FoldedText.pieces(text)) }

  /// A name whose words are folded already.
  public init(kind: String?, words: [String]) {
    self.kind = kind
    self.words = words
  }

  init(pieces: [FoldedText.Piece]) {
    let all = StreetTerms.opened(StreetTerms.contracted(pieces).filter { !StreetTerms.linking.contains($0) })
    let (kind, rest) = StreetTerms.kind(of: all)
    self.kind = kind
    words = StreetTerms.joined(StreetTerms.counted(rest)).map(FoldedText.cut)
  }

  /// All of it in a line.
  public var text: String { ([kind].compactMap(\.self) + words).joined(separator: " ") }
}
