/** Fields, error summary, check-your-answers list. */
export const FORM_STYLES = `
.field{margin:0 0 1.5em;padding:0;border:0;min-width:0}
.field label,.field legend{display:block;padding:0;font-weight:700;max-width:38em}
.field legend{float:left;width:100%}
.field legend+*{clear:both}
.upload-go{margin:.6rem 0 0}
.upload progress{display:block;width:100%;max-width:26rem;height:1rem;margin:.6rem 0 0}
.field .hint,.hint{display:block;color:var(--soft);margin:0 0 .3em;max-width:38em;font-weight:400}
.field .error,.error{display:block;color:var(--red);font-weight:700;margin:0 0 .3em;max-width:38em}
.field.faulty{border-left:4px solid var(--red);padding-left:.9rem}
.field input[type=text],.field input[type=tel],.field input[type=password],.field input[type=date],.field input[type=datetime-local],.field input[type=number],.field input[type=search],.field select,.field textarea{display:block;width:100%;max-width:26rem;min-height:48px;padding:.5rem .7rem;border:2px solid var(--edge);border-radius:0;background:var(--paper);color:var(--ink);font:inherit;-webkit-appearance:none;appearance:none}
.field select{-webkit-appearance:menulist;appearance:auto}
.field textarea{max-width:38em;min-height:7.5em;line-height:1.6}
.field input.short{max-width:9rem}
.field.faulty input,.field.faulty select,.field.faulty textarea{border-color:var(--red)}
.field input[type=file]{display:block;width:100%;max-width:26rem;min-height:48px;padding:.5rem;border:2px dashed var(--edge);font:inherit;background:var(--paper)}
.choice{display:block;position:relative;margin:.3rem 0;max-width:38em}
.field .choice label{display:block;min-height:48px;padding:.6rem .7rem .6rem 3rem;font-weight:400;border:1px solid var(--line);cursor:pointer}
.choice input{position:absolute;left:.8rem;top:.75rem;width:24px;height:24px;margin:0;accent-color:var(--blue)}
.choice .hint{margin:0}
.choices.inline .choice{display:inline-block;min-width:7.5rem;margin-right:.7rem}
.summary{border:4px solid var(--red);padding:.8rem 1rem;margin:0 0 1.6em}
.summary h2{margin:0 0 .3em;font-size:1.15em}
.summary ul{margin:0;padding:0;list-style:none}
.summary p{margin:0 0 .4em}
.summary a{display:block;min-height:44px;padding:.4rem 0;color:var(--red);font-weight:700}
.answers{margin:0 0 1.6em;border-top:1px solid var(--line)}
.answers>div{border-bottom:1px solid var(--line);padding:.6rem 0}
.answers dt{font-weight:700}
.answers dd{margin:0;white-space:pre-line}
.steps{list-style:none;margin:0 0 1.2em;padding:0;font-size:.9em;color:var(--soft)}
.steps li{display:inline;white-space:nowrap}
.steps li+li::before{content:" › "}
.steps [aria-current]{color:var(--ink);font-weight:700}
.steps a{display:inline-block;min-height:44px;line-height:44px}
@media (min-width:700px){.answers>div{display:flex}.answers dt{flex:0 0 12em;padding-right:1em}.answers dd{flex:1}}
`;
