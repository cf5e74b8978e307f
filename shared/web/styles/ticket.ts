/**
 * An admission ticket on screen, and on paper two to a page of A4: each takes half the page between the margins, and is never torn
 * apart. The page is a named one, so that the margins of official documents stay as they are everywhere else.
 */
export const TICKET_STYLES = `
.ticket{border:2px solid var(--ink);padding:1rem;margin:0 0 1.4em;max-width:44rem;line-height:1.5}
.ticket h2{text-align:center;margin:0 0 .7rem;font-size:1.2em}
.ticket h2 span{display:block;font-size:.8em;font-weight:400}
.ticket-body{display:flex;justify-content:space-between}
.ticket dl{margin:0;flex:1 1 auto;min-width:0}
.ticket dl>div{display:flex;padding:.15rem 0}
.ticket dt{flex:0 0 5.2em;color:var(--soft)}
.ticket dd{margin:0;min-width:0;overflow-wrap:anywhere}
.ticket-number dd,.ticket-seat dd{font-size:1.25em;font-weight:700;line-height:1.3;font-variant-numeric:tabular-nums}
.ticket-photo{flex:none;width:7rem;height:9.4rem;margin:0 0 0 1rem;border:1px solid var(--edge);object-fit:cover}
p.ticket-photo{display:flex;align-items:center;justify-content:center;text-align:center;padding:.5rem;color:var(--soft);font-size:.86em}
.ticket ol{margin:.7rem 0 0;padding:.5rem 0 0 1.4em;border-top:1px solid var(--line);font-size:.88em}
.ticket li{max-width:none;margin:.1rem 0}
@media (max-width:30rem){.ticket{padding:.7rem}.ticket-photo{width:5.4rem;height:7.2rem;margin-left:.6rem}.ticket dl>div{display:block}.ticket dt{font-size:.86em}}
@media print{
@page ticket{size:A4;margin:12mm 15mm}
.tickets{page:ticket}
.tickets>h1{display:none}
.ticket{box-sizing:border-box;height:128mm;max-width:none;margin:0 0 6mm;padding:6mm 8mm;border:1.5pt solid #000;overflow:hidden;page-break-inside:avoid;break-inside:avoid;font-size:12pt;line-height:1.45}
.ticket-sheet{page-break-after:always;break-after:page}.ticket-sheet:last-child{page-break-after:auto;break-after:auto}
.ticket-sheet .ticket:last-child{margin-bottom:0}
.ticket dl>div{display:flex}.ticket dt{flex:0 0 5.2em;font-size:1em;color:#000}
.ticket-photo{width:30mm;height:40mm;margin-left:6mm}
.ticket ol{font-size:10.5pt}
}
`.replace(/\n/g, '');
