/**
 * Paper. A notice prints as an official document does: GB/T 9704—2012, A4, margins 37/35/28/26 mm (top, bottom, left,
 * right), title bold 22 pt, body 仿宋 16 pt on 28 pt lines, date and bureau at the end.
 * On screen the same element reads like the rest of the site.
 */
export const PRINT_STYLES = `
.notice h1{text-align:center;font-size:1.5em}
.notice .sign{text-align:right;margin-top:2em}
.notice .anchor{font-size:.85em}
.notice pre{white-space:pre-wrap;overflow-wrap:anywhere;font-family:Consolas,Menlo,"Noto Sans Mono",monospace}
.receipt-number{border:2px solid var(--ink);padding:.6rem 1rem;margin:0 0 1.2em}
.receipt-number dt{color:var(--soft)}
.receipt-number dd{margin:0 0 .4rem;font-size:1.55em;font-weight:700;line-height:1.4}
@media print{
@page{size:A4;margin:37mm 26mm 35mm 28mm}
body{font-size:12pt;line-height:1.6;color:#000}
.site-nav,.site-foot,.skip,.no-print,.buttons,.button{display:none}
.wrap{max-width:none;padding:0}
main{padding:0}
a{color:#000;text-decoration:none}
.table-box{overflow:visible}
.has-notice .site-head{display:none}
.notice{font-family:FangSong,"FangSong_GB2312","STFangsong","Noto Serif CJK SC",serif;font-size:16pt;line-height:28pt}
.notice h1,.notice .notice-title{font-family:"FZXiaoBiaoSong-B05S","STZhongsong",SimSun,"Noto Serif CJK SC",serif;font-size:22pt;line-height:32pt;font-weight:700;text-align:center;margin:0 0 28pt}
.notice p{margin:0;max-width:none;text-indent:2em}
.notice .sign{text-indent:0;page-break-inside:avoid}
.notice table{font-size:12pt;line-height:18pt}
.notice .anchor,.notice .anchor p{font-size:9pt;line-height:13pt;text-indent:0}
.notice .anchor::details-content{display:block;content-visibility:visible;block-size:auto}
.notice th,.notice td{min-width:0;padding-right:6pt}
.notice caption{padding-top:14pt}
.notice tr{page-break-inside:avoid}
}
`;
