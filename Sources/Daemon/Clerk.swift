import CivilTime
import Control
import Effects
import Facts
import Obligations
import Planning

/// Hears what somebody wants recorded, and records it: the daemon for whoever asks at its channel, the tool
/// where there is no daemon.
///
/// Who says it and when is the clerk's to know, never the asker's to say.
public struct Clerk {
    /// What came of a request.
    public struct Outcome {
        /// What the asker hears.
        public let reply: Reply
        /// What was recorded; nil for nothing.
        public let fact: Fact?
        /// What an acceptance of the ledger came to; nil for anything else.
        public var acceptance: LedgerAcceptance?
    }

    private let years: Years
    private let ledger: any Ledger
    private let hold: Hold?
    private let now: Instant

    /// Makes a clerk for one request.
    ///
    /// - Parameters:
    ///   - years: the plans in force.
    ///   - ledger: where it is recorded.
    ///   - now: the moment of the record.
    ///   - hold: why the clock cannot be trusted at that moment; nil when it can.
    public init(_ years: Years, _ ledger: any Ledger, at now: Instant, hold: Hold?) {
        self.years = years
        self.ledger = ledger
        self.now = now
        self.hold = hold
    }

    /// What would come of a request that records nothing: a question or a refusal, or nil when it would be
    /// recorded.
    public static func rehearse(
        _ request: Request, by actor: String, _ years: Years, _ book: Book, at now: Instant
    ) -> Reply? {
        guard case .record(let statement, let year) = request.wish else { return nil }
        // What stands under a number only the ledger says, where there is one.
        if case .retract = statement, book.lastSequence > 0 { return nil }
        let answer = consider(statement, in: year, years, book, at: now, actor: actor)
        return Clerk.objection(answer, request)
    }

    /// Hears a request and records what comes of it.
    ///
    /// - Parameters:
    ///   - actor: in whose name.
    ///   - isAdmin: whether it is root or the service's own user.
    ///   - book: what is known; it knows the record afterwards.
    public func hear(
        _ request: Request, by actor: String, isAdmin: Bool, _ book: inout Book
    ) -> Outcome {
        do throws(LedgerFailure) {
            switch request.wish {
            case .copy: return Clerk.refusal(70, "a copy is not made here")
            case .record(let statement, let year):
                return try record(statement, year, request, actor, &book)
            case .confirmClock, .acceptLedger, .acceptDocuments:
                guard isAdmin else { return refusal(77, .adminsWord, request) }
                return try decide(request, actor, &book)
            }
        } catch {
            return Clerk.refusal(error.isPassing ? 75 : 74, error.message)
        }
    }

    // MARK: - What officers say

    private func record(
        _ statement: Statement, _ year: FiscalYear?, _ request: Request, _ actor: String,
        _ book: inout Book
    ) throws(LedgerFailure) -> Outcome {
        // A stamp of a clock that cannot be right would stand there for ever.
        if hold != nil { return refusal(75, .clock, request) }
        for _ in 0..<8 {
            let said = try complete(statement)
            let answer = consider(said, in: year, years, book, at: now, actor: actor)
            if let objection = Clerk.objection(answer, request) {
                return Outcome(reply: objection, fact: nil)
            }
            guard let fact = answer.fact else { break }
            guard try append(fact, to: &book) else { continue }
            let effect = answer.consequences?.words(request.language) ?? ""
            return recorded(fact, effect, request, actor, book)
        }
        throw .busy("somebody else is writing")
    }

    /// What is asked or said against recording it; nil when nothing is.
    private static func objection(_ answer: Answer, _ request: Request) -> Reply? {
        let language = request.language
        switch answer {
        case .accepted: return nil
        case .asked(let questions, _, let consequences):
            let sentences = questions.map { $0.words(language) }
            // What was agreed to is the very sentence that was read.
            if request.saysYes || sentences.allSatisfy(request.agreed.contains) { return nil }
            return .asked(sentences, effect: consequences.words(language))
        case .choose(let choice): return .refused(status: 64, choice.words(language))
        case .refused(let refusal): return .refused(status: 64, refusal.words(language))
        }
    }

    /// A statement about a record with what stands under its number.
    private func complete(_ statement: Statement) throws(LedgerFailure) -> Statement {
        guard case .retract(let number, _, let comment) = statement else { return statement }
        var found: LedgerRecord?
        do throws(LedgerFailure) {
            try ledger.changes(after: number - 1) { (record) throws(LedgerFailure) in
                if record.sequence == number { found = record }
                // The others are not wanted, and this is how to say so.
                throw .overtaken
            }
        } catch {
            guard error == .overtaken else { throw error }
        }
        return .retract(record: number, found: found, comment: comment)
    }

    /// Whether it was written; somebody else may have been faster.
    private func append(_ fact: Fact, to book: inout Book) throws(LedgerFailure) -> Bool {
        do throws(LedgerFailure) {
            try ledger.append([.fact(fact)], at: now, to: &book)
            return true
        } catch {
            guard error == .overtaken else { throw error }
            try ledger.read(into: &book)
            return false
        }
    }

    private func recorded(
        _ fact: Fact, _ effect: String, _ request: Request, _ actor: String, _ book: Book
    ) -> Outcome {
        Clerk.receipt(
            fact.words(request.language), effect, fact, actor, number: book.lastSequence,
            of: ledger)
    }

    private static func receipt(
        _ sentence: String, _ effect: String, _ fact: Fact?, _ actor: String, number: Int64,
        of ledger: any Ledger
    ) -> Outcome {
        // It is recorded, whatever the digest's reading comes to.
        let digest = (try? ledger.digest(of: number)).flatMap(\.self) ?? ""
        return Outcome(
            reply: .recorded(
                Receipt(
                    sentence, effect: effect, record: number, digest: String(digest.prefix(16)),
                    actor: actor)), fact: fact)
    }

    // MARK: - What is the admin's to say

    private func decide(
        _ request: Request, _ actor: String, _ book: inout Book
    ) throws(LedgerFailure) -> Outcome {
        switch request.wish {
        case .confirmClock(let reason, let records):
            guard !isBlank(reason) else { return refusal(64, .noReason, request) }
            return try confirmClock(reason, records, request, actor, &book)
        case .acceptLedger(let reason):
            guard !isBlank(reason) else { return refusal(64, .noReason, request) }
            return try Clerk.accept(
                ledger, reason, by: actor, at: now, years.zone, request.language)
        case .acceptDocuments(let digest, let comment):
            if hold != nil { return refusal(75, .clock, request) }
            let fact = Fact.documentsAccepted(digest: digest, actor: actor, comment: comment)
            for _ in 0..<8 where try append(fact, to: &book) {
                return recorded(fact, "", request, actor, book)
            }
            throw .busy("somebody else is writing")
        case .copy, .record: return Clerk.refusal(70, "this is not decided")
        }
    }

    private func confirmClock(
        _ reason: String, _ named: ClosedRange<Int64>?, _ request: Request, _ actor: String,
        _ book: inout Book
    ) throws(LedgerFailure) -> Outcome {
        for _ in 0..<8 {
            if let named, named.upperBound > book.lastSequence {
                return refusal(64, .noSuchRecords(book.lastSequence), request)
            }
            var range = named
            if range == nil { range = try ledger.falseRecords(book, years, at: now) }
            let effect = range.map(book.lettersByFalseClock)
            let fact = Fact.clockConfirmed(
                ClockConfirmation(
                    falseFrom: range?.lowerBound, falseThrough: range?.upperBound, comment: reason,
                    actor: actor))
            guard try append(fact, to: &book) else { continue }
            return recorded(
                fact, effect.map { Words.letters($0).say(request.language) } ?? "", request, actor,
                book)
        }
        throw .busy("somebody else is writing")
    }

    /// Records that a ledger goes on of which records are lost or doubted; no documents are needed for it.
    public static func accept(
        _ ledger: any Ledger, _ reason: String, by actor: String, at now: Instant,
        _ zone: FixedZone, _ language: Language
    ) throws(LedgerFailure) -> Outcome {
        let acceptance = try ledger.accept(reason: reason, actor: actor, at: now)
        let (words, number): (Words, Int64)
        switch acceptance {
        case .nothing: return refusal(1, Words.nothingLost.say(language))
        case .lost(let exchange):
            words = .lost(exchange, zone.format(exchange.knownAt))
            number = exchange.found + 1
        case .doubted(let record, let last): (words, number) = (.doubted(record, last), last + 1)
        }
        var outcome = receipt(
            words.say(language), "", nil, actor, number: number, of: ledger)
        outcome.acceptance = acceptance
        return outcome
    }

    private func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }

    // MARK: - Words

    private func refusal(_ status: Int32, _ words: Words, _ request: Request) -> Outcome {
        Clerk.refusal(status, words.say(request.language))
    }

    private static func refusal(_ status: Int32, _ message: String) -> Outcome {
        Outcome(reply: .refused(status: status, message), fact: nil)
    }
}

extension Ledger {
    /// The records since the last word on the clock whose time is still to come by a clock that is right; nil for
    /// none.
    func falseRecords(
        _ book: Book, _ years: Years, at now: Instant
    ) throws(LedgerFailure) -> ClosedRange<Int64>? {
        var stamps = FalseStamps(book, years, at: now)
        try changes(after: stamps.after) { (record) throws(LedgerFailure) in
            stamps.look(at: record)
        }
        return stamps.records
    }
}

/// What a clerk says besides the words of `Facts`.
private enum Words {
    case adminsWord, clock, noReason, nothingLost
    case noSuchRecords(Int64)
    case letters(Int)
    case lost(LedgerExchange, String)
    case doubted(Int64, Int64)

    func say(_ language: Language) -> String {
        let (english, thai) = both
        return language == .thai ? thai : english
    }

    private var both: (String, String) {
        switch self {
        case .adminsWord:
            ("this is root's to say: use sudo", "คำสั่งนี้เป็นของผู้ดูแลระบบ ให้ใช้ sudo")
        case .clock:
            (
                "the clock cannot be right, and its time would stand in the record for ever: set it, or 'sudo itactl clock confirm'",
                "นาฬิกาของเครื่องไม่น่าถูกต้อง เวลาในบันทึกจะผิดตลอดไป ให้ตั้งเวลา หรือสั่ง 'sudo itactl clock confirm'"
            )
        case .noReason: ("--reason must say why", "--reason ต้องระบุเหตุผล")
        case .nothingLost:
            ("nothing is lost: there is nothing to accept", "ไม่มีรายการใดหาย")
        case .noSuchRecords(let last):
            ("the ledger has records 1 to \(last)", "บันทึกมีรายการ 1 ถึง \(last)")
        case .letters(let count):
            (
                "accounts for \(count) letters that went out by the false clock",
                "มีจดหมาย \(count) ฉบับส่งออกด้วยเวลาที่ไม่ถูกต้อง"
            )
        case .lost(let exchange, let until):
            (
                "Accepted: the ledger goes on after record \(exchange.found); records through \(exchange.known) (\(until)) are lost. Letters that may be repeats say so.",
                "ยอมรับแล้ว: บันทึกต่อจากรายการ \(exchange.found) รายการถึง \(exchange.known) (\(until)) หายไป จดหมายที่อาจซ้ำจะระบุไว้"
            )
        case .doubted(let record, let last):
            (
                "Accepted: the ledger goes on after record \(last), although its chain holds only up to before record \(record). Letters that may be repeats say so.",
                "ยอมรับแล้ว: บันทึกต่อจากรายการ \(last) แม้สายโซ่ถูกต้องเพียงก่อนรายการ \(record) จดหมายที่อาจซ้ำจะระบุไว้"
            )
        }
    }
}
