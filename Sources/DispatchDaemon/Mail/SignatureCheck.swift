import Foundation
import Subprocess
import WorkOrders

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// Verifies with the machine's openssl that a message was signed by an address, under authorities that the city trusts.
struct SignatureCheck: Sendable {
  /// A file of certificates (PEM): what is signed under another one is not believed.
  let authorities: String
  /// The program.
  var openssl = "/usr/bin/openssl"

  /// Whether the message (S/MIME) in a file is signed as it stands, by a certificate for the address.
  ///
  /// - Throws: ``DomainError`` `tryAgain` when openssl cannot be run.
  func proves(_ message: URL, isFrom address: String) async throws -> Bool {
    let arguments = [
      "cms", "-verify", "-inform", "SMIME", "-in", message.path, "-CAfile", authorities, "-no-CApath", "-no-CAstore",
      "-verify_email", address, "-out", "/dev/null",
    ]
    do {
      let result = try await Subprocess.run(
        .path(FilePath(openssl)), arguments: Arguments(arguments), input: .none, output: .discarded,
        error: .discarded)
      return result.terminationStatus.isSuccess
    } catch {
      throw DomainError(
        .tryAgain, "openssl cannot be run to verify a signature: \(error).",
        hint: "Install openssl, or leave --pec-ca out.")
    }
  }
}
