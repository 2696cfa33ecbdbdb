#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A name in a folder, with what the folder itself says it is.
struct FolderEntry {
    /// What a name stands for, before any link is followed.
    enum Kind { case file, folder, link, unknown }

    /// The name's bytes, which need not be text.
    let bytes: [UInt8]
    let kind: Kind

    /// The name; `nil` when it is not UTF-8.
    var name: String? { String(validating: bytes, as: UTF8.self) }

    /// The name for messages.
    var shownName: String { String(decoding: bytes, as: UTF8.self) }

    /// What stands in a folder, in the order of the bytes of names.
    static func entries(of folder: String) throws(FileFailure) -> [FolderEntry] {
        guard let stream = opendir(folder) else { throw .last }
        defer { closedir(stream) }
        var entries: [FolderEntry] = []
        while let entry = readdir(stream) {
            let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            if bytes == [0x2E] || bytes == [0x2E, 0x2E] { continue }
            entries.append(FolderEntry(bytes: bytes, kind: Kind(entry.pointee.d_type)))
        }
        return entries.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    }
}

extension FolderEntry.Kind {
    fileprivate init(_ type: UInt8) {
        switch Int(type) {
        case Int(DT_REG): self = .file
        case Int(DT_DIR): self = .folder
        case Int(DT_LNK): self = .link
        case _: self = .unknown
        }
    }
}
