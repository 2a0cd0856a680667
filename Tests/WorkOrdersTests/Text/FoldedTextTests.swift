import Testing
import WorkOrders

@Suite("Words as they are compared")
struct FoldedTextTests {
  @Test(
    "Accents, apostrophes and capitals make no difference",
    arguments: [
      ("Perché", ["perche"]), ("perche'", ["perche"]), ("PERCHE\u{301}", ["perche"]), ("l’albero", ["l", "albero"]),
      ("Straße Łódź Æsir", ["strasse", "lodz", "aesir"]), ("12/A, km3", ["12", "a", "km3"]),
      ("Улица 5", ["улица", "5"]),
      ("  \t…!? ", []), ("a_b%c", ["a", "b", "c"]), ("\u{0}\u{7F}", []),
    ])
  func folded(text: String, words: [String]) { #expect(FoldedText.words(text) == words) }

  @Test(
    "Streets are the same spelt out and abbreviated",
    arguments: [
      ("v. Emilia", "via Emilia"), ("V.le Monte San Michele", "viale monte s. michele"),
      ("P.zza Duomo", "piazza duomo"),
      ("pza Duomo", "piazza Duomo"), ("C.so Garibaldi", "corso Garibaldi"), ("via S.Pietro", "Via Santo Pietro"),
      ("p.le Roma", "piazzale Roma"), ("L.go Marconi", "largo Marconi"),
    ])
  func streets(one: String, other: String) { #expect(FoldedText.words(one) == FoldedText.words(other)) }

  @Test("A letter alone is no street, and two words in a row are no abbreviation")
  func noStreet() {
    #expect(FoldedText.words("v le lampade") == ["v", "le", "lampade"])
    #expect(FoldedText.words("palazzina v, scala s") == ["palazzina", "v", "scala", "s"])
  }

  @Test("A word is cut where it gets too long")
  func cut() { #expect(FoldedText.words(String(repeating: "à", count: 99)) == [String(repeating: "a", count: 32)]) }
}
