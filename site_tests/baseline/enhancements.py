"""What the site uses although the oldest promised browsers do not know it, each with the reason why it reads without it.

A feature stands for all its values: `css.properties.container` for `css.properties.container.inline-size` too.
"""

OF_THE_STYLE_SHEET = {
    "css.at-rules.container": "what stands outside is arranged for the narrowest screen; a container only spreads it out",
    "css.properties.container": "as above",
    "css.properties.container-type": "as above",
    "css.at-rules.media.forced-colors": "old Windows has its own high contrast, which needs no help with plain borders",
    "css.at-rules.media.prefers-color-scheme": "the page stays light",
    "css.at-rules.media.prefers-reduced-motion": "nothing moves in the first place",
    "css.at-rules.page": "paper gets the browser's own margins",
    "css.properties.size": "as above",
    "css.properties.break-after.avoid": "a heading may end a sheet of paper",
    "css.properties.break-before.avoid": "as above: what to ask in the shop may begin a sheet, its heading ending the one before",
    "css.at-rules.supports.selector": "the menu stays folded under its word, as on a phone",
    "css.selectors.details-content": "as above; on paper, what was folded stays folded, and no plan's facts ever are",
    "css.properties.color-scheme": "form fields and scroll bars stay light, as the page does",
    "css.properties.cursor": "a phone has no pointer",
    "css.properties.line-break": "lines break after the browser's own rules",
    "css.properties.position.sticky": "what says that a page is a preview stands at its head alone, and does not follow the reader",
    "css.properties.scroll-behavior": "nothing scrolls by itself",
    "css.properties.text-decoration-thickness": "links are underlined, only thinner",
    "css.properties.text-underline-offset": "links are underlined, only closer",
    "css.properties.text-wrap": "the lines of a heading are not evened out",
    "css.selectors.focus-visible": "the ring of the focus is then also seen after a tap",
    "css.selectors.marker": "the numbers of steps are not bold",
    "css.selectors.where": "links in running text are as high as their line, as WCAG 2.5.8 allows",
}

OF_THE_MARKUP = {
    "html.elements.link.rel.icon": "a browser without it shows its own sign for a page",
    "html.elements.meta.name.color-scheme": "form fields and scroll bars stay light, as the page does",
    "html.global_attributes.inputmode": "the keyboard shows letters beside the figures",
    "html.global_attributes.enterkeyhint": "the key says what it always says",
}

OF_THE_SCRIPTS = {
    "checkVisibility": "asked for before it is used; what is hidden by style is looked for in another way",
}
