import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { Colophon } from './colophon'
import { Masthead } from './masthead'

const languages = [
  { code: 'ar', name: 'العربية', href: '/to/ar', current: false },
  { code: 'en', name: 'English', href: '/to/en', current: true },
]
const nav = [
  { href: '/en', label: 'Agenda', current: true },
  { href: '/en/results', label: 'Results', current: false },
]

const draw = (seat: { name: string; href: string; signOut: string } | null) =>
  renderToStaticMarkup(
    <Masthead
      skip="Skip to the text"
      notice="Demonstration data."
      organ="Comity is not an organ of the United Nations."
      languagesLabel="Language"
      languages={languages}
      home="/en"
      navLabel="Main"
      nav={nav}
      seat={seat}
      signIn={{ href: '/en/sign-in', label: 'Sign in' }}
    />,
  )

const seat = { name: 'Delegate of Kenya', href: '/en/account', signOut: 'Sign out' }

describe('Masthead', () => {
  test('begins with the way past it, and names the page one is on', () => {
    expect(draw(null)).toMatch(/^<a class="skip" href="#main">Skip to the text<\/a>/)
    expect(draw(null).match(/aria-current="page"/g)).toHaveLength(1)
    expect(draw(null)).toContain('<a href="/en" aria-current="page">Agenda</a>')
  })

  test('is read as the name of the place, not as its letters', () => {
    expect(draw(null)).toContain('<span class="visually-hidden">Comity</span><span aria-hidden="true">')
  })

  test('signs out by a form, in by a link', () => {
    expect(draw(seat)).toMatch(
      /<form class="seat"[^>]* method="post"[^>]*>.*<button type="submit" class="link">Sign out/,
    )
    expect(draw(seat)).not.toContain('Sign in')
    expect(draw(null)).toContain('<a href="/en/sign-in">Sign in</a>')
  })

  test('needs no style attribute', () => {
    expect(draw(seat)).not.toContain(' style=')
  })
})

describe('the languages', () => {
  const colophon = renderToStaticMarkup(<Colophon languages={languages} paragraphs={[]} links={[]} />)

  test('stand under their own names, each marked as its language; the current one is no link', () => {
    for (const html of [draw(null), colophon]) {
      expect(html).toContain('<a href="/to/ar" lang="ar" hrefLang="ar"')
      expect(html).toContain('<b lang="en" aria-current="true">English</b>')
    }
  })

  test('on a phone one link leads to the list in the colophon', () => {
    expect(draw(null)).toContain('<a class="lang-jump" href="#languages">English</a>')
    expect(colophon).toContain('id="languages"')
  })
})
