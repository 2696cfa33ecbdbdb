import Foundation

/// KaTeX, run by node.
enum KaTeX {
    private static let setting = """
        const katex = require('katex');
        const lines = require('fs').readFileSync(0, 'utf8').split('\\n');
        for (const line of lines) {
          const displayMode = line.startsWith('D:');
          const tex = displayMode ? line.slice(2) : line;
          let html;
          try {
            html = katex.renderToString(tex, {displayMode, output: 'mathml', strict: false});
          } catch (error) { html = '<math>' + error.name + '</math>'; }
          const math = html.replace(/^<span class="katex">/, '').replace(/<\\/span>$/, '');
          console.log(math.replace(/\\n/g, ' '));
        }
        """

    /// Prints each name that KaTeX knows, a tab, and the first use of it that KaTeX accepts.
    ///
    /// KaTeX asks each of its tables whether a name is in it, and the question leads to the table.
    private static let naming = #"""
        const katex = require('katex');
        console.log = console.error = console.warn = () => {};
        function tables(tex) {
          const found = [], has = Object.prototype.hasOwnProperty;
          Object.prototype.hasOwnProperty = function (name) {
            if (name === 'probed') found.push(this);
            return has.call(this, name);
          };
          const macros = {'\\probe': context => { context.isDefined('probed'); return ''; }};
          try { katex.renderToString(tex, {macros}); } catch (error) {}
          Object.prototype.hasOwnProperty = has;
          return found;
        }
        function accepts(tex) {
          const options = {displayMode: true, strict: false, trust: true};
          try { katex.renderToString(tex, options); return true; } catch (error) { return false; }
        }
        const uses = {
          '\\left': '\\left(x\\right)', '\\right': '\\left(x\\right)', '\\(': '\\text{\\(x\\)}',
          '\\)': '\\text{\\(x\\)}', '$': '\\text{$x$}', '\\bgroup': '\\bgroup x\\egroup',
          '\\egroup': '\\bgroup x\\egroup', '\\begin': '\\begin{matrix}x\\end{matrix}',
          '\\end': '\\begin{matrix}x\\end{matrix}', '\\not': '\\not=', '\\let': '\\let\\a=x',
          '\\renewcommand': '\\renewcommand{\\alpha}{x}', '\\url': '\\url{https://a.org}',
          '\\providecommand': '\\providecommand{\\a}{x}', '\\color': '\\color{red}',
          '\\textcolor': '\\textcolor{red}{x}', '\\colorbox': '\\colorbox{red}{x}',
          '\\fcolorbox': '\\fcolorbox{red}{red}{x}', '\\href': '\\href{https://a.org}{x}',
          '\\mathchoice': '\\mathchoice{a}{b}{c}{d}', '\\char': '\\char"41',
          '\\genfrac': '\\genfrac(){1pt}{0}{x}{y}',
        };
        const tails = [
          '', ' x', '{x}', '{x}{y}', '{x}{y}{z}', '(', '{1em}', '{1em}{x}', '{1em}{1em}', '1em',
          '{\\a}{x}', '\\a{x}', '\\a=x', '\\a x', '{a=b}{x}', '"41', '|x|', '\\def\\a{x}',
        ];
        const frames = [
          ['', ''], ['x', ' y'], ['\\text{', '}'], ['\\sum', ' x'], ['\\left(a', '\\right)'],
          ['\\begin{matrix}x\\\\', '\\\\y\\end{matrix}'],
        ];
        function use(name) {
          if (uses[name]) return uses[name];
          for (const [before, after] of frames)
            for (const tail of tails)
              if (accepts(before + name + tail + after)) return before + name + tail + after;
          return '';
        }
        const names = new Set(tables('\\probe').flatMap(table => Object.keys(table)));
        names.delete('\\probe');
        const lines = [];
        for (const name of names) lines.push(name + '\t' + use(name));
        for (const name of Object.keys(tables('\\begin{probed}').pop())) {
          const begin = '\\begin{' + name + '}', end = '\\end{' + name + '}';
          const text = ['x', '{c}x', '{2}x'].map(x => begin + x + end).find(accepts) ?? '';
          lines.push(begin + '\t' + text);
        }
        require('fs').writeSync(1, lines.join('\n'));
        """#

    static let isInstalled: Bool = (try? run("require('katex')", input: "")) != nil

    static func mathML(of formulas: [String]) throws -> [String] {
        let output = try run(setting, input: formulas.joined(separator: "\n"))
        return output.split(separator: "\n").map(String.init)
    }

    /// Every name that KaTeX knows – commands, signs, environments – with a use of it, which is
    /// empty where KaTeX accepts none that is short.
    static func names() throws -> [(name: String, use: String)] {
        try run(naming, input: "").split(separator: "\n").map { line in
            let parts = line.split(separator: "\t", omittingEmptySubsequences: false)
            return (String(parts[0]), String(parts.last ?? ""))
        }
    }

    private struct Failure: Error {}

    private static func run(_ script: String, input: String) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["node", "-e", script]
        var environment = ProcessInfo.processInfo.environment
        environment["NODE_PATH"] = "/usr/share/nodejs:/usr/share/javascript"
        process.environment = environment
        let (stdin, stdout) = (Pipe(), Pipe())
        process.standardInput = stdin
        process.standardOutput = stdout
        process.standardError = FileHandle.nullDevice
        try process.run()
        stdin.fileHandleForWriting.write(Data(input.utf8))
        try stdin.fileHandleForWriting.close()
        let output = stdout.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Failure() }
        return String(decoding: output, as: UTF8.self)
    }
}
