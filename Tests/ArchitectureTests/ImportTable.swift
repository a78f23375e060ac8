/// What each target may import, and why: the arrow of the house, load, plan, deliver, record.
///
/// A row that is missing is forbidden. What a newcomer wants to add belongs here first, with a reason.
let importTable: [String: [String: String]] = [
    "CivilTime": [:],
    "Diagnostics": [:],
    "Documents": [
        "Diagnostics": "says what is wrong with a document, and where",
        "CYAML": "has the place of every event of a YAML file",
    ],
    "ThaiPhrases": ["CivilTime": "what phrases mean are dates and rules"],
    "Obligations": [
        "CivilTime": "obligations are due on dates",
        "Diagnostics": "each row knows its place in the documents",
        "ThaiPhrases": "each time cell keeps what it was read to mean",
    ],
    "Loading": [
        "CivilTime": "puts rules onto the fiscal year",
        "Diagnostics": "reports all that is wrong at once",
        "Documents": "reads YAML and CSV",
        "ThaiPhrases": "reads the time cells",
        "Obligations": "makes the registry",
    ],
    "Planning": [
        "CivilTime": "due dates become moments",
        "Obligations": "plans for a registry",
        "ThaiPhrases": "the kinds of phases",
        "CDigest": "the name of a claim is a digest, in memory only",
        "HeapModule": "keeps the agenda in order",
    ],
    "Correspondence": [
        "CivilTime": "letters carry dates",
        "ThaiPhrases": "writes dates and numbers in Thai",
        "Obligations": "letters speak of obligations and posts",
        "Planning": "a letter is made from a reminder",
    ],
    "Effects": [
        "CivilTime": "the clock tells moments",
        "Diagnostics": "documents come as source texts",
        "Planning": "the ledger keeps events",
    ],
    "LedgerSQLite": [
        "CivilTime": "records have a moment",
        "Obligations": "records name obligations and posts",
        "Planning": "records are ledger events",
        "Effects": "is a ledger",
        "CSQLite": "keeps the records",
        "CDigest": "chains the records",
        "Glibc": "locks the state folder",
    ],
    "Sendmail": [
        "Effects": "is a mailer",
        "CPlatform": "starts a child that Swift cannot start",
        "Glibc": "pipes and signals",
    ],
    "Systemd": [
        "CivilTime": "sleeps until a moment",
        "Effects": "is a clock's sleeper, a journal and a service manager",
        "CSystemd": "the loop and the journal",
        "CPlatform": "calls with variable arguments",
        "Glibc": "timers and descriptors",
    ],
    "Files": [
        "CivilTime": "the real clock tells moments",
        "Diagnostics": "documents are source texts",
        "Effects": "is a document source and a file store",
        "Glibc": "opens, writes and renames",
    ],
    "Daemon": [
        "CivilTime": "one moment a cycle",
        "Diagnostics": "journals what is wrong with the documents",
        "ThaiPhrases": "dates in the journal's sentences",
        "Obligations": "serves a registry",
        "Loading": "loads and reloads",
        "Planning": "plans",
        "Correspondence": "writes the letters",
        "Effects": "acts through the world it is given",
    ],
    "Simulation": [
        "CivilTime": "virtual time",
        "Diagnostics": "documents in memory",
        "Correspondence": "the settings of letters in worlds of its own",
        "Obligations": "small registries of its own",
        "Planning": "checks plans against the promises",
        "Effects": "is the outer world",
        "Daemon": "runs the real loop",
        "ThaiPhrases": "the kinds of phases",
    ],
    "Commands": [
        "ArgumentParser": "the command line",
        "CivilTime": "dates that people type",
        "Diagnostics": "prints diagnostics",
        "Documents": "reads a table that was exported from a word processor",
        "ThaiPhrases": "reads a phrase that people type",
        "Obligations": "lists obligations",
        "Loading": "loads the documents",
        "Planning": "explains the plan",
        "Correspondence": "the settings of letters",
        "Effects": "records facts",
        "LedgerSQLite": "opens the ledger",
        "Systemd": "notes recorded facts in the journal",
        "Files": "reads and writes files",
        "Daemon": "rehearses through the real loop",
        "Simulation": "the virtual year of a rehearsal",
        "FoundationEssentials": "JSON, in the tool that people start and not in the daemon",
        "Glibc": "the terminal and the login name",
    ],
    "ita-reminderd": [
        "Diagnostics": "settings that cannot be used", "Loading": "settings",
        "Effects": "the world", "LedgerSQLite": "the ledger", "Sendmail": "the mailer",
        "Systemd": "the loop and the journal", "Files": "documents and files",
        "Daemon": "serves", "Glibc": "exit statuses",
        "CivilTime": "laid out inside settings", "Obligations": "laid out inside settings",
        "Planning": "laid out inside the ledger", "Correspondence": "laid out inside settings",
    ],
    "ita-reminder-mail": ["Sendmail": "serves the mail socket", "Glibc": "users and statuses"],
    "ita-bench": [
        "CivilTime": "moments", "Diagnostics": "documents", "Obligations": "a large registry",
        "Loading": "loads", "Planning": "the measured cycle", "Effects": "the world",
        "Systemd": "the loop at rest", "Files": "documents", "Daemon": "the loop",
        "Simulation": "a world in memory", "Glibc": "the processor's clock",
        "LedgerSQLite": "ledgers by their age",
    ],
    "ita-simulate": [
        "CivilTime": "moments", "Obligations": "the registry", "Planning": "the records",
        "Effects": "the fault of a ledger",
        "Files": "transcripts", "Simulation": "worlds", "Glibc": "exit statuses",
    ],
    "itactl": ["Commands": "runs them", "ArgumentParser": "runs them"],
]

/// The modules that are no target of the package: of the system, or of another package.
let outsideModules: Set<String> = ["Glibc", "FoundationEssentials", "HeapModule", "ArgumentParser"]

/// Rooms in which the same input gives the same output on every machine at every time.
let pureTargets = [
    "CivilTime", "Diagnostics", "Documents", "ThaiPhrases", "Obligations", "Loading", "Planning",
    "Correspondence",
]
