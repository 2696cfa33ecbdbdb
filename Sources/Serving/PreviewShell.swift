/// The page around a page that is being written: it shows it just as it will be published, follows
/// what changes without losing the reader's place, and says what is wrong.
public enum PreviewShell {
    /// The page, which shows the report that stands behind `#/` in its address.
    public static let page = ServedContent(
        page: """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Klio</title>
            <style>\(style)</style>
            </head>
            <body>
            <main id="view"></main>
            <section id="messages" role="alert" hidden></section>
            <nav id="pages" aria-label="Reports" hidden></nav>
            <script>\(script)</script>
            </body>
            </html>

            """)

    /// What stands for a report that has never been without mistakes.
    public static let blank = ServedContent(page: "<!DOCTYPE html>\n<title>Klio</title>\n")

    private static let style = """
        :root{color-scheme:light dark}
        body{margin:0}
        iframe{position:fixed;inset:0;width:100%;height:100%;border:0}
        iframe.next{visibility:hidden}
        #messages{position:fixed;inset:auto 0 0;z-index:2;max-height:50vh;overflow:auto;\
        padding:.75rem 1rem;border-top:4px solid #c62828;background:Canvas;color:CanvasText}
        #messages pre{margin:0;font:.875rem/1.45 ui-monospace,monospace;white-space:pre-wrap}
        #pages{max-width:40rem;margin:3rem auto;padding:0 1rem;font:1rem/1.6 system-ui,sans-serif}
        #pages h1{font-size:1.5rem}
        #pages .wrong::after{content:" – not right yet";color:#c62828}
        @media (prefers-color-scheme:dark){#pages .wrong::after{color:#ff8a80}}
        """

    /// How the shell follows the server.
    ///
    /// Another page is loaded beside the one that is shown and takes its place when it is there; of
    /// a page that has changed, only what differs is put in, which is there sooner. The
    /// place is kept by the first block that is seen, told by its text: what was added or taken away
    /// above does not move it.
    private static let script = """
        "use strict";
        const view = document.getElementById("view");
        const messages = document.getElementById("messages");
        const list = document.getElementById("pages");
        const blocks = "h1,h2,h3,h4,h5,h6,p,li,pre,tr,figure,math[display=block]";
        let pages = new Map(), shown = null, frame = null, started = false, turn = 0;

        const address = name => name.split("/").map(encodeURIComponent).join("/") + ".html";
        const named = location => decodeURIComponent(location.pathname.slice(1)).replace(/\\.html$/, "");

        function place() {
          const doc = frame?.contentDocument;
          if (!doc?.body) return null;
          const all = [...doc.querySelectorAll(blocks)];
          const index = all.findIndex(block => block.getBoundingClientRect().bottom > 0);
          return {
            index, text: all[index]?.textContent, top: all[index]?.getBoundingClientRect().top,
            left: frame.contentWindow.scrollX,
            isAtEnd: frame.contentWindow.scrollY > 0
              && frame.contentWindow.innerHeight + frame.contentWindow.scrollY
                >= doc.documentElement.scrollHeight - 2,
            open: [...doc.querySelectorAll("details")].map(details => details.open),
            checked: [...doc.querySelectorAll("input[type=checkbox]")].map(box => box.checked),
          };
        }

        function restore(frame, place) {
          const doc = frame.contentDocument;
          doc.querySelectorAll("details").forEach((details, index) => {
            if (index < place.open.length) details.open = place.open[index];
          });
          doc.querySelectorAll("input[type=checkbox]").forEach((box, index) => {
            if (index < place.checked.length) box.checked = place.checked[index];
          });
          if (place.isAtEnd) return frame.contentWindow.scrollTo(place.left, doc.documentElement.scrollHeight);
          if (place.index < 0) return;
          const all = [...doc.querySelectorAll(blocks)];
          const alike = all.map((block, index) => index).filter(index => all[index].textContent === place.text);
          const nearest = alike.sort((a, b) => Math.abs(a - place.index) - Math.abs(b - place.index))[0];
          const block = all[nearest ?? Math.min(place.index, all.length - 1)];
          if (block) frame.contentWindow.scrollTo(place.left,
            frame.contentWindow.scrollY + block.getBoundingClientRect().top - place.top);
        }

        function attend(frame) {
          frame.contentDocument.addEventListener("click", event => {
            const link = event.target.closest?.("a[href]");
            if (!link) return;
            if (link.origin !== location.origin) link.target = "_blank";
            // A link to another template leads to its report, as on a site.
            const name = link.pathname.endsWith(".md") ? named(link).replace(/\\.md$/, "") : "";
            if (link.origin !== location.origin || !pages.has(name)) return;
            event.preventDefault();
            frame.contentWindow.location.href = "/" + address(name) + link.hash;
          });
        }

        function loaded(next, kept) {
          const doc = next.contentDocument;
          if (kept) restore(next, kept);
          attend(next);
          document.title = doc.title;
          next.classList.remove("next");
          if (frame !== next) frame?.remove();
          frame = next;
        }

        function load(name) {
          const kept = name === shown ? place() : null;
          const hash = name === shown ? frame?.contentWindow.location.hash ?? "" : "";
          shown = name;
          view.querySelectorAll(".next").forEach(late => late.remove());
          const next = document.createElement("iframe");
          next.className = "next";
          next.title = name;
          let isFirst = true;
          next.addEventListener("load", () => {
            if (next.contentWindow.location.href === "about:blank") return;
            if (isFirst) loaded(next, kept);
            else follow(named(next.contentWindow.location));
            isFirst = false;
          });
          next.src = "/" + address(name) + hash;
          view.append(next);
        }

        function replaceDifferent(standing, wanted) {
          const [old, fresh] = [[...standing.childNodes], [...wanted.childNodes]];
          const least = Math.min(old.length, fresh.length);
          let start = 0, end = 0;
          while (start < least && old[start].isEqualNode(fresh[start])) start += 1;
          while (end < least - start
            && old[old.length - 1 - end].isEqualNode(fresh[fresh.length - 1 - end])) end += 1;
          const [gone, come] = [old.slice(start, old.length - end), fresh.slice(start, fresh.length - end)];
          const isOne = gone.length === 1 && come.length === 1 && gone[0].firstElementChild
            && gone[0].cloneNode(false).isEqualNode(come[0].cloneNode(false));
          if (isOne) return replaceDifferent(gone[0], come[0]);
          const after = old[old.length - end] ?? null;
          gone.forEach(node => node.remove());
          come.forEach(node => standing.insertBefore(standing.ownerDocument.importNode(node, true), after));
        }

        async function update(name) {
          const doc = frame?.contentDocument;
          if (!doc?.body || view.querySelector(".next")) return load(name);
          const own = ++turn;
          const answer = await fetch("/" + address(name));
          const next = new DOMParser().parseFromString(await answer.text(), "text/html");
          if (own !== turn || name !== shown || doc !== frame?.contentDocument) return;
          // Scripts run when a page is loaded, and see it whole.
          if (next.querySelector("script")) return load(name);
          const kept = place();
          doc.documentElement.lang = next.documentElement.lang;
          replaceDifferent(doc.head, next.head);
          replaceDifferent(doc.body, next.body);
          restore(frame, kept);
          document.title = doc.title;
        }

        function follow(name) {
          if (!pages.has(name)) return;
          attend(frame);
          shown = name;
          document.title = frame.contentDocument.title;
          history.replaceState(null, "", "#/" + encodeURI(name));
          tell();
        }

        function tell() {
          const page = pages.get(shown);
          const text = page ? page.messages : shown === null ? "" : `'${shown}' is no report any more\\n`;
          messages.hidden = text === "";
          messages.replaceChildren(Object.assign(document.createElement("pre"), {textContent: text}));
        }

        function enumerate() {
          frame?.remove();
          frame = shown = null;
          document.title = "Klio";
          list.hidden = false;
          const heading = Object.assign(document.createElement("h1"), {textContent: "Reports"});
          const items = [...pages].map(([name, page]) => {
            const link = Object.assign(document.createElement("a"), {textContent: name, href: "#/" + encodeURI(name)});
            if (page.messages !== "") link.className = "wrong";
            const item = document.createElement("li");
            item.append(link);
            return item;
          });
          const all = document.createElement("ul");
          all.append(...items);
          list.replaceChildren(heading, all);
        }

        function route() {
          const wanted = decodeURI(location.hash.replace(/^#\\/?/, ""));
          const name = wanted || (pages.size === 1 ? [...pages.keys()][0] : "");
          if (name === "") enumerate();
          else {
            list.hidden = true;
            if (name !== shown) load(name);
          }
          tell();
        }

        const events = new EventSource("/events");
        events.addEventListener("reports", event => {
          pages = new Map(JSON.parse(event.data).map(page => [page.name, page]));
          if (started && shown !== null) load(shown);
          started = true;
          route();
        });
        for (const kind of ["made", "changed"]) events.addEventListener(kind, event => {
          const page = JSON.parse(event.data);
          pages.set(page.name, page);
          if (shown === null) return route();
          if (page.name === shown && kind === "changed") update(shown);
          tell();
        });
        events.addEventListener("gone", event => {
          pages.delete(event.data);
          if (shown === null) return route();
          tell();
        });
        addEventListener("hashchange", route);

        """
}
