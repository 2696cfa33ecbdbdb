import ArgumentParser
import Diagnostics
import Reporting
import Serving

/// Shows reports while they are written: the command `klio preview`.
struct PreviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        subcommand: "preview",
        abstract: "Show reports in a browser while they are written.",
        discussion: """
            Serves the pages to this machine alone, and nothing is written to disk. The open page \
            follows what is saved, in the template and in everything it is made of, without losing \
            its place; what is wrong stands below it until it is mended. Ctrl-C ends it.

            Examples:
              klio preview                  all of Templates/
              klio preview notes.md         one file
              klio preview --port 8080      at a port of your own choice
            """)

    @Argument(help: "Templates and folders of them (Templates/, else this folder, if left out).")
    var paths: [String] = []
    @Option(help: "The port to listen at (the first free one from 4100, if left out).")
    var port: UInt16?
    @Option(name: .customShort("P"), help: "A parameter, name=value; may be repeated.")
    var parameters: [String] = []

    /// Where nobody asks for a port, these are tried.
    private static let ports: ClosedRange<UInt16> = 4100...4199
    /// How often files are looked at.
    private static let milliseconds = 5
    /// After so many looks, quiet connections are kept open.
    private static let looksBetweenHeartbeats = 3000

    func validate() throws {
        _ = try parameters.map(ReportParameter.init(argument:))
        if port == 0 { throw ValidationError("a port is a number from 1 to 65535") }
    }

    func run() throws {
        let parameters = try parameters.map(ReportParameter.init(argument:))
        let listed = TemplateFolder(paths)
        for (path, diagnostic) in listed.diagnostics { Terminal.report([diagnostic], file: path) }
        guard listed.diagnostics.isEmpty else { return try finish(2) }
        let server = try server()
        try Terminal.print("Open \(server.address) – Ctrl-C ends the preview.\n")
        var folder = PreviewedFolder(paths, parameters: parameters)
        var looks = 0
        server.run(every: PreviewCommand.milliseconds) {
            folder.event
        } content: { path in
            if path.isEmpty { return PreviewShell.page }
            guard let (content, events) = folder.page(path) else { return nil }
            for event in events { server.send(event) }
            return content
        } tick: {
            looks += 1
            for event in folder.refresh() { server.send(event) }
            if looks.isMultiple(of: PreviewCommand.looksBetweenHeartbeats) {
                server.send(.heartbeat)
            }
        }
    }

    private func server() throws -> LoopbackServer {
        let ports = port.map { $0...$0 } ?? PreviewCommand.ports
        do throws(ServingError) {
            return try LoopbackServer(ports: ports)
        } catch {
            switch error {
            case .portsInUse(let ports) where ports.count == 1:
                throw FileFailure(
                    message: "port \(ports.lowerBound) is in use by another program; leave "
                        + "'--port' out, and a free one is taken")
            case .portsInUse(let ports):
                throw FileFailure(
                    message: "the ports \(ports.lowerBound) to \(ports.upperBound) are all in use; "
                        + "choose another with '--port'")
            case .noEventLoop: throw FileFailure(message: "the system gives no event loop")
            }
        }
    }
}
