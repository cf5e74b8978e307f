/** Tables, timeline, cards. A table wider than the screen scrolls inside its own box, never the page. */
export const LIST_STYLES = `
.table-box{overflow-x:auto;margin:0 0 1.4em;-webkit-overflow-scrolling:touch}
table{border-collapse:collapse;width:100%}
caption{text-align:left;font-weight:700;padding:0 0 .4em}
th,td{text-align:left;vertical-align:top;padding:.5rem .8rem .5rem 0;border-bottom:1px solid var(--line);min-width:4.5em;overflow-wrap:normal}
th{font-weight:700;white-space:nowrap}
thead th{border-bottom:2px solid var(--ink)}
td.num,th.num{text-align:right;white-space:nowrap;min-width:0}
.table-empty{border:1px dashed var(--edge);padding:.8rem 1rem}
.cards{list-style:none;margin:0 0 1.4em;padding:0}
.cards>li{max-width:none;border:1px solid var(--line);border-left:4px solid var(--blue);padding:.8rem 1rem;margin:0 0 .9rem}
.cards>li.past{border-left-color:var(--edge)}
.cards h2,.cards h3{margin:0 0 .3em;font-size:1.06em}
.cards h2 a,.cards h3 a{display:inline-block;min-height:44px;padding:.3rem 0}
.cards p:last-child{margin:0}
.facts{margin:0 0 1.2em}
.facts>div{padding:.35rem 0}
.facts dt{font-weight:700}
.facts dd{margin:0}
.as-typed{white-space:pre-line;overflow-wrap:anywhere}
.conditions{list-style:none;margin:0 0 1.2em;padding:0}
.conditions li{padding:.5rem 0;border-bottom:1px solid var(--line)}
.timeline{list-style:none;margin:0 0 1.4em;padding:0}
.timeline li{position:relative;max-width:none;padding:0 0 1.1rem 2.2rem}
.timeline li::before{content:"";position:absolute;left:.52rem;top:1.4rem;bottom:-.3rem;width:2px;background:var(--line)}
.timeline li:last-child::before{display:none}
.timeline .dot{position:absolute;left:0;top:.2rem;width:1.2rem;height:1.2rem;border-radius:50%;border:2px solid var(--edge);background:var(--paper);text-align:center;line-height:1rem;font-size:.75em;font-weight:700}
.timeline .done .dot{border-color:var(--green);background:var(--green);color:#fff}
.timeline .now .dot{border-color:var(--blue);background:var(--blue);color:#fff}
.timeline .now .what{font-weight:700}
.timeline .end .dot{border-color:var(--red);color:#fff;background:var(--red)}
.timeline .state{margin-left:.5em;font-size:.88em;color:var(--soft)}
.timeline p{margin:.1em 0 0}
@media (min-width:700px){.facts>div{display:flex}.facts dt{flex:0 0 10em}}
`;
