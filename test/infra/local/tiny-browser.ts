/** What a page was in the end, after all redirects. */
export interface Page {
  readonly url: string
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

/**
 * A browser of sorts: keeps cookies by path and follows redirects, but never into `appOrigin`, where nobody
 * listens in these tests.
 */
export function aBrowser(appOrigin: string) {
  const jar = new Map<string, { value: string; path: string }>()

  async function go(url: string, init: RequestInit = {}): Promise<Page> {
    if (url.startsWith(appOrigin)) return { url, status: 0, headers: new Headers(), text: '' }
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { cookie: cookiesFor(url), accept: 'text/html' },
    })
    for (const line of response.headers.getSetCookie()) keep(line)
    const next = response.headers.get('location')
    if (next) return go(new URL(next, url).href)
    return { url, status: response.status, headers: response.headers, text: await response.text() }
  }

  function keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    const path = /path=([^;]+)/i.exec(line)?.[1] ?? '/'
    const isOver = Date.parse(/expires=([^;]+)/i.exec(line)?.[1] ?? '2999-01-01') < Date.now()
    if (isOver) jar.delete(`${name} ${path}`)
    else jar.set(`${name} ${path}`, { value: `${name}=${value}`, path })
  }

  function cookiesFor(url: string): string {
    const { pathname } = new URL(url)
    const sent = [...jar.values()].filter(({ path }) => pathname.startsWith(path))
    return sent.map(({ value }) => value).join('; ')
  }

  return {
    go: (url: string) => go(url),
    post: (url: string, form: Record<string, string>) =>
      go(url, { method: 'POST', body: new URLSearchParams(form) }),
  }
}
