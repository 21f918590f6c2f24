import FuseCore
import Glibc

/// The system's clock, in whole seconds of UTC.
enum SystemClock {
    static func now() -> Instant { Instant(secondsSinceEpoch: time(nil)) }
}
