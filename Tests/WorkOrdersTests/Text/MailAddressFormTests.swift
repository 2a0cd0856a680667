import Testing
import WorkOrders

@Suite("The form of an address")
struct MailAddressFormTests {
  @Test(
    "What a message can be written to",
    arguments: [
      "anna@gmail.com", "anna.rossi+casa@posta.example", "o'neil@x.example", "a@localhost", "n_1@pec.example",
    ])
  func fits(address: String) {
    #expect(MailAddressForm.fits(address))
  }

  @Test(
    "What looks like an address and can never be written to",
    arguments: [
      "anna@gmail.com,", "anna@gmail.com;", "a@v.it;b@v.it", "x@città.it", "è@posta.example", "a b@v.it", "<a@v.it>",
      "a:b@v.it", "@v.it", "a@", "a", "", "a@b@c", "a@v.it\n", String(repeating: "a", count: 250) + "@v.it",
    ])
  func unwritable(address: String) {
    #expect(!MailAddressForm.fits(address))
  }
}
