import CFuzzer
import Foundation

/// `Fuzzer TARGET …`: runs one reader on inputs that libFuzzer makes, with libFuzzer's own options; `Fuzzer seeds MAIL FOLDER`
/// takes the certification files out of certified messages, as first inputs for the reader of those.
@main
struct Fuzzer {
  static func main() throws {
    let arguments = CommandLine.arguments
    switch arguments.dropFirst().first {
    case "mail": run { MailTarget.read($0) }
    case "daticert": run { CertificationTarget.read($0) }
    case "picture": run { PictureTarget.read($0) }
    case "seeds" where arguments.count == 4: try CertificationTarget.writeSeeds(from: arguments[2], to: arguments[3])
    default:
      let usage = "usage: Fuzzer mail|daticert|picture [libFuzzer options], or seeds MAIL FOLDER\n"
      FileHandle.standardError.write(Data(usage.utf8))
      exit(64)
    }
  }

  // Set once, before libFuzzer's loop begins, which runs on this thread alone.
  nonisolated(unsafe) private static var test: ([UInt8]) -> Void = { _ in }

  private static func run(_ test: @escaping ([UInt8]) -> Void) -> Never {
    Self.test = test
    var arguments = CommandLine.unsafeArgv
    var count = CommandLine.argc - 1
    // The name of the target takes the program's place.
    arguments += 1
    var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = arguments
    let status = LLVMFuzzerRunDriver(&count, &list) { bytes, size in
      Fuzzer.test(Array(UnsafeBufferPointer(start: bytes, count: size)))
      return 0
    }
    exit(status)
  }
}
