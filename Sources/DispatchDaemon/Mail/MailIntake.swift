import DispatchAPI
import NIOPosix
import WorkOrders
import WorkOrdersStore

/// The one way in for mail, whichever door it comes by.
struct MailIntake: Sendable {
  /// The city's register.
  let register: Register
  /// Where the bytes are kept.
  let files: FileStore
  /// What makes it give way to people.
  let courtesy: Courtesy
  /// Forces them to the disk, those of several messages together.
  var forcing = FileForcing()
  /// By what the signatures of certified mail are verified; `nil` where they are not.
  var signatures: SignatureCheck?

  /// Takes a message in: once this returns, its bytes are on the disk and what came of it is in the register.
  ///
  /// It makes room for people before it begins, and what they wait for passes it.
  ///
  /// - Parameter size: how many bytes the whole message has, when these are only its beginning.
  /// - Throws: ``DomainError`` when it is not safe, and has to be brought again.
  func take(_ bytes: [UInt8], of size: Int? = nil, by actor: Actor) async throws -> MailDelivery {
    await courtesy.giveWay()
    let mail = try await keep(bytes, of: size)
    return try await register.write(canWait: true, isolation: .guarded) { try MailEntry(mail, by: actor, $0).enter() }
  }

  /// Keeps a message's bytes and takes it apart, off the threads that serve everybody; certified mail is verified.
  func keep(_ bytes: [UInt8], of size: Int? = nil) async throws -> IncomingMail {
    var written = files
    written.isForcing = false
    var mail = try await NIOThreadPool.singleton.runIfActive { [written] in try IncomingMail(bytes, of: size, written) }
    try await forcing.force(mail.files.map { files.path(of: $0.sha256) })
    mail.isUnproven = try await isUnproven(mail)
    return mail
  }

  /// Takes a message apart again whose bytes were kept before; what would be certified is verified again.
  ///
  /// - Throws: ``DomainError`` `notFound` when its bytes are gone, `tryAgain` when it cannot be verified now.
  func takeUp(_ sha256: String) async throws -> IncomingMail {
    var mail = try await NIOThreadPool.singleton.runIfActive { [files] in
      try IncomingMail(try files.read(sha256: sha256), files)
    }
    mail.isUnproven = try await isUnproven(mail)
    return mail
  }

  private func isUnproven(_ mail: IncomingMail) async throws -> Bool {
    guard let signatures, let provider = mail.provider else { return false }
    return try await !signatures.proves(files.path(of: mail.files[0].sha256), isFrom: provider)
  }
}
