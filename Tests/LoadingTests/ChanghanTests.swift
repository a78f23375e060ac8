import Diagnostics
import Loading
import Obligations
import Testing

@Suite struct `The plan of Changhan` {
    @Test func `is read`() throws {
        let documents = try changhanDocuments()
        let result = loadRegistry(agencyPath: changhanPath, from: documents)
        print(DiagnosticRenderer(sources: documents.sources).render(result.diagnostics))
        print(result.summary)
        for obligation in result.registry?.obligations ?? [] {
            print(
                obligation.id, obligation.kind, obligation.schedule, obligation.inForceFrom,
                obligation.performers, obligation.controllers, obligation.leadDays)
        }
    }
}
