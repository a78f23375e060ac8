import Effects

/// One thing of a database's schema: a table, an index, a trigger, a view.
struct SchemaObject: Hashable {
    let type: String
    let name: String
    let table: String
    /// Its definition with every run of white space as one blank.
    let sql: String

    /// What a database has, but for what SQLite makes by itself.
    static func all(_ connection: Connection) throws(LedgerFailure) -> [SchemaObject] {
        let rows = try connection.prepare(
            "SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema ORDER BY rowid")
        var found: [SchemaObject] = []
        while try rows.step() {
            let (type, name) = (rows.text(0), rows.text(1))
            let isOfSQLite =
                name == "sqlite_sequence" || name.hasPrefix("sqlite_stat")
                || name.hasPrefix("sqlite_autoindex_")
            if isOfSQLite && (type == "table" || type == "index") { continue }
            let words = rows.text(3).split { $0 == " " || $0.isNewline || $0 == "\t" }
            found.append(
                SchemaObject(
                    type: type, name: name, table: rows.text(2), sql: words.joined(separator: " ")))
        }
        return found
    }
}

/// How a file's schema differs from the one that the program makes.
struct SchemaDifference: Hashable, CustomStringConvertible {
    enum Kind: Hashable {
        case foreign, changed, missing
    }

    let kind: Kind
    let object: SchemaObject

    /// One clause for people.
    var description: String {
        let named = "\(object.type) '\(object.name)'"
        return switch kind {
        case .foreign: "the \(named) on '\(object.table)' is not of this program"
        case .changed: "the \(named) was changed"
        case .missing: "the \(named) was removed"
        }
    }
}

extension Schema {
    /// What a file of the newest format has.
    private static let newest: Result<[SchemaObject], LedgerFailure> = made(version)

    private static func made(_ format: Int) -> Result<[SchemaObject], LedgerFailure> {
        do throws(LedgerFailure) {
            let memory = try Connection(path: ":memory:", isReadOnly: false)
            for step in migrations[..<format] { try memory.execute(step.sql) }
            return .success(try SchemaObject.all(memory))
        } catch {
            return .failure(error)
        }
    }

    /// Where the schema of a file of a format is not what the migrations make.
    static func differences(
        _ connection: Connection, format: Int
    ) throws(LedgerFailure) -> [SchemaDifference] {
        let known = try (format == version ? newest : made(format)).get()
        let found = try SchemaObject.all(connection)
        let foreign = found.filter { !known.contains($0) }.map { object in
            let isNamed = known.contains { $0.type == object.type && $0.name == object.name }
            return SchemaDifference(kind: isNamed ? .changed : .foreign, object: object)
        }
        let missing = known.filter { object in
            !found.contains { $0.type == object.type && $0.name == object.name }
        }.map { SchemaDifference(kind: .missing, object: $0) }
        return foreign + missing
    }

    /// Refuses a schema that somebody else had a hand in: a trigger may swallow what is written, a view may
    /// show what is not there. What merely guards or speeds up is put back where it is missing.
    static func hold(_ connection: Connection, format: Int) throws(LedgerFailure) {
        let differences = try differences(connection, format: format)
        let grave = differences.filter { $0.kind != .missing || $0.object.type == "table" }
        guard grave.isEmpty else {
            throw .damaged(
                "\(connection.path): " + grave.map(\.description).joined(separator: "; ")
                    + "; put a backup in its place, or have somebody who knows SQLite put it right")
        }
        for difference in differences { try connection.execute(difference.object.sql) }
    }
}
