import CivilTime
import Daemon
import Files
import Obligations
import Planning

/// What `check --against-running` says: the documents beside the plan that the service serves.
struct AgainstRunning {
    /// For programs.
    struct Report: Encodable {
        struct Move: Encodable {
            let matter: String
            let round: String?
            let from: String
            let to: String
        }
        struct Loss: Encodable {
            let what: String
            let name: String?
            let wasTold: Bool?
            let gone: Int?
            let of: Int?
        }
        struct Plan: Encodable {
            let file: String
            let fiscalYear: Int?
            let verdict: String
            let cause: String?
            let isInForce: Bool
            let came: [String]
            let went: [String]
            let moved: [Move]
            let postsCame: [String]
            let postsWent: [String]
            let losses: [Loss]
        }
        let plans: [Plan]
        /// Years that are served on from what the service kept.
        let kept: [Int]
        let isRefused: Bool
    }

    private let forecast: LoadForecast
    private let served: [Registry]
    private let workspace: Workspace

    /// Compares by the service's own decision, with the ledger as it is.
    ///
    /// - Throws: `CommandFailure` 69 when nothing is served, 77 when what is served may not be seen.
    init(_ workspace: Workspace) throws {
        let state = workspace.stateDirectory
        let folder = "\(state)/documents"
        for place in [state, folder] where fileExists(place) && !mayEnter(place) {
            throw notInGroup
        }
        // What may not be seen is not nothing.
        for name in folderEntries(folder) ?? [] where !mayRead("\(folder)/\(name)") {
            throw notInGroup
        }
        let now = RealClock().now()
        let today = FixedZone.bangkok.date(at: now)
        // As the service reads them: it opens no office document.
        let read = readYears(workspace.agencyPath, from: workspace.documents, asOf: today)
        guard let plans = ServedPlans(FolderStore(root: state), asOf: today, beside: read) else {
            throw CommandFailure(
                words(
                    "nothing is served from '\(state)' yet, so there is nothing to compare with",
                    "ยังไม่มีแผนที่บริการใช้อยู่ใน '\(state)' จึงไม่มีอะไรให้เทียบ"), status: 69)
        }
        let book = try plans.years.map { try workspace.book($0) } ?? Book()
        forecast = plans.forecast(book, at: now)
        served = plans.registries
        self.workspace = workspace
    }

    /// Whether the service would refuse any of the documents.
    var isRefused: Bool { forecast.isRefused }

    // MARK: - For people

    /// What the service does not take of the documents as they stand, a sentence each.
    var refusals: [String] {
        forecast.plans.filter { $0.verdict != .served }.map { plan in
            let file = workspace.path(plan.loaded.path)
            let cause =
                switch plan.verdict {
                case .served: ""
                case .unusable:
                    plan.loaded.causeWords(language) ?? words("cannot be used", "ใช้ไม่ได้")
                case .wrongYear(let year):
                    words("documents of fiscal year \(year)", "เป็นเอกสารของปีงบประมาณ \(year)")
                case .losing(let losses):
                    words("takes away ", "ทำให้หายไป ") + list(losses.map(sentence))
                }
            return words(
                "The service refuses \(file) as it stands (\(cause)) and serves the plan before it: 'itactl check --against-running'",
                "บริการไม่รับ \(file) ตามที่เป็นอยู่ (\(cause)) และใช้แผนชุดก่อน ดู 'itactl check --against-running'"
            )
        }
    }

    func tell() {
        for plan in forecast.plans {
            print("\n" + heading(plan))
            tell(plan.changes, plan)
            switch plan.verdict {
            case .served: continue
            case .unusable:
                print(
                    words("  Refused: they cannot be used", "  ไม่รับ: ใช้เอกสารไม่ได้")
                        + (plan.loaded.causeWords(language).map { ": \($0)" } ?? ""))
            case .wrongYear(let year):
                print(
                    words(
                        "  Refused: in this folder stand documents of fiscal year \(year).",
                        "  ไม่รับ: โฟลเดอร์นี้มีเอกสารของปีงบประมาณ \(year)"))
            case .losing(let losses):
                print(
                    words(
                        "  Refused: this takes away what somebody owes or was told:",
                        "  ไม่รับ: ทำให้รายการที่ยังค้างหรือเคยแจ้งแล้วหายไป:"))
                for loss in losses { print("    \(sentence(loss))") }
                print(
                    words(
                        "  If that is meant: itactl reload --accept --comment 'why'",
                        "  หากตั้งใจ ให้สั่ง itactl reload --accept --comment 'เหตุผล'"))
            }
        }
        for year in forecast.kept {
            print(
                words(
                    "\nThe plan of fiscal year \(year) is served on from what the service kept.",
                    "\nแผนปีงบประมาณ \(year) ยังใช้ต่อจากชุดที่บริการเก็บไว้"))
        }
    }

    private func heading(_ plan: LoadForecast.Plan) -> String {
        guard let year = plan.loaded.registry?.fiscalYear else {
            return words(
                "Beside the running service: ", "เทียบกับที่บริการใช้อยู่: ")
                + workspace.path(plan.loaded.path)
        }
        return words(
            "Beside the running service, fiscal year \(year):",
            "เทียบกับที่บริการใช้อยู่ ปีงบประมาณ \(year):")
    }

    private func tell(_ changes: PlanComparison?, _ plan: LoadForecast.Plan) {
        guard plan.loaded.registry != nil else { return }
        guard plan.isInForce else {
            if plan.verdict == .served {
                print(words("  A new plan.", "  เป็นแผนใหม่"))
            }
            return
        }
        guard let changes, !changes.isEmpty else {
            print(words("  No row, date or post differs.", "  รายการ วันที่ และตำแหน่งตรงกัน"))
            return
        }
        func tell(_ label: String, _ items: [String]) {
            guard !items.isEmpty else { return }
            print("  \(label) (\(items.count)): \(list(items))")
        }
        tell(words("came", "เพิ่ม"), changes.came.map(\.obligation.rawValue))
        tell(words("went", "หายไป"), changes.went.map(\.obligation.rawValue))
        tell(
            words("moved", "เลื่อน"),
            changes.moved.map { "\(name($0.occurrence)) \(shown($0.from)) → \(shown($0.to))" })
        tell(words("posts that came", "ตำแหน่งที่เพิ่ม"), changes.camePosts.map(title))
        tell(words("posts that went", "ตำแหน่งที่หายไป"), changes.wentPosts.map(title))
    }

    /// The first of many; a daily round that moved is hundreds.
    private func list(_ items: [String]) -> String {
        let most = 20
        let more = items.count - most
        let shown = items.prefix(most).joined(separator: ", ")
        return more > 0 ? shown + words(" and \(more) more", " และอีก \(more)") : shown
    }

    private func name(_ id: OccurrenceID) -> String {
        id.obligation.rawValue + (id.round.map { " \($0)" } ?? "")
    }

    private func sentence(_ loss: PlanComparison.Loss) -> String {
        switch loss {
        case .matter(let id, let wasTold):
            wasTold
                ? words("\(id) (people were told of it)", "\(id) (เคยแจ้งหรือบันทึกแล้ว)")
                : words("\(id) (open)", "\(id) (ยังค้าง)")
        case .post(let post):
            words(
                "the post \(title(post)), which owes something",
                "ตำแหน่ง \(title(post)) ซึ่งยังมีรายการค้าง")
        case .rows(let gone, let all):
            words("\(gone) of \(all) rows", "\(gone) จาก \(all) แถว")
        }
    }

    /// A post's title, of the plan in force or of the new one.
    private func title(_ id: PostID) -> String {
        let plans = served + forecast.plans.compactMap(\.loaded.registry)
        return plans.lazy.compactMap { $0.post(id)?.title }.first ?? id.rawValue
    }

    // MARK: - For programs

    var report: Report {
        Report(
            plans: forecast.plans.map(report), kept: forecast.kept.map(\.buddhistYear.number),
            isRefused: isRefused)
    }

    private func report(_ plan: LoadForecast.Plan) -> Report.Plan {
        let changes = plan.changes
        return Report.Plan(
            file: workspace.path(plan.loaded.path),
            fiscalYear: plan.loaded.registry?.fiscalYear.buddhistYear.number,
            verdict: verdict(plan.verdict),
            cause: plan.verdict == .unusable ? plan.loaded.causeWords(language) : nil,
            isInForce: plan.isInForce,
            came: changes?.came.map(\.obligation.rawValue) ?? [],
            went: changes?.went.map(\.obligation.rawValue) ?? [],
            moved: changes?.moved.map { move in
                Report.Move(
                    matter: move.occurrence.obligation.rawValue,
                    round: move.occurrence.round?.description, from: move.from.description,
                    to: move.to.description)
            } ?? [],
            postsCame: changes?.camePosts.map(\.rawValue) ?? [],
            postsWent: changes?.wentPosts.map(\.rawValue) ?? [],
            losses: losses(plan.verdict))
    }

    private func verdict(_ verdict: LoadForecast.Verdict) -> String {
        switch verdict {
        case .served: "served"
        case .unusable: "unusable"
        case .wrongYear: "wrong-year"
        case .losing: "losing"
        }
    }

    private func losses(_ verdict: LoadForecast.Verdict) -> [Report.Loss] {
        guard case .losing(let losses) = verdict else { return [] }
        return losses.map { loss in
            switch loss {
            case .matter(let id, let wasTold):
                Report.Loss(
                    what: "matter", name: id.description, wasTold: wasTold, gone: nil, of: nil)
            case .post(let post):
                Report.Loss(
                    what: "post", name: post.rawValue, wasTold: nil, gone: nil, of: nil)
            case .rows(let gone, let all):
                Report.Loss(what: "rows", name: nil, wasTold: nil, gone: gone, of: all)
            }
        }
    }
}
