/** The chips' stylesheet. Colours are those of components/shared/tokens.css, of which chips need few. */
export const CHIP_CSS = `
button{all:unset;box-sizing:border-box;position:absolute;display:flex;align-items:center;gap:6px;height:20px;padding-block:0;padding-inline:6px 8px;border:1px solid transparent;border-radius:10px;font:500 12px/18px system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;white-space:nowrap;cursor:pointer;user-select:none;-webkit-user-select:none;color:var(--c);background:var(--b)}
button::before{content:"";position:absolute;inset:-3px -1px}
button.compact{width:24px;padding:0;justify-content:center}
.off,.compact span,.short .relevance{display:none}
.waiting{visibility:hidden}
svg{width:12px;height:12px;flex:none}
.relevance{border-inline-start:1px solid color-mix(in srgb,currentColor 45%,transparent);padding-inline-start:6px;line-height:14px}
.light{--c:#524d47;--b:#efede8;--f:#1a5fd0;--l:#d8d4cb}
.dark{--c:#c9c3b8;--b:#302d29;--f:#8ab4f8;--l:#4a463f}
.light.strong{--c:#1f5f3f;--b:#e7f2ea}
.dark.strong{--c:#8fd3ab;--b:#1c2f24}
.light.solid{--c:#2a567f;--b:#e8f0f7}
.dark.solid{--c:#9cc5ea;--b:#1c2b38}
.light.none{--c:#68635b;--b:#fff;border-color:var(--l)}
.dark.none{--c:#b3ac9f;--b:#1f1e1b;border-color:var(--l)}
.light.lookalike,.light.ended{--c:#7a4a10;--b:#fbf0df}
.dark.lookalike,.dark.ended{--c:#f0c27e;--b:#352816}
button:hover{border-color:currentColor}
button:focus-visible{outline:2px solid var(--f);outline-offset:1px}
@media (forced-colors:active){button{color:ButtonText;background:ButtonFace;border-color:ButtonText}button:focus-visible{outline-color:Highlight}}
`
