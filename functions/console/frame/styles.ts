import { TICKET_STYLES } from '../../../shared/web/styles/ticket.ts';

/** A door list (签到表): rules between the lines, and room to sign. */
const DOOR_STYLES = `
.door h1{text-align:center;font-size:1.3em}
.door td,.door th{border-bottom:1px solid var(--edge)}
.sign-here{display:inline-block;min-width:8em}
@media print{@page door{size:A4;margin:18mm 15mm}.has-notice .desk main{padding:0}.door{page:door}.door tr{page-break-inside:avoid;height:10mm}.door thead{display:table-header-group}}
`;

/** What the console adds to the site's styles: menu by stage, worklist, record, ranking sheet. */
export const CONSOLE_STYLES =
  `
.desk{max-width:100rem;margin:0 auto;padding:0 1rem 3rem}
.desk-head{border-bottom:4px solid var(--red);background:var(--paper)}
.desk-head .in{max-width:100rem;margin:0 auto;padding:.3rem 1rem;display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between}
.desk-head form{margin:0}
.who{display:flex;flex-wrap:wrap;align-items:center;margin-left:-1rem}
.who>*{margin-left:1rem}
.quiet{display:inline-block;min-height:44px;padding:.3rem .8rem;border:1px solid var(--edge);border-radius:3px;background:var(--paper);color:var(--ink);font:inherit;text-decoration:none;cursor:pointer;line-height:2}
.quiet:hover{background:var(--wash);color:var(--ink)}
.menu ul{list-style:none;margin:0 0 1rem;padding:0}
.menu li{max-width:none}
.menu a{display:flex;justify-content:space-between;min-height:44px;padding:.45rem .7rem;text-decoration:none;color:var(--ink);border-left:4px solid transparent}
.menu a:hover{background:var(--wash)}
.menu a[aria-current]{border-left-color:var(--blue);background:var(--wash);font-weight:700}
.menu .heading{margin:1rem 0 .3rem;font-weight:700}
.count{display:inline-block;min-width:2em;padding:0 .5em;border-radius:1em;background:var(--blue);color:#fff;text-align:center;font-size:.86em;line-height:1.7;align-self:center;font-variant-numeric:tabular-nums;font-weight:700}
.desk main{padding-top:.6rem;min-width:0}
.desk h1{margin-top:.3em}
.filters{list-style:none;margin:0 0 1rem;padding:0;display:flex;flex-wrap:wrap}
.filters a{display:inline-block;min-height:44px;margin:0 .5rem .5rem 0;padding:.45rem .9rem;border:1px solid var(--edge);text-decoration:none;color:var(--ink)}
.filters a[aria-current]{background:var(--blue);border-color:var(--blue);color:#fff;font-weight:700}
.pager{margin:0 0 1.4em}
.pager a{display:inline-block;min-height:44px;padding:.45rem .9rem;margin-right:.5rem;border:1px solid var(--edge);text-decoration:none}
.worklist{list-style:none;margin:0;padding:0;border:1px solid var(--line)}
.worklist li{max-width:none;border-bottom:1px solid var(--line)}
.worklist li:last-child{border-bottom:0}
.worklist a{display:block;min-height:48px;padding:.4rem .7rem;text-decoration:none;color:var(--ink);line-height:1.5}
.worklist a:hover{background:var(--wash)}
.worklist a[aria-current]{background:var(--wash);border-left:4px solid var(--blue);font-weight:700}
.finding{list-style:none;max-width:none;margin:0;padding:.7rem 0 .7rem .9rem;border-bottom:1px solid var(--line);border-left:4px solid transparent}
.finding.fail{border-left-color:var(--red)}.finding.check{border-left-color:var(--blue)}.finding.pass{border-left-color:var(--green)}
.finding p{margin:.15em 0}
.findings{margin:0 0 1.2em;padding:0}
.papers{list-style:none;margin:0;padding:0}
.papers li{max-width:none;margin:0 0 1rem;border:1px solid var(--line);padding:.6rem}
.papers img{display:block;max-width:100%;height:auto;max-height:26rem;margin:0 auto;background:var(--wash)}
.papers h3{margin:0 0 .3em}
.counts{max-width:30rem}
.checkpoint{white-space:pre-wrap;overflow-wrap:anywhere;font-size:.86em;line-height:1.5}
kbd{border:1px solid var(--edge);border-radius:3px;padding:0 .4em;font:inherit;font-size:.86em}
.done-note{border-left:4px solid var(--green);background:var(--wash);padding:.7rem 1rem;margin:0 0 1.2em}
.stop-note{border-left:4px solid var(--red);background:var(--wash);padding:.7rem 1rem;margin:0 0 1.2em}
.done-note>:last-child,.stop-note>:last-child{margin-bottom:0}
tr.cut td,tr.cut th{border-top:3px solid var(--red);border-bottom:3px solid var(--red);padding:.25rem .8rem;color:var(--red);font-weight:700}
tr.tie td,tr.tie th{background:#fff6dd}
tr.why td{font-size:.9em;padding-top:0}tr.tie:not(.why) td,tr.tie:not(.why) th{border-bottom:0}
.table-box th,.table-box td{overflow-wrap:break-word}
.table-box td:not(.num){min-width:4.5em}
.table-box thead th,.table-box .code{white-space:nowrap}
.table-box .linklike{display:inline;min-height:0;padding:0}
.desk .cards h2{margin:0 0 .3em}
.desk .facts dt{padding-right:1em}
.desk .facts .linklike{display:inline;min-height:0;padding:0}
.row-fields .field input[type=text]{max-width:none}
.rule-boxes{display:flex;flex-wrap:wrap;margin:0 -.3rem}.rule-boxes .choice{flex:1 1 15rem;margin:.3rem}
.sum{white-space:nowrap;font-variant-numeric:tabular-nums}
.rows{border:0;margin:0 0 1.4em;padding:0;min-width:0}
.rows legend{font-weight:700;padding:0}
.row-fields{display:flex;flex-wrap:wrap;margin:0 -.5rem}
.row-fields .field{margin:0 .5rem 1em;flex:1 1 8rem}
.row-fields .field-wide{flex:3 1 16rem}
.stage-forms form{display:inline-block;margin:0 .8rem .6rem 0}
details.more{margin:0 0 1em}
details.more summary{display:inline-block;min-height:44px;padding:.45rem 0;color:var(--blue);cursor:pointer}
.table-box thead th{position:sticky;top:0;background:var(--paper)}
@media (min-width:900px){.desk .facts dt{flex-basis:12em}.desk.with-menu{display:grid;grid-template-columns:13.5rem minmax(0,1fr);grid-column-gap:2rem}.menu{padding-top:.6rem;border-right:1px solid var(--line);min-height:70vh}.split{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);grid-column-gap:1.5rem}}
@media (min-width:1180px){.three{display:grid;grid-template-columns:15rem minmax(0,1fr);grid-column-gap:1.5rem}}
@media (max-width:899px){.menu nav ul{display:flex;flex-wrap:wrap}.menu a{border-left:0;border-bottom:4px solid transparent}.menu a[aria-current]{border-bottom-color:var(--blue)}.menu .count{margin-left:.4rem}.three .aside{display:none}}
@media print{.has-notice .desk-head{display:none}.has-notice .desk{max-width:none;padding:0}.notice .addressee{text-indent:0}.desk-head form,.menu,.filters,.pager,.buttons,.stage-forms{display:none}}
${DOOR_STYLES}`.replace(/\n/g, '') + TICKET_STYLES;
