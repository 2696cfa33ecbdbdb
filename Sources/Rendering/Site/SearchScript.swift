import Characters

/// The scripts of a site's search: a short one on every page, which a browser may run since the page
/// names its digest, and which fetches the other, with the index, when somebody begins to search.
enum SearchScript {
    /// The path of the file with the index.
    static let path = "search.js"

    /// What a page may run: the short script, and what that fetches.
    ///
    /// A file that was opened from a disk has no origin, so that `'self'` would mean nothing there.
    static let policy = "script-src 'sha256-\(SHA256.base64(of: loader))' 'strict-dynamic'"

    /// The script on every page: it shows the field, which does nothing without it.
    static let loader = """
        (b=>{if(!b)return;let s;b.addEventListener("focusin",()=>{if(s)return;s=document.createElement("script");s.src=b.dataset.root+"\(path)";s.onerror=()=>{s.remove();s=null};document.head.append(s)});b.hidden=false})(document.querySelector(".search"))
        """

    /// The file with an index.
    static func file(of index: SearchIndex) -> OutputFile {
        let engine = engine.replacing("STYLE", with: JSON.string(Stylesheet.search).line)
        return OutputFile(path: path, text: engine.replacing("INDEX", with: index.json.line))
    }

    /// The search.
    ///
    /// Terms and what is typed are compared without accents; a word also finds those that
    /// begin with it, a run of paired characters what holds all its pairs and the run itself. Words may stand in the title
    /// of the report, but a part of it is found only by something of its own.
    private static let engine = #"""
        "use strict";(()=>{
        const index=INDEX;
        const box=document.querySelector(".search"),input=box.querySelector("input"),root=box.dataset.root,language=document.documentElement.lang;
        const style=document.createElement("style"),status=document.createElement("p"),list=document.createElement("ol");
        style.textContent=STYLE;document.head.append(style);status.setAttribute("role","status");box.append(status,list);
        const fold=text=>text.normalize("NFKD").replace(/\p{M}/gu,"").normalize("NFC").toLowerCase();
        const terms=index.terms.split(" ").map(fold),places=index.places.split(" ");
        const paired=/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u30FC]+|[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u30FC]+/gu,isPaired=/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u30FC]/u;
        const runs=query=>(fold(query).match(/[\p{L}\p{N}]+/gu)||[]).flatMap(word=>word.match(paired));
        const holding=term=>{const found=new Set();terms.forEach((other,i)=>{if(other.startsWith(term)){let at=0;for(const step of places[i].split(","))found.add(at+=parseInt(step,36))}});return found};
        const pairs=run=>{const signs=[...run];return isPaired.test(run)&&signs.length>1?signs.slice(1).map((sign,i)=>signs[i]+sign):[run]};
        const scores=(part,wanted)=>{
        const [page,,heading,text]=index.parts[part],[,title,tag]=index.pages[page],folded=[title,heading,text].map(fold);
        const hits=wanted.map(run=>folded.map(words=>words.includes(run))),own=hits.some(([,inHeading,inText])=>inHeading||inText);
        if(heading&&!own||hits.some(hit=>!hit.includes(true)))return 0;
        return hits.reduce((sum,[inTitle,inHeading,inText])=>sum+(inTitle?heading?1:6:0)+(inHeading?8:0)+(inText?1:0),tag===language?2:0)};
        const search=query=>{
        const wanted=runs(query);if(!wanted.length)return[];
        const sets=wanted.flatMap(pairs).map(holding).sort((a,b)=>a.size-b.size);
        return [...sets[0]].filter(part=>sets.every(set=>set.has(part))).map(part=>({part,score:scores(part,wanted)})).filter(found=>found.score).sort((a,b)=>b.score-a.score||a.part-b.part).slice(0,20).map(found=>found.part)};
        const excerpt=(text,run)=>{
        let folded="";const starts=[];let at=0;
        for(const sign of text){const part=fold(sign);for(let i=0;i<part.length;i++)starts.push(at);folded+=part;at+=sign.length}
        starts.push(at);
        const hit=folded.indexOf(run);if(hit<0)return[text.slice(0,140),"",""];
        const from=starts[hit],to=starts[hit+run.length];let begin=Math.max(0,from-50);
        if(begin){const blank=text.indexOf(" ",begin);if(blank>=0&&blank<from)begin=blank+1}
        return[(begin?"…":"")+text.slice(begin,from),text.slice(from,to),text.slice(to,to+110)+(text.length>to+110?"…":"")]};
        const item=(part,run)=>{
        const [page,anchor,heading,text]=index.parts[part],[address,title,tag]=index.pages[page];
        const link=document.createElement("a"),name=document.createElement("b"),body=document.createElement("span"),mark=document.createElement("mark"),entry=document.createElement("li");
        link.href=root+address+(anchor?"#"+encodeURIComponent(anchor):"");link.lang=tag;
        name.textContent=heading&&heading!==title?title+" › "+heading:title;
        const [before,hit,after]=excerpt(text,run);mark.textContent=hit;
        body.append(before,...(hit?[mark]:[]),after);link.append(name,body);entry.append(link);return entry};
        const show=()=>{
        const found=search(input.value),run=runs(input.value)[0];
        list.replaceChildren(...found.map(part=>item(part,run)));
        status.textContent=input.value.trim()&&!found.length?box.dataset.nothing:""};
        const clear=()=>{input.value="";show()};
        input.addEventListener("input",show);
        box.addEventListener("keydown",event=>{
        if(event.isComposing)return;
        const stops=[input,...list.querySelectorAll("a")],at=stops.indexOf(document.activeElement);
        if(event.key==="Escape"){clear();input.focus()}
        else if(event.key==="ArrowDown")stops[Math.min(at+1,stops.length-1)].focus();
        else if(event.key==="ArrowUp")stops[Math.max(at-1,0)].focus();
        else if(event.key==="Enter"&&at===0&&stops[1])stops[1].click();
        else return;
        event.preventDefault()});
        list.addEventListener("click",()=>setTimeout(clear));
        document.addEventListener("click",event=>{if(!box.contains(event.target))list.replaceChildren()});
        show();
        })();

        """#
}
