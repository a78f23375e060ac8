import CivilTime
import Obligations

/// Reads what is said in an answer to a letter.
///
/// Never fails and never guesses: what is not clear is asked back.
///
/// - Parameters:
///   - text: the answer as text; what the mail is made of, another room has decoded.
///   - sent: the day on which it was sent.
///   - post: the post that answers.
///   - listed: what the letter lists that is answered.
///   - years: the plans in force.
public func readAnswer(
    _ text: String, sent: CivilDate, by post: PostID, listed: [OccurrenceID], _ years: Years
) -> AnswerReading {
    let frame = MailFrame(String(text.unicodeScalars.prefix(longestAnswer)))
    let names = Names(years, listed: listed, today: sent)
    var reader = AnswerReader(names: names, days: Days(sent: sent))
    for line in reader.sentences(frame.own) { reader.read(line) }
    reader.finish()
    let sayings = reader.settled()
    let remarks = frame.own.filter { line in
        !line.isBlank && !sayings.contains { $0.range.overlaps(line.range) }
    }.map { LeftAlone(kind: .remark, range: $0.range) }
    let left = (frame.leftAlone + remarks).sorted { $0.range.lowerBound < $1.range.lowerBound }
    return AnswerReading(sayings: sayings, leftAlone: left)
}

/// The longest answer that is read, in Unicode scalars; people write far shorter ones.
private let longestAnswer = 50_000

/// What is said in the lines of one answer so far.
struct AnswerReader {
    let names: Names
    let days: Days
    private(set) var said: [Said] = []
    /// Names that stand alone in a line, for the line that follows.
    private var pending: Clause?
    /// A line that says of what follows that it is done.
    private var heading: [Token]?

    /// A saying and the matters' tokens it was made of.
    struct Said {
        var saying: Saying
        var hasDay = false
        /// Whether the line right behind may add its day.
        var isLast = false
    }

    init(names: Names, days: Days) {
        self.names = names
        self.days = days
    }

    var lexer: AnswerLexer { AnswerLexer(names: names, days: days) }

    /// Lines that a mail program has broken become one.
    func sentences(_ lines: [AnswerLine]) -> [AnswerLine] {
        var result: [AnswerLine] = []
        var isOpen = false
        for line in lines {
            let tokens = lexer.tokens(line)
            let beginsAnew = tokens.first?.isName == true
            if isOpen, !line.isBlank, !beginsAnew, let last = result.last {
                result[result.count - 1] = last.joined(with: line)
            } else {
                result.append(line)
            }
            isOpen =
                lexer.tokens(result[result.count - 1]).last { $0.word != .plain }
                .map { token in token.word.map(\.isOpen) ?? false } ?? false
        }
        return result
    }

    mutating func read(_ line: AnswerLine) {
        guard !line.isBlank else { return }
        let tokens = lexer.tokens(line)
        let clauses = Clause.clauses(tokens, line)
        for (index, clause) in clauses.enumerated() {
            take(clause, isOnly: clauses.count == 1, index)
        }
    }

    private mutating func take(_ clause: Clause, isOnly: Bool, _ index: Int) {
        let judge = Judge(names: names, days: days)
        if let surveyed = judge.survey(clause) {
            pending = nil
            said += surveyed.map { Said(saying: $0) }
            return
        }
        if clause.isBare, isOnly || heading != nil {
            if let heading {
                said += judge.judged(clause.with(heading)).map { Said(saying: $0) }
            } else {
                pending = pending.map { $0.adding(clause) } ?? clause
            }
            return
        }
        heading = nil
        if clause.names.isEmpty {
            if let waiting = pending, clause.tells {
                pending = nil
                said += judge.judged(waiting.with(clause.tokens, through: clause)).map {
                    Said(saying: $0, hasDay: clause.hasDay)
                }
                return
            }
            if continues(clause, judge) { return }
            // A date under an answer is that of the letter.
            if clause.words.isEmpty, clause.link == nil, !said.isEmpty { return }
            if clause.isHeading, names.listed.count != 1 {
                heading = clause.tokens
                return
            }
        } else {
            finish()
        }
        let sayings = judge.judged(clause)
        for place in said.indices { said[place].isLast = false }
        said += sayings.map { Said(saying: $0, hasDay: clause.hasDay, isLast: true) }
    }

    /// A line that gives the one before it its day or its link.
    private mutating func continues(_ clause: Clause, _ judge: Judge) -> Bool {
        guard clause.isAddition, let place = said.indices.last, said[place].isLast,
            case .done(let word) = said[place].saying.kind
        else { return false }
        let day = clause.days.first
        if day != nil, said[place].hasDay { return false }
        var kind = Saying.Kind.done(
            DoneSaying(
                word.occurrence, on: word.date, link: clause.link ?? word.link,
                percent: word.percent))
        if let day {
            switch clause.days.count == 1 ? days.done(day) : .unclear {
            case .on(let date):
                kind = .done(
                    DoneSaying(word.occurrence, on: date, link: word.link, percent: word.percent))
            case .future: kind = .ask(.futureDay)
            case .unclear: kind = .ask(.day)
            }
        }
        let range = said[place].saying.range.lowerBound..<clause.range.upperBound
        said[place].saying = Saying(kind, range)
        return true
    }

    /// Names that nothing was said of.
    mutating func finish() {
        guard let waiting = pending else { return }
        pending = nil
        said += Judge(names: names, days: days).judged(waiting).map { Said(saying: $0) }
    }

    /// What is said twice counts once; what does not go together is asked.
    func settled() -> [Saying] {
        var result: [Saying] = []
        for saying in said.map(\.saying) {
            guard let id = saying.kind.occurrence,
                let place = result.firstIndex(where: { $0.kind.occurrence == id })
            else {
                result.append(saying)
                continue
            }
            let before = result[place].kind
            if before.notation == saying.kind.notation { continue }
            if case .inProgress = before, case .extend = saying.kind {
                result[place] = saying
            } else if case .extend = before, case .inProgress = saying.kind {
                continue
            } else {
                let range =
                    min(
                        result[place].range.lowerBound, saying.range.lowerBound)..<max(
                        result[place].range.upperBound, saying.range.upperBound)
                result[place] = Saying(.ask(.contradiction), range)
            }
        }
        return result.filter { saying in
            saying.kind.occurrence == nil || !contradicted(saying, in: result)
        }
    }

    /// Whether a later word on the same matter was asked about.
    private func contradicted(_ saying: Saying, in all: [Saying]) -> Bool {
        all.contains {
            $0.kind == .ask(.contradiction) && $0.range.contains(saying.range.lowerBound)
        }
    }
}

extension Saying.Kind {
    /// The occurrence that it speaks of; nil for respondents, of which each unit has its own.
    var occurrence: OccurrenceID? {
        switch self {
        case .done(let word): word.occurrence
        case .inProgress(let id), .extend(let id, _), .undo(let id): id
        case .progress, .unknown, .ask: nil
        }
    }
}

extension Word {
    /// Whether a line that ends with it goes on in the next one.
    var isOpen: Bool {
        switch self {
        case .not, .yet, .future, .condition, .unsure, .hearsay, .request, .ongoing, .wish, .partly:
            true
        default: false
        }
    }
}
