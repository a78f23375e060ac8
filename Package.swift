// swift-tools-version: 6.2
//
// One arrow: load -> plan -> deliver -> record. A target imports only lower layers, and of those only
// what it lists here; Tests/ArchitectureTests holds the table with the reason for each import.

import PackageDescription

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(
    of name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
    .testTarget(
        name: name + "Tests", dependencies: [.byName(name: name)] + dependencies,
        exclude: exclude, swiftSettings: strict)
}

let package = Package(
    name: "ita-reminderd",
    products: [
        .executable(name: "ita-reminderd", targets: ["ita-reminderd"]),
        .executable(name: "itactl", targets: ["itactl"]),
        .executable(name: "ita-reminder-mail", targets: ["ita-reminder-mail"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    ],
    targets: [
        // The C libraries of Debian, each behind one thin Swift face.
        .systemLibrary(
            name: "CSystemd", pkgConfig: "libsystemd", providers: [.apt(["libsystemd-dev"])]),
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(
            name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(
            name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(
            name: "CGMime", pkgConfig: "gmime-3.0", providers: [.apt(["libgmime-3.0-dev"])]),
        .systemLibrary(name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CDigest", pkgConfig: "libmd", providers: [.apt(["libmd-dev"])]),
        .target(name: "CPlatform"),

        // 0
        room("CivilTime"),
        room("Diagnostics"),
        // 1
        room("Documents", ["Diagnostics", "CYAML"]),
        room("ThaiPhrases", ["CivilTime"]),
        room("Obligations", ["CivilTime", "Diagnostics", "ThaiPhrases"]),
        // Linked by itactl alone: the daemon opens no office document.
        room("Spreadsheets", ["CivilTime", "ThaiPhrases", "CArchive", "CExpat"]),
        // Mail is opened by what receives it: neither the daemon nor the mail service links it.
        room("ReceivedMail", ["CivilTime", "CGMime", "CXML"]),
        // 2
        room("Loading", ["CivilTime", "Diagnostics", "Documents", "ThaiPhrases", "Obligations"]),
        room(
            "Planning",
            [
                "CivilTime", "Obligations", "ThaiPhrases", "CDigest",
                .product(name: "HeapModule", package: "swift-collections"),
            ]),
        // 3
        room("Correspondence", ["CivilTime", "ThaiPhrases", "Obligations", "Planning"]),
        room(
            "Facts", ["CivilTime", "Diagnostics", "ThaiPhrases", "Obligations", "Planning"]),
        room("Answers", ["CivilTime", "ThaiPhrases", "Obligations", "Planning"]),
        room("Control", ["CivilTime", "Obligations", "Planning", "Facts"]),
        // 4
        room("Effects", ["CivilTime", "Diagnostics", "Planning"]),
        // 5
        room(
            "LedgerSQLite",
            ["CivilTime", "Obligations", "Planning", "Effects", "CSQLite", "CDigest"]),
        room("Sendmail", ["Effects", "CPlatform"]),
        room("Systemd", ["CivilTime", "Control", "Effects", "CSystemd", "CPlatform"]),
        room("Files", ["CivilTime", "Diagnostics", "Planning", "Effects", "CPlatform"]),
        // 6
        room(
            "Daemon",
            [
                "CivilTime", "Diagnostics", "ThaiPhrases", "Obligations", "Loading", "Planning",
                "Correspondence", "Facts", "Control", "Effects",
            ]),
        // 7
        room(
            "Simulation",
            [
                "CivilTime", "Diagnostics", "Correspondence", "Obligations", "Planning", "Effects",
                "Daemon", "ThaiPhrases",
            ]),
        // 8
        room(
            "Commands",
            [
                "CivilTime", "Diagnostics", "Documents", "ThaiPhrases", "Obligations", "Loading",
                "Planning", "Correspondence", "Facts", "Answers", "Control", "Effects",
                "LedgerSQLite", "Systemd", "Files", "Daemon", "Simulation", "Spreadsheets",
                "ReceivedMail",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        // 9
        .executableTarget(
            name: "ita-reminderd",
            dependencies: [
                "Diagnostics", "Loading", "Control", "Effects", "LedgerSQLite", "Sendmail",
                "Systemd", "Files", "Daemon", "CivilTime", "Obligations", "Planning",
                "Correspondence",
            ], swiftSettings: strict),
        .executableTarget(
            name: "ita-reminder-mail", dependencies: ["Sendmail"], swiftSettings: strict),
        .executableTarget(
            name: "ita-bench",
            dependencies: [
                "CivilTime", "Diagnostics", "Obligations", "Loading", "Planning", "Effects",
                "LedgerSQLite", "Systemd", "Files", "Daemon", "Simulation",
            ], swiftSettings: strict),
        .executableTarget(
            name: "ita-simulate",
            dependencies: [
                "CivilTime", "Obligations", "Planning", "Effects", "Files", "Simulation",
            ],
            swiftSettings: strict),
        .executableTarget(name: "itactl", dependencies: ["Commands"], swiftSettings: strict),

        tests(
            of: "CivilTime", exclude: ["dateutil-oracle.tsv", "make_dateutil_oracle.py"]),
        tests(of: "Diagnostics"),
        tests(of: "Documents", ["Diagnostics"]),
        tests(of: "ThaiPhrases", ["CivilTime"]),
        tests(of: "Obligations", ["CivilTime"]),
        tests(of: "ReceivedMail", ["CivilTime", "Correspondence"]),
        tests(of: "Spreadsheets", exclude: ["Fixtures", "make_fixtures.py"]),
        tests(
            of: "Loading", ["CivilTime", "Diagnostics", "Documents", "ThaiPhrases", "Obligations"]),
        tests(
            of: "Planning",
            ["CivilTime", "ThaiPhrases", "Obligations", "Loading", "Diagnostics"]),
        tests(
            of: "Correspondence",
            ["CivilTime", "ThaiPhrases", "Obligations", "Planning", "Loading", "Diagnostics"],
            exclude: ["check_mail.py"]),
        tests(of: "Control", ["CivilTime", "Obligations", "Facts"]),
        tests(of: "Answers", ["CivilTime", "ThaiPhrases", "Obligations", "Planning"]),
        tests(of: "Facts", ["CivilTime", "ThaiPhrases", "Obligations", "Planning"]),
        tests(
            of: "LedgerSQLite",
            [
                "CivilTime", "Obligations", "Planning", "Correspondence", "Effects", "Files",
                "Daemon", "Simulation",
            ], exclude: ["Fixtures"]),
        tests(of: "Sendmail", ["Effects"]),
        tests(of: "Systemd", ["CivilTime", "Control", "Facts", "Obligations", "Effects"]),
        tests(of: "Files", ["CivilTime", "Diagnostics", "Planning", "Effects"]),
        tests(
            of: "Daemon",
            [
                "CivilTime", "Diagnostics", "ThaiPhrases", "Obligations", "Loading", "Planning",
                "Correspondence", "Facts", "Control", "Effects", "Simulation",
            ], exclude: ["Golden"]),
        tests(
            of: "Simulation",
            [
                "CivilTime", "Diagnostics", "Correspondence", "Obligations", "Planning", "Effects",
                "Daemon",
            ]),
        tests(
            of: "Commands",
            [
                "CivilTime", "Diagnostics", "Obligations", "Planning", "Correspondence", "Effects",
                "LedgerSQLite", "Loading", "Simulation", "Spreadsheets",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .testTarget(name: "ArchitectureTests", swiftSettings: strict),
    ]
)
