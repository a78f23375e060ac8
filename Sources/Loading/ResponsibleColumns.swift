import Diagnostics
import Documents

extension MeasureColumns {
    /// The roles of the heading over a cell, in its order, where it names both: `ผู้ควบคุม/ผู้ปฏิบัติ`.
    ///
    /// - Returns: nothing for a heading of one role.
    func roles(_ kind: MeasureColumn, of cell: CSVCell, in row: CSVRow) -> [ResponsibleRole] {
        let column = (indices[kind] ?? []).first { row.cells[$0].range == cell.range }
        return column.map { ResponsibleWords.roles(ofHeading: layout.columns[$0].heading) } ?? []
    }
}

extension ResponsibleWords {
    /// The roles that the nouns of a heading name, each once, in its order; nothing unless both are named.
    static func roles(ofHeading heading: String) -> [ResponsibleRole] {
        let text = FoldedCell(heading)
        let nouns =
            roles.filter(\.isPerson) + [(superintendent, ResponsibleRole.controller, true)]
        var found: [ResponsibleRole] = []
        var index = 0
        while index < text.scalars.count {
            guard let noun = nouns.first(where: { text.has($0.word, at: index) }) else {
                index += 1
                continue
            }
            if !found.contains(noun.role) { found.append(noun.role) }
            index += noun.word.count
        }
        return found.count > 1 ? found : []
    }
}
