import type { Account } from './issuer-account.ts'

/** Text made safe to stand in a page or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`)
}

/** The one style sheet of the issuer's pages. */
export const PAGE_STYLES = `
*{box-sizing:border-box}
body{margin:0;color:#0b0c0c;background:#fff;font:1.1875rem/1.4 Arial,sans-serif}
header{padding:.75rem 0;color:#fff;background:#1d3d5c;font-weight:700;font-size:1.25rem}
main,.bar{max-width:60rem;margin:0 auto;padding:0 1rem}
main{padding-bottom:3rem}
h1{margin:2rem 0 1rem;font-size:2.25rem;line-height:1.15}
h2{margin:2.5rem 0 .5rem;font-size:1.5rem}
p{margin:0 0 1rem;max-width:40rem}
.skip{position:absolute;left:-999rem}
.skip:focus{position:static;display:block;padding:.5rem 1rem}
.note{padding:.75rem 1rem;border-left:.6rem solid #b1b4b6}
label{display:block;margin-bottom:.25rem;font-weight:700}
.hint{color:#484949}
.filter{margin-bottom:1rem;display:flex;flex-wrap:wrap;gap:.75rem;align-items:center}
input{width:20rem;max-width:100%;height:2.5rem;padding:.25rem .5rem;border:2px solid #0b0c0c;font:inherit}
ul{margin:0;padding:0;list-style:none;border-top:1px solid #b1b4b6}
li{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:center;padding:.5rem 0;border-bottom:1px solid #b1b4b6}
li div{flex:1 1 16rem}
button{min-height:2.5rem;padding:.4rem .8rem;color:#fff;background:#0f7a52;border:2px solid transparent;box-shadow:0 2px 0 #002d18;font:inherit;cursor:pointer}
button.plain{color:#0b0c0c;background:#f3f2f1;box-shadow:0 2px 0 #929191}
a{color:#1a65a6}
a:focus,button:focus,input:focus{outline:3px solid #fd0;outline-offset:0;box-shadow:inset 0 0 0 2px #0b0c0c}
button:focus{color:#0b0c0c;background:#fd0}
@media print{button,.filter{display:none}}
`

/** What the sign-in page needs; `action` is where a choice is sent. */
export interface SignInPage {
  readonly accounts: readonly Account[]
  readonly action: string
  readonly filter: string
}

/** The page that lists who can sign in, by role. It works without script. */
export function signInPage({ accounts, action, filter }: SignInPage): string {
  const found = accounts.filter(account => matches(account, filter))
  const groups = Map.groupBy(found, account => account.roleLabel)
  const lists = [...groups].map(([label, members]) => roleList(label, members, action))
  const none = `<p>Nobody matches “${escapeHtml(filter)}”. <a href="${escapeHtml(action)}">Show everybody</a></p>`
  return page(
    'Sign in',
    `<h1>Sign in</h1>
<p class="note">This service runs on one machine for trying it out. The demo’s people are invented. No password is
needed: choose who to be.</p>
${filterForm(action, filter)}
<p role="status">${found.length === 1 ? '1 person' : `${found.length} people`}</p>
${found.length === 0 ? none : lists.join('\n')}`,
  )
}

/** A page with a heading and a sentence, for signed-out and error states. */
export function messagePage(heading: string, sentence: string): string {
  return page(heading, `<h1>${escapeHtml(heading)}</h1><p>${escapeHtml(sentence)}</p>`)
}

function filterForm(action: string, filter: string): string {
  return `<form method="get" action="${escapeHtml(action)}" role="search">
<label for="filter">Find a person</label>
<p class="hint" id="filter-hint">By name, role or setting</p>
<div class="filter">
<input id="filter" name="filter" type="search" autocomplete="off" aria-describedby="filter-hint" value="${escapeHtml(filter)}">
<button class="plain">Find</button>
</div></form>`
}

function roleList(label: string, members: readonly Account[], action: string): string {
  const rows = members.map(
    ({ sub, name, place }) => `<li><div><strong>${escapeHtml(name)}</strong><br>
<span class="hint">${escapeHtml(place === '' ? label : `${label}, ${place}`)}</span></div>
<form method="post" action="${escapeHtml(action)}">
<button name="sub" value="${escapeHtml(sub)}">Sign in<span class="skip"> as ${escapeHtml(name)}</span></button></form></li>`,
  )
  return `<section aria-label="${escapeHtml(label)}"><h2>${escapeHtml(label)}</h2><ul>${rows.join('')}</ul></section>`
}

function matches({ name, roleLabel, place, username }: Account, filter: string): boolean {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean)
  const text = `${name} ${roleLabel} ${place} ${username}`.toLowerCase()
  return words.every(word => text.includes(word))
}

function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} - SEND support</title>
<link rel="stylesheet" href="/sign-in.css">
<link rel="icon" href="data:,">
</head>
<body>
<a class="skip" href="#main">Skip to main content</a>
<header><div class="bar">SEND support</div></header>
<main id="main" tabindex="-1">
${content}
</main>
</body>
</html>
`
}
