/** The tokens of the kit that this page needs, for a document that may fetch nothing. */
const tokens = `
:root{color-scheme:light dark;--ground:#f3f5ee;--surface:#fcfdf9;--sunk:#e6eadf;--ink:#15292b;--ink-soft:#3c4c48;--spruce:#10503f;--lamp:#f5b83d;--on-lamp:#15292b;--lamp-edge:#15292b;--edge:#66766f;--hair:#c5cdbf}
@media(prefers-color-scheme:dark){:root{--ground:#101b1c;--surface:#182627;--sunk:#0b1415;--ink:#edf1e8;--ink-soft:#b9c5be;--spruce:#8fd6be;--edge:#84968f;--hair:#324746}}
@media(prefers-contrast:more){:root{--ground:#fff;--surface:#fff;--sunk:#fff;--ink:#000;--ink-soft:#000;--spruce:#00382b;--edge:#000;--hair:#000}}
@media(prefers-contrast:more) and (prefers-color-scheme:dark){:root{--ground:#000;--surface:#000;--sunk:#000;--ink:#fff;--ink-soft:#fff;--spruce:#b4e6d5;--edge:#fff;--hair:#fff}}
*{box-sizing:border-box}
html{font-size:112.5%;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground)}
`

/** The look of the page's parts, all of it under `.help-page`: also adopted by the screen inside the app. */
export const helpParts = `
.help-page{max-inline-size:40rem;margin-inline:auto;padding:.5rem .9rem 3rem;color:var(--ink);background:var(--ground);line-height:1.55;overflow-wrap:anywhere;font-family:Commissioner,"Source Sans 3","Noto Sans",system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
.help-page:lang(ar){line-height:1.75;font-family:Vazirmatn,"Noto Sans Arabic","Segoe UI",Tahoma,system-ui,sans-serif}
.help-page header{display:flex;justify-content:space-between;flex-wrap:wrap;gap:8px}
.help-page header a{display:inline-flex;align-items:center;gap:.25rem;min-block-size:48px;min-inline-size:48px}
.help-page a,.help-page a:visited{color:var(--spruce);text-underline-offset:.2em}
.help-page h1{font-size:1.67rem;line-height:1.2;font-weight:650;margin:.4rem 0 .3rem;text-wrap:balance;max-inline-size:13em}
.help-page:lang(ar) h1{line-height:1.4}
.help-page h2{font-size:1rem;font-weight:650;margin:0 0 .25rem}
.help-page p{margin:.3rem 0}
.help-page .lead{margin-block-end:.7rem}
.help-page .human{display:block;min-block-size:64px;margin-block:.7rem;padding:.8rem .9rem;border:2px solid var(--lamp-edge);border-radius:14px;background:var(--lamp);color:var(--on-lamp);text-decoration:none}
.help-page .human b{display:block;font-size:1.3rem;line-height:1.3;font-weight:650;text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:.2em}
.help-page p.human b{text-decoration:none}
.help-page .human span{display:block;font-size:.89rem}
.help-page a.human:visited{color:var(--on-lamp)}
.help-page .human.old,.help-page a.human.old:visited{background:var(--sunk);color:var(--ink-soft);border-color:var(--edge)}
.help-page li.old,.help-page li.old a,.help-page li.old a:visited{color:var(--ink-soft)}
.help-page li.old{background:var(--sunk)}
.help-page .number{white-space:nowrap}
.help-page .way{display:inline-block;font-weight:650;padding-block:.6rem}
.help-page ol .way{display:block;inline-size:fit-content;padding-block:.7rem}
.help-page .fold{margin-block:.45rem;border:1px solid var(--hair);border-radius:14px;background:var(--surface)}
.help-page summary{padding:.8rem .9rem;padding-inline-start:2rem;text-indent:-1.1rem;min-block-size:56px;font-weight:650;cursor:pointer}
.help-page .fold>div{padding:0 .9rem .7rem}
.help-page ol,.help-page ul{margin:0;padding-inline-start:1.4rem}
.help-page li{margin-block:.3rem;padding-inline-start:.2rem}
.help-page .lines{list-style:none;padding:0}
.help-page .lines li{padding:.5rem;border-block-start:1px solid var(--hair)}
.help-page small,.help-page .soft{font-size:.89rem;color:var(--ink-soft)}
.help-page .row{display:flex;flex-wrap:wrap;gap:8px}
.help-page .button,.help-page button,.help-page select{display:inline-flex;align-items:center;min-block-size:48px;min-inline-size:48px;justify-content:center;padding:.4rem .9rem;border:2px solid var(--edge);border-radius:10px;background:var(--surface);color:var(--spruce);font:inherit;text-decoration:none}
.help-page select{color:var(--ink);max-inline-size:100%}
.help-page .asked{margin-block:.9rem;padding:.8rem .9rem;border:1px solid var(--hair);border-radius:14px;background:var(--surface)}
.help-page .after{display:none}
.help-page .after:target{display:block;margin-block-start:.8rem;padding-block-start:.4rem;border-block-start:1px solid var(--hair);scroll-margin-block-start:6rem}
.help-page .soft a{display:inline-block;padding-block:.7rem;margin-block:-.7rem}
.help-page nav a{display:inline-flex;align-items:center;min-block-size:48px;min-inline-size:48px}
.help-page nav .row{gap:16px}
.help-page nav a[aria-current]{color:var(--ink);font-weight:650;text-decoration:none}
.help-page :focus-visible:not(.after){outline:3px solid var(--ink);outline-offset:0;box-shadow:0 0 0 6px var(--lamp)}
@media(min-width:900px){.help-page{max-inline-size:64rem}.help-page .halves{display:grid;grid-template-columns:1fr 1fr;gap:2rem;align-items:start}.help-page .then{padding-block-start:.4rem}}
@media print{.help-page{max-inline-size:none}.help-page header,.help-page .elsewhere,.help-page .asked{display:none}.help-page .halves{display:block}.help-page details::details-content{content-visibility:visible;block-size:auto}.help-page .human{background:none;color:#000}}
@media(forced-colors:active){.help-page .human{border-color:LinkText}}
`

const tight = (css: string) => css.replaceAll('\n', '')

/** The whole style of the help document. */
export const helpCss = tight(tokens + helpParts)
