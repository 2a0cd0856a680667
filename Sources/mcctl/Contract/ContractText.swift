import DispatchAPI
import WorkOrders

/// Contracts, invoices, prices and bills for people.
enum ContractText {
  /// A line a contract.
  static func list(_ contracts: [ContractView], _ reader: Reader) -> String {
    guard !contracts.isEmpty else { return reader(.noContracts) }
    var table = TextTable([
      .init(title: reader(.contract)), .init(title: reader(.contractor)), .init(title: "CIG"),
      .init(title: reader(.ceiling), isRight: true), .init(title: reader(.committed), isRight: true),
      .init(title: reader(.invoiced), isRight: true), .init(title: reader(.remaining), isRight: true),
    ])
    for contract in contracts {
      table.add(
        .init(contract.code.rawValue, .bold), .init(contract.contractor?.rawValue ?? "-"), .init(contract.cig ?? "-"),
        .init(reader.money(contract.ceiling)), .init(reader.money(contract.committed)),
        .init(reader.money(contract.invoiced)), .init(reader.money(contract.residual), shortage(contract)))
    }
    return table.text(reader)
  }

  /// Everything about one contract.
  static func sheet(_ contract: ContractView, _ reader: Reader) -> String {
    var sheet = FactSheet("\(contract.code)  \(contract.contractor?.rawValue ?? "")")
    sheet.add("CIG", contract.cig)
    sheet.add("CUP", contract.cup)
    sheet.add(reader(.chapter), contract.chapter)
    sheet.add(reader(.commitmentNumber), contract.commitment)
    sheet.add(
      reader(.validity),
      [contract.validFrom, contract.validTo].map { $0.map(reader.day) ?? "…" }.joined(separator: " – "))
    sheet.add(reader(.discount), contract.discount.map(reader.percent))
    sheet.add(reader(.safetyCosts), contract.safety.map(reader.percent))
    sheet.add(reader(.vat), contract.vat.map(reader.percent))
    sheet.add(reader(.penalties), contract.penalties.map(reader.penalties))
    sheet.add(reader(.ceiling), both(contract.ceiling, contract.ceilingGross, reader))
    sheet.add(reader(.committed), both(contract.committed, contract.committedGross, reader))
    sheet.add(reader(.invoiced), reader.money(contract.invoiced))
    sheet.add(reader(.remaining), reader.money(contract.residual), shortage(contract))
    return sheet.text(reader)
  }

  /// A line an invoice.
  static func invoices(_ invoices: [InvoiceView], _ reader: Reader) -> String {
    guard !invoices.isEmpty else { return reader(.noInvoices) }
    var table = TextTable([
      .init(title: reader(.number)), .init(title: reader(.day)), .init(title: reader(.amount), isRight: true),
      .init(title: reader(.withVAT), isRight: true), .init(title: reader(.order)),
      .init(title: reader(.cancelled), isFlexible: true),
    ])
    for invoice in invoices {
      table.add(
        .init(invoice.number, .bold), .init(reader.day(invoice.date)), .init(reader.money(invoice.amount)),
        .init(reader.money(invoice.gross)), .init(invoice.order?.description ?? "-"),
        .init(invoice.cancelledAt.map { reader.cancelledInvoice($0, invoice.cancelledBecause) } ?? "-"))
    }
    return table.text(reader)
  }

  /// A line an item.
  static func prices(_ prices: [PriceView], _ reader: Reader) -> String {
    guard !prices.isEmpty else { return reader(.noPrices) }
    var table = TextTable([
      .init(title: reader(.key)), .init(title: reader(.description), isFlexible: true), .init(title: reader(.unit)),
      .init(title: reader(.price), isRight: true),
    ])
    for price in prices {
      table.add(
        .init(price.code.rawValue, .bold), .init(price.description), .init(price.unit), .init(reader.money(price.price))
      )
    }
    return table.text(reader)
  }

  /// How an estimate came about, a line an item.
  static func bill(_ bill: BillView, _ reader: Reader) -> String {
    var table = TextTable([
      .init(title: reader(.key)), .init(title: reader(.description), isFlexible: true),
      .init(title: reader(.quantity), isRight: true), .init(title: reader(.price), isRight: true),
      .init(title: reader(.amount), isRight: true),
    ])
    for line in bill.lines {
      table.add(
        .init(line.code.rawValue), .init(line.description), .init("\(reader.quantity(line.quantity)) \(line.unit)"),
        .init(reader.money(line.price)), .init(reader.money(line.amount)))
    }
    for (name, amount) in [
      (reader(.discount), Euro.zero - bill.discount), (reader(.safetyCosts), bill.safety),
      (reader(.estimate), bill.total),
    ] {
      table.add(.init(""), .init(name, .bold), .init(""), .init(""), .init(reader.money(amount)))
    }
    return table.text(reader)
  }

  /// An amount net, and with VAT where that is known.
  static func both(_ net: Euro?, _ gross: Euro?, _ reader: Reader) -> String {
    gross.map { "\(reader.money(net)) (\(reader(.withVAT)) \(reader.money($0)))" } ?? reader.money(net)
  }

  // A fifth or less is left.
  private static func shortage(_ contract: ContractView) -> Ink? {
    guard let ceiling = contract.ceiling, let left = contract.residual else { return nil }
    return left.cents * 5 <= ceiling.cents ? .yellow : nil
  }
}
