import { Languages } from './languages'
import type { LanguageLink, NavLink } from './links'

type Props = { languages: readonly LanguageLink[]; paragraphs: readonly string[]; links: readonly NavLink[] }

export function Colophon({ languages, paragraphs, links }: Props) {
  return (
    <footer className="colophon">
      <Languages languages={languages} id="languages" />
      <div>
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <ul className="foot-links">
        {links.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </footer>
  )
}
