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
        for d in result.diagnostics { print("GOLD", brief(d)) }
    }
}
