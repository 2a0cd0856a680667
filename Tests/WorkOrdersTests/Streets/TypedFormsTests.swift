import Testing
import WorkOrders

@Suite("Addresses as people type them")
struct TypedFormsTests {
  @Test(
    "A typed form finds its street and door in the registry",
    arguments: [
      ("v. Emilia S. Pietro 12/b", "VIA EMILIA SAN PIETRO 12/B"),
      ("Via Emilia San Pietro 12/B", "VIA EMILIA SAN PIETRO 12/B"),
      ("via emilia s.pietro 12b", "VIA EMILIA SAN PIETRO 12/B"),
      ("VIA EMILIA S PIETRO, 12 B", "VIA EMILIA SAN PIETRO 12/B"),
      ("v.Emilia San Pietro n. 12", "VIA EMILIA SAN PIETRO 12"),
      ("v emilia san pietro 12", "VIA EMILIA SAN PIETRO 12"),
      ("San Pietro Emilia via 12", "VIA EMILIA SAN PIETRO 12"),
      ("Emilia San Pietro 12", "VIA EMILIA SAN PIETRO 12"),
      ("via Emilia San Pietro, n° 12 int. 5", "VIA EMILIA SAN PIETRO 12"),
      ("via Emilia San Pietro 12, 42121 Borgo Esempio", "VIA EMILIA SAN PIETRO 12"),
      ("Borgo Esempio, via Emilia San Pietro 12", "VIA EMILIA SAN PIETRO 12"),
      ("via emilia s. stefano 30", "VIA EMILIA SANTO STEFANO 30"),
      ("v. Roma 3 bis", "VIA ROMA 3 bis"), ("via Roma 3/bis", "VIA ROMA 3 bis"), ("via Roma, 3bis", "VIA ROMA 3 bis"),
      ("via roma 14 rosso", "VIA ROMA 14 rosso"), ("via Roma 14/r", "VIA ROMA 14 rosso"),
      ("via roma 14r", "VIA ROMA 14 rosso"), ("via Roma snc", "VIA ROMA snc"), ("via Roma s.n.c.", "VIA ROMA snc"),
      ("Roma, via, 10", "VIA ROMA 10"), ("Roma (via) 10", "VIA ROMA 10"), ("via Roma civico 10", "VIA ROMA 10"),
      ("via Roma 12 barra a", "VIA ROMA 12/A"), ("via Roma", "VIA ROMA"),
      ("P.zza XX Settembre 2", "PIAZZA XX SETTEMBRE 2"), ("piazza 20 settembre 2", "PIAZZA XX SETTEMBRE 2"),
      ("pza venti settembre, 2", "PIAZZA XX SETTEMBRE 2"), ("Piazza XX Settembre 20", "PIAZZA XX SETTEMBRE 20"),
      ("p.za xx settembre", "PIAZZA XX SETTEMBRE"),
      ("piazza unità d'italia 1 bis", "PIAZZA DELL'UNITÀ D'ITALIA 1 bis"),
      ("P.zza Unita' d'Italia 1/bis", "PIAZZA DELL'UNITÀ D'ITALIA 1 bis"),
      ("via Chiesa 3, Corte Alta", "VIA CHIESA 3 (CORTE ALTA)"),
      ("via Chiesa (Corte Bassa) 3", "VIA CHIESA 3 (CORTE BASSA)"),
      ("SP 7 km 1+250", "STRADA PROVINCIALE 7 km 1+250"), ("S.P. 7 km 1,250", "STRADA PROVINCIALE 7 km 1+250"),
      ("strada prov. 7 km 2.4", "STRADA PROVINCIALE 7 km 2+400"), ("strada provinciale 7", "STRADA PROVINCIALE 7"),
      ("SS 9 km 5+300", "STRADA STATALE 9 km 5+300"), ("s.s. 9 km 5,3", "STRADA STATALE 9 km 5+300"),
      ("via Garibaldi 5", "VIA GIUSEPPE GARIBALDI 5"), ("v. G. Garibaldi 9", "VIA GIUSEPPE GARIBALDI 9"),
      ("Garibaldistrasse 1", "VIA GIUSEPPE GARIBALDI 1"), ("Garibaldi Giuseppe, via 1", "VIA GIUSEPPE GARIBALDI 1"),
      ("viale De Gasperi 40", "VIALE ALCIDE DE GASPERI 40"), ("v.le A. De Gasperi 40", "VIALE ALCIDE DE GASPERI 40"),
      ("c.so Vittorio Emanuele II 5", "CORSO VITTORIO EMANUELE II 5"),
      ("corso vittorio emanuele secondo, 5", "CORSO VITTORIO EMANUELE II 5"),
      ("corso Vittorio Emanuele 5", "CORSO VITTORIO EMANUELE II 5"),
      ("via Papa Giovanni XXIII 7", "VIA PAPA GIOVANNI XXIII 7"),
      ("via Papa Giovanni 23, 7", "VIA PAPA GIOVANNI XXIII 7"), ("via Giovanni XXIII 7", "VIA PAPA GIOVANNI XXIII 7"),
      ("via Umberto I, 12", "VIA UMBERTO I 12"), ("via umberto primo 12", "VIA UMBERTO I 12"),
      ("via F.lli Cervi 6", "VIA FRATELLI CERVI 6"), ("via fratelli cervi 6/a", "VIA FRATELLI CERVI 6/A"),
      ("via Cervi 6", "VIA FRATELLI CERVI 6"),
      ("via Gen. C. A. Dalla Chiesa 9", "VIA GENERALE CARLO ALBERTO DALLA CHIESA 9"),
      ("l.go 25 aprile 4", "LARGO 25 APRILE 4"), ("largo XXV aprile, 4", "LARGO 25 APRILE 4"),
      ("vic. del Forno 2", "VICOLO DEL FORNO 2"), ("v.lo Forno 2", "VICOLO DEL FORNO 2"),
      ("via dei Servi 15/A", "VIA DE' SERVI 15/A"), ("p.le Marconi 11", "PIAZZALE GUGLIELMO MARCONI 11"),
      ("via Marconi 11", "VIA GUGLIELMO MARCONI 11"), ("v. s. girolamo 24", "VIA SAN GIROLAMO 24"),
      ("via S.Girolamo, 24", "VIA SAN GIROLAMO 24"), ("via S. Ambrogio 3", "VIA SANT'AMBROGIO 3"),
      ("via S. Maria Maddalena 8", "VIA SANTA MARIA MADDALENA 8"), ("via Peruggino 33", "VIA PERUGINO 33"),
      ("via L. da Vinci 100", "VIA LEONARDO DA VINCI 100"), ("via Don Minzoni 5", "VIA DON GIOVANNI MINZONI 5"),
      ("c.da Ponte Alto 1", "CONTRADA PONTE ALTO 1"), ("via Repubblica 4", "VIA DELLA REPUBBLICA 4"),
      ("via della Republica 4", "VIA DELLA REPUBBLICA 4"), ("piazza IV Novembre 7", "PIAZZA 4 NOVEMBRE 7"),
      ("p. quattro novembre 7", "PIAZZA 4 NOVEMBRE 7"), ("via Primo Maggio 19", "VIA 1 MAGGIO 19"),
      ("via I Maggio 19", "VIA 1 MAGGIO 19"), ("via 1° maggio 19", "VIA 1 MAGGIO 19"),
      ("v.le Mille 50", "VIALE DEI MILLE 50"), ("via Caduti delle Reggiane 21 h", "VIA CADUTI DELLE REGGIANE 21/H"),
      ("borgo Emilio 10", "BORGO EMILIO 10"),
    ])
  func found(typed: String, expected: String) { #expect(SampleStreets.meant(typed) == expected) }

  @Test(
    "What may mean several streets, or none, is left as typed",
    arguments: [
      "via Emilia", "via Chiesa 3", "Marconi 11", "via De Gasperi 40", "via Emilia Pietro 3", "via Girolamo 24",
      "strada provinciale 8", "via Inesistente 4", "vicino alla chiesa", "12", "", " , ; ", "via", "snc", "km 3",
      "viale Roma 10",
    ])
  func doubtful(typed: String) { #expect(SampleStreets.meant(typed) == nil) }

  @Test("Somebody who types sees the street from its first letters on")
  func completing() {
    for typed in ["via emilia san pi", "piazza xx sett", "corso vitt", "gariba"] {
      let ranked = StreetMatcher(TypedAddress(typed), isCompleting: true).ranked(SampleStreets.known)
      #expect(ranked.first?.reasons.contains(.unfinished) == true, "\(typed): \(ranked.first as Any)")
    }
    let two = ["VIA BARBA SAVI", "VIA SARDI BRUNI"].map { KnownStreet(Street(number: 1, name: $0)) }
    let letters = StreetMatcher(TypedAddress("via sa"), isCompleting: true).ranked(two)
    #expect(letters.map(\.street.name) == ["VIA SARDI BRUNI", "VIA BARBA SAVI"], "what begins so comes first")
    #expect(StreetMatcher(TypedAddress("gariba")).ranked(SampleStreets.known).isEmpty)
  }

  @Test("Each match says why")
  func reasons() throws {
    func reasons(_ typed: String) throws -> [StreetMatch.Reason] {
      try #require(StreetMatcher(TypedAddress(typed)).ranked(SampleStreets.known).first).reasons
    }
    #expect(try reasons("via Roma 1") == [.same])
    #expect(try reasons("Emilia San Pietro") == [.kindMissing])
    #expect(try reasons("viale Roma") == [.otherKind])
    #expect(try reasons("via G. Garibaldi") == [.initials])
    #expect(try reasons("via Garibaldi") == [.wordsMissing])
    #expect(try reasons("via Peruggino") == [.spelling])
    #expect(try reasons("via San Pietro Emilia") == [.otherOrder])
    #expect(try reasons("Garibaldistrasse 1") == [.otherName])
    #expect(try reasons("via Chiesa, Corte Alta") == [.same, .locality])
    #expect(Set(StreetMatch.Reason.allCases.map(\.text.it)).count == StreetMatch.Reason.allCases.count)
  }
}
