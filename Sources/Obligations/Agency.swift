import CivilTime
import Diagnostics

/// The agency that is assessed.
public struct Agency: Hashable, Sendable {
    /// Machine name, for example `changhan`.
    public let id: String
    /// Full name in Thai.
    public let name: String
    /// Short official name, for example `สภ.จังหาร`.
    public let shortName: String
    /// The zone in which its days begin and end.
    public let zone: FixedZone

    /// Makes an agency.
    public init(id: String, name: String, shortName: String, zone: FixedZone = .bangkok) {
        self.id = id
        self.name = name
        self.shortName = shortName
        self.zone = zone
    }
}

/// A post (ตำแหน่ง) that letters go to.
public struct Post: Hashable, Sendable {
    /// Machine name.
    public let id: PostID
    /// Short title as the documents write it, for example `สว.อก.`.
    public let title: String
    /// Full title, used to address the letter.
    public let fullTitle: String
    /// Other spellings under which the responsible cells name it.
    public let aliases: [String]
    /// The mailbox, or nil when the post has none and its letters go to its superior.
    public let address: String?
    /// Who is told when this post does not act; nil at the top.
    public let superior: PostID?
    /// Where it is defined.
    public let source: SourceRange?

    /// Makes a post.
    public init(
        id: PostID, title: String, fullTitle: String? = nil, aliases: [String] = [],
        address: String?, superior: PostID? = nil, source: SourceRange? = nil
    ) {
        self.id = id
        self.title = title
        self.fullTitle = fullTitle ?? title
        self.aliases = aliases
        self.address = address
        self.superior = superior
        self.source = source
    }
}
