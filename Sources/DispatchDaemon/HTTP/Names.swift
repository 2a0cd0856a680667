import DispatchAPI
import Hummingbird

// Both the wire and the server have these names; here they mean the ones below.

/// A body that a caller sends.
typealias RequestBody = DispatchAPI.RequestBody
/// The media types of the wire.
typealias MediaType = DispatchAPI.MediaType
