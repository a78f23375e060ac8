import Obligations

extension ResponsibleBinding.Part {
    init(_ clause: ResponsibleTokens.Clause) {
        isItem = clause.isItem
        startsLine = clause.startsLine
        var joint: ResponsibleTokens.Joint?
        var told: ResponsibleTokens.Told?
        // How many lists stood before the last word that ends one.
        var mark = -1
        var followsName = false
        for (number, token) in clause.tokens.enumerated() {
            var isName = false
            switch token {
            case .join(let kind): joint = kind
            case .role(let role): add(role, joint != nil, followsName)
            case .told(let found):
                let leads =
                    number + 1 < clause.tokens.count && clause.tokens[number + 1].isName
                if !leads, let role = found.role {
                    add(role, joint != nil, followsName)
                } else if found.kind == .informed {
                    if followsName, groups[groups.count - 1].barred == nil {
                        groups[groups.count - 1].barred = found
                    }
                } else {
                    told = found
                }
                mark = groups.count
                joint = nil
            case .name(let name):
                isName = true
                let isJoined = joint != nil && told == nil && mark != groups.count
                if isJoined, let joint, let last = groups.indices.last {
                    groups[last].names.append(name)
                    groups[last].joints.append(joint)
                } else {
                    groups.append(.init(names: [name], barred: told))
                }
                told = nil
                joint = nil
            }
            if case .role = token { (mark, joint) = (groups.count, nil) }
            followsName = isName
        }
        dangling = told
    }

    private mutating func add(
        _ found: ResponsibleTokens.Role, _ isJoined: Bool, _ followsName: Bool
    ) {
        var role = found
        let isFirst = groups.isEmpty && entries.isEmpty
        role.opens = isFirst || isJoined
        if isFirst { opensWithRole = true }
        entries.append(.init(role: role, index: groups.count, followsName: followsName))
    }
}
