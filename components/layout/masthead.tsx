import { Languages } from './languages'
import type { LanguageLink, NavLink } from './links'

type Props = {
  skip: string
  notice: string | null
  organ: string
  languagesLabel: string
  languages: readonly LanguageLink[]
  home: string
  navLabel: string
  nav: readonly NavLink[]
  seat: { name: string; href: string; signOut: string } | null
  signIn: { href: string; label: string }
}

export function Masthead({
  skip,
  notice,
  organ,
  languagesLabel,
  languages,
  home,
  navLabel,
  nav,
  seat,
  signIn,
}: Props) {
  return (
    <>
      <a className="skip" href="#main">
        {skip}
      </a>
      <header className="masthead">
        <div className="strip">
          <p>
            {notice && <b>{notice}</b>} {organ}
          </p>
          <nav aria-label={languagesLabel}>
            <Languages languages={languages} />
          </nav>
          <a className="lang-jump" href="#languages">
            {languages.find((language) => language.current)?.name}
          </a>
        </div>
        <div className="bar">
          <a className="home" href={home}>
            <Wordmark />
          </a>
          <nav className="nav" aria-label={navLabel}>
            <ul>
              {nav.map(({ href, label, current }) => (
                <li key={href}>
                  <a href={href} aria-current={current ? 'page' : undefined}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {seat ? (
            <form className="seat" method="post" action="/api/sign-out">
              <a href={seat.href}>
                <b>{seat.name}</b>
              </a>{' '}
              <button type="submit" className="link">
                {seat.signOut}
              </button>
            </form>
          ) : (
            <p className="seat">
              <a href={signIn.href}>{signIn.label}</a>
            </p>
          )}
        </div>
      </header>
    </>
  )
}

/** The dot of the i is a tile of the assembly. */
function Wordmark() {
  return (
    <span className="wordmark" lang="en" dir="ltr">
      <span className="visually-hidden">Comity</span>
      <span aria-hidden="true">
        Com<span className="seat-i">ı</span>ty
      </span>
    </span>
  )
}
