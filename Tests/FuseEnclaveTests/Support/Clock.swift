import FuseCore
import Synchronization

/// A clock that a test sets, and that can do something when it is next looked at.
final class Clock: Sendable {
    private let moment = Mutex(Scene.now)
    private let alarm = Mutex<(@Sendable () -> Void)?>(nil)

    /// The moment, after what was to be done when somebody looks is done.
    var now: @Sendable () -> Instant {
        { [self] in
            let ring = alarm.withLock { alarm in
                defer { alarm = nil }
                return alarm
            }
            ring?()
            return moment.withLock { $0 }
        }
    }

    /// Lets days pass.
    func advance(days: Int) { moment.withLock { $0 = $0.advanced(by: days * 86_400) } }

    /// Does something once, just when the clock is looked at next.
    func whenNextRead(_ ring: @escaping @Sendable () -> Void) { alarm.withLock { $0 = ring } }
}
