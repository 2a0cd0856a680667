import DispatchAPI
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOPosix
import WorkOrders
import WorkOrdersStore

/// Backups: taken while the centre works, and restored for trial.
struct BackupController: APIController {
  let centre: Centre

  func addRoutes(to api: RouterGroup<APIRequestContext>) {
    // No answer is kept under a key: done again, it is another backup, with events of its own.
    api.post("backup") { request, context in
      let actor = try context.require(to: .init(it: "fare un backup", en: "take a backup"))
      _ = try QueryReader(request)
      _ = try Centre.decode(NoBody.self, try await request.bytes(upTo: BodyLimit.json))
      _ = try request.idempotencyKey()
      return try await take(for: actor)
    }
    api.get("backup/latest") { request, context in
      _ = try context.require(
        .operator, .technician, .manager, to: .init(it: "vedere l'ultimo backup", en: "see the latest backup"))
      _ = try QueryReader(request)
      return try await centre.answer { snapshot in
        let writer = try? ViewWriter(snapshot)  // Before the city's rules are there, times are in UTC.
        var view = LatestBackupView()
        view.takenAt = try snapshot.latestBackup().map { writer?.time($0) ?? $0.rfc3339() }
        view.beganAt = try snapshot.beganAt().map { writer?.time($0) ?? $0.rfc3339() }
        view.onServer = snapshot.isOnServer
        return view
      }
    }
    api.post("backup/drill") { request, context in
      _ = try context.require(to: .init(it: "provare un backup", en: "try a backup"))
      return try await drill(request, context)
    }
  }

  private func take(for actor: Actor) async throws -> Response {
    let backup = try await BackupMaking(centre: centre).prepare()
    var headers: HTTPFields = [.contentType: MediaType.tar]
    if let name = HTTPField.Name(WireHeader.backupSize) { headers[name] = "\(backup.size)" }
    let logger = centre.logger
    // Before its first byte: whoever breaks off after the register has a copy of it.
    try await centre.register.write { try $0.recordBackupBegun(by: actor) }
    let body = ResponseBody { writer in
      do {
        let (manifest, sha256) = try await backup.write { try await writer.write(ByteBuffer(bytes: $0)) }
        // Its end is sent once it is in the journal.
        try await centre.register.write { transaction in
          try transaction.recordBackup(
            manifest: sha256, files: max(0, manifest.files.count - 1), isComplete: manifest.isComplete, by: actor)
        }
        logger.notice(
          "backup taken", metadata: ["by": "\(actor.name)", "files": "\(manifest.files.count)"])
      } catch {
        // The answer has begun: its end is missing, and its reader sees that it broke off.
        logger.error("backup broke off", metadata: ["by": "\(actor.name)", "error": "\(error)"])
        throw error
      }
      try await writer.finish(nil)
    }
    return Response(status: .ok, headers: headers, body: body)
  }

  private func drill(_ request: Request, _ context: APIRequestContext) async throws -> Response {
    let lines = LineStream(request, context, logger: centre.logger)
    let place = try WorkPlace(in: centre.directory)
    let isSent = request.headers[.contentType]?.hasPrefix(MediaType.tar) == true
    let file = isSent ? try await receive(request, in: place) : nil
    let run: @Sendable (@escaping @Sendable (StreamedProgress<DrillReport>) -> Void) async throws -> DrillReport = {
      let drill = Drill(centre: centre, language: lines.language, progress: $0)
      guard let file else { return try await drill.run() }
      return try await drill.restore(file, in: place)
    }
    guard request.acceptsLines else {
      return try Reply.json(try await run { _ in })
    }
    return lines.response(run)
  }

  private func receive(_ request: Request, in place: WorkPlace) async throws -> URL {
    let file = place.folder.appendingPathComponent("backup.tar")
    let target = IncomingFile(file)
    try await target.open()
    for try await part in request.body { try await target.write([UInt8](part.readableBytesView)) }
    try await target.close()
    return file
  }
}
