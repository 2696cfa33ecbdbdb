import Foundation
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

@Suite("Files nobody may touch", .enabled(if: getuid() != 0, "root may read and write everything"))
struct PermissionTests {
    @Test("A template that may not be read is named")
    func unreadable() async throws {
        try await withTemporaryFolder { folder in
            let outcome = try await Shell(folder: folder).run(
                "echo '# A' > a.md; chmod 000 a.md; klio check a.md 2>&1 > /dev/null")
            #expect(outcome.status == 2)
            #expect(
                String(decoding: outcome.output, as: UTF8.self)
                    == "a.md: error: permission denied\n")
        }
    }

    @Test("An output folder that may not be written is named, and nothing is left in it")
    func unwritable() async throws {
        try await withTemporaryFolder { folder in
            let outcome = try await Shell(folder: folder).run(
                """
                echo '# A' > a.md; mkdir out; chmod 555 out
                klio render a.md --output out 2>&1; status=$?; chmod 755 out; ls -A out; exit $status
                """)
            #expect(outcome.status == 2)
            #expect(
                String(decoding: outcome.output, as: UTF8.self)
                    == "a.md: error: cannot write 'out/a.html': permission denied\n")
        }
    }

    @Test("A folder that may not be written keeps nothing of a run, and does not stop it")
    func cache() async throws {
        try await withTemporaryFolder { folder in
            let outcome = try await Shell(folder: folder).run(
                """
                echo '# A' > a.md; mkdir .klio-cache; chmod 555 .klio-cache
                klio render a.md && klio render a.md; status=$?
                chmod 755 .klio-cache; ls -A .klio-cache; exit $status
                """)
            #expect(outcome.status == 0)
            #expect(
                String(decoding: outcome.output, as: UTF8.self)
                    == "a.md → a.html\na.md → a.html\n")
        }
    }
}
