/** Paper, ink, type and page frame. Old WeChat browsers are the floor: no flex gap, no :has, no nesting, no web fonts. */
export const BASE_STYLES = `
:root{--ink:#1b1b1b;--soft:#545a63;--paper:#fff;--wash:#f3f5f8;--line:#c9cfd7;--edge:#6f7782;--blue:#1a56a8;--blue-dark:#123d78;--red:#b3131b;--green:#17643a}
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;overflow-wrap:anywhere}
h1,h2,h3{line-height:1.35;margin:1.6em 0 .6em;font-weight:700}
h1{font-size:1.6em;margin-top:.6em}h2{font-size:1.25em}h3{font-size:1.06em}
p,ul,ol,dl{margin:0 0 .9em}
p,li,dd,.measure{max-width:38em}
ul,ol{padding-left:1.6em}
a{color:var(--blue);text-decoration:underline;text-underline-offset:.15em}
a:hover{color:var(--blue-dark)}
a:focus,button:focus,input:focus,select:focus,textarea:focus,summary:focus,[tabindex]:focus{outline:3px solid var(--blue);outline-offset:2px}
.skip{position:absolute;left:-999em;top:0;padding:.6em 1em;background:var(--paper);z-index:9}
.skip:focus{left:0}
.wrap{max-width:60rem;margin:0 auto;padding:0 1rem}
.site-head{border-bottom:4px solid var(--red)}
.site-head .wrap{padding-top:.7rem;padding-bottom:.2rem}
.site-name{display:inline-block;min-height:44px;padding:.35rem 0;font-weight:700;color:var(--red);text-decoration:none;font-size:1.15em;line-height:1.5}
.site-name:hover{color:var(--red);text-decoration:underline}
.site-nav{margin:0 -.6rem}
.site-nav a{display:inline-block;min-height:44px;padding:.5rem .6rem;text-decoration:none}
.site-nav a[aria-current]{font-weight:700;color:var(--ink);border-bottom:3px solid var(--blue)}
.site-nav a:hover{text-decoration:underline}
main{padding-top:.6rem;padding-bottom:3rem}
.site-foot{border-top:1px solid var(--line);background:var(--wash);color:var(--soft);font-size:.9em;padding:1rem 0 1.6rem}
.site-foot p{margin:0 0 .2em}
.site-foot a{display:inline-block;min-height:44px;padding:.5rem 1rem .5rem 0}
summary{min-height:44px;padding:.5rem 0;cursor:pointer}
details{margin:0 0 1.2em}
.soft{color:var(--soft)}
.red{color:var(--red)}
.green{color:var(--green)}
.small{font-size:.9em}
.nums,td.num,th.num{font-variant-numeric:tabular-nums;font-feature-settings:"tnum"}
.code{font-family:Consolas,Menlo,"Noto Sans Mono",monospace;letter-spacing:.06em}
.clause{display:inline-block;border:1px solid var(--edge);border-radius:3px;padding:0 .4em;font-size:.82em;line-height:1.6;color:var(--soft);background:var(--paper);white-space:nowrap;vertical-align:.08em}
.inset{border-left:4px solid var(--edge);padding:.1em 0 .1em .9em;margin:0 0 1em}
.inset>:last-child{margin-bottom:0}
.inset.warn{border-color:var(--red)}
.inset.done{border-color:var(--green)}
.panel{background:var(--wash);border:1px solid var(--line);padding:.9rem 1rem;margin:0 0 1.2em}
.panel>:last-child{margin-bottom:0}
.panel h2,.panel h3{margin-top:0}
.button{display:inline-block;min-height:48px;padding:.6rem 1.4rem;border:0;border-radius:3px;background:var(--blue);color:#fff;font:inherit;font-weight:700;line-height:1.6;text-decoration:none;cursor:pointer;-webkit-appearance:none;appearance:none}
.button:hover{background:var(--blue-dark);color:#fff}
.button.second{background:var(--paper);color:var(--blue);box-shadow:inset 0 0 0 2px var(--blue)}
.button.second:hover{color:var(--blue-dark);box-shadow:inset 0 0 0 2px var(--blue-dark)}
.button.danger{background:var(--red)}
.button[disabled]{background:#5f666f;cursor:default}
.buttons{margin:1.4em 0}
.buttons>*{margin:0 .8rem .6rem 0}
.linklike{display:inline-block;min-height:44px;padding:.5rem 0}
.tag{display:inline-block;padding:0 .5em;border-radius:3px;font-size:.86em;line-height:1.7;border:1px solid currentColor;white-space:nowrap}
.tag.open,.tag.done{color:var(--green)}.tag.soon,.tag.now{color:var(--blue)}.tag.past{color:var(--soft)}.tag.fail{color:var(--red)}
.visually-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0);white-space:nowrap}
@media (min-width:700px){.site-head .wrap{padding-top:.5rem}.site-name{margin-right:1.5rem}.site-nav{display:inline-block}}
`;
