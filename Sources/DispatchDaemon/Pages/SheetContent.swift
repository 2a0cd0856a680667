import Mustache
import WorkOrders

/// What stands on a sheet, black on white, on paper of A4.
struct SheetContent: Sendable {
  /// A picture inside the document.
  struct Picture: Sendable {
    let type: String
    let base64: String
    let words: String
  }

  let language: String
  let title: String
  let city: String
  var facts: [PageFact] = []
  /// The address of the place on a map.
  var map: String?
  var mapWords = ""
  /// What stands above what was said; `nil` where nothing is.
  var saidTitle: String?
  var said: [String] = []
  var bill: SheetBill?
  /// What stands above the pictures; `nil` without any.
  var picturesTitle: String?
  var pictures: [Picture] = []
  /// That there are further pictures.
  var left: String?
  /// What is filled in by hand.
  var lines: [String] = []

  /// The document.
  ///
  /// - Throws: what is wrong with the template.
  func html() throws -> String { try Self.template.get().render(self) }

  private static let template = Result {
    try MustacheTemplate(string: document)
  }

  private static let document = """
    <!DOCTYPE html>
    <html lang="{{language}}">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <title>{{title}}</title>
    <style>
    @page { size: A4; margin: 15mm }
    body { font: 11pt/1.4 sans-serif; color: #000; background: #fff; margin: 0 auto; max-width: 180mm; padding: 5mm }
    h1 { font-size: 16pt; margin: 0 0 4mm } h2 { font-size: 12pt; margin: 5mm 0 2mm; break-after: avoid }
    table { border-collapse: collapse; width: 100% }
    th, td { border: 1px solid #000; padding: 1mm 2mm; text-align: left; vertical-align: top }
    .number { text-align: right; white-space: nowrap } .words { white-space: pre-wrap; overflow-wrap: anywhere }
    a { color: #000 } .line { border-bottom: 1px solid #000; height: 9mm; margin: 0 }
    img { max-width: 100%; max-height: 110mm; display: block; margin: 0 0 3mm; break-inside: avoid }
    @media print { body { max-width: none; padding: 0 } }
    </style>
    </head>
    <body>
    <p>{{city}}</p>
    <h1>{{title}}</h1>
    <table>
    {{#facts}}<tr><th scope="row">{{name}}</th><td>{{value}}</td></tr>
    {{/facts}}{{#map}}<tr><th scope="row">{{mapWords}}</th><td><a href="{{map}}" rel="noreferrer">{{map}}</a></td></tr>
    {{/map}}</table>
    {{#saidTitle}}<h2>{{saidTitle}}</h2>
    {{/saidTitle}}{{#said}}<p class="words">{{.}}</p>
    {{/said}}
    {{#bill}}<h2>{{title}}</h2>
    <table>
    <tr>{{#heads}}<th scope="col">{{.}}</th>{{/heads}}</tr>
    {{#lines}}<tr><td>{{code}}</td><td>{{what}}</td><td class="number">{{quantity}}</td><td class="number">{{price}}</td><td class="number">{{amount}}</td></tr>
    {{/lines}}{{#sums}}<tr><th scope="row" colspan="4">{{name}}</th><td class="number">{{value}}</td></tr>
    {{/sums}}</table>
    {{/bill}}
    {{#picturesTitle}}<h2>{{picturesTitle}}</h2>
    {{/picturesTitle}}{{#pictures}}<img src="data:{{type}};base64,{{{base64}}}" alt="{{words}}">
    {{/pictures}}{{#left}}<p>{{left}}</p>
    {{/left}}
    {{#lines}}<p class="line">{{.}}</p>
    {{/lines}}
    </body>
    </html>

    """
}

/// The items of a price list that an order is made of, and what they come to.
struct SheetBill: Sendable {
  /// One item.
  struct Line: Sendable {
    let code: String
    let what: String
    let quantity: String
    let price: String
    let amount: String
  }

  let title: String
  let heads: [String]
  let lines: [Line]
  let sums: [PageFact]

  init(_ bill: Bill, _ words: SheetWords) {
    func amount(_ euro: Euro) -> String { Amounts.text(euro, words.language) }
    title = words("Voci di elenco prezzi", "Price list items")
    heads = [
      words("Voce", "Item"), words("Descrizione", "Description"), words("Quantità", "Quantity"),
      words("Prezzo", "Price"), words("Importo", "Amount"),
    ]
    lines = bill.lines.map { line in
      Line(
        code: line.item.code.rawValue, what: line.item.description, quantity: "\(line.quantity) \(line.item.unit)",
        price: amount(line.item.price), amount: amount(line.amount))
    }
    var sums = [PageFact(name: words("Lavori", "Works"), value: amount(bill.works))]
    if bill.discount > .zero {
      sums.append(PageFact(name: words("Ribasso", "Discount"), value: "- " + amount(bill.discount)))
    }
    if bill.safety > .zero {
      sums.append(PageFact(name: words("Oneri di sicurezza", "Safety costs"), value: amount(bill.safety)))
    }
    self.sums = sums + [PageFact(name: words("Totale, senza IVA", "Total, net of VAT"), value: amount(bill.total))]
  }
}
