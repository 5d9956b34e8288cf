import { expect, test } from './fixtures'

const languages = ['ar', 'zh', 'en', 'fr', 'ru', 'es']
const pages = [
  '',
  '/results',
  '/proposals/rules-of-behaviour',
  '/proposals/rules-of-behaviour/results',
  '/proposals/rules-of-behaviour/threads/2',
  '/proposals/urgent-problems',
  '/proposals/communication-channels',
]

const named = (html: string, name: string) =>
  new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1]

test('every shared page names a card in its language that is there', async ({ request }) => {
  // As a site asks that shows what is shared on it.
  const headers = { 'user-agent': 'Twitterbot/1.0' }
  for (const language of languages)
    for (const page of pages) {
      const html = await (await request.get(`/${language}${page}`, { headers })).text()
      const image = named(html, 'og:image') ?? ''
      expect(new URL(image).pathname, page).toMatch(new RegExp(`^/cards/${language}/[a-z0-9-]+\\.png$`))
      expect(named(html, 'twitter:image')).toBe(image)
      expect(named(html, 'twitter:card')).toBe('summary_large_image')
      expect(named(html, 'og:image:width')).toBe('1200')
      expect(named(html, 'og:image:height')).toBe('630')
      for (const name of ['og:title', 'og:description', 'og:image:alt'])
        expect(named(html, name)?.length, `${name} of ${page}`).toBeGreaterThan(1)
      expect(named(html, 'og:locale')?.slice(0, 2)).toBe(language)
      const reply = await request.get(image, { headers })
      const picture = await reply.body()
      expect([reply.status(), reply.headers()['content-type']]).toEqual([200, 'image/png'])
      expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630])
      expect(reply.headers()['cache-control']).toContain('immutable')
      expect(reply.headers()['set-cookie']).toBeUndefined()
    }
})
