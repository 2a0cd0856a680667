import ArgumentParser
import Foundation
import WorkOrders

/// What is wrong with how a command was typed, in the language that the environment asks for.
enum UsageError {
  /// Makes the error that ends the command with its usage.
  static func told(it: String, en: String) -> ValidationError {
    let language = Reader(environment: ProcessInfo.processInfo.environment).language
    return ValidationError(LocalizedText(it: it, en: en)(language))
  }
}
