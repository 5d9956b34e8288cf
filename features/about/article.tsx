import type { ReactNode } from 'react'

export const ArticleHead = ({ title, lede }: { title: string; lede: string }) => (
  <header className="head">
    <h1>{title}</h1>
    <p className="lede">{lede}</p>
  </header>
)

export const Section = ({ title, id, children }: { title: string; id?: string; children: ReactNode }) => (
  <section className="block" id={id}>
    <h2>{title}</h2>
    {children}
  </section>
)

export const Prose = ({ of }: { of: readonly string[] }) => (
  <div className="prose">
    {of.map((sentence) => (
      <p key={sentence}>{sentence}</p>
    ))}
  </div>
)

export const Bullets = ({ of }: { of: readonly string[] }) => (
  <div className="prose">
    <ul>
      {of.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  </div>
)

export const Numbered = ({ of }: { of: readonly string[] }) => (
  <div className="prose">
    <ol>
      {of.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ol>
  </div>
)

/** Words and what they mean, who sees what: a term beside its explanation. */
export const Terms = ({ rows }: { rows: readonly (readonly [string, ReactNode])[] }) => (
  <dl className="measures">
    {rows.map(([term, meaning]) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>{meaning}</dd>
      </div>
    ))}
  </dl>
)

export const Links = ({ to }: { to: readonly (readonly [href: string, label: string])[] }) => (
  <p className="acts">
    {to.map(([href, label]) => (
      <a key={href} href={href}>
        {label}
      </a>
    ))}
  </p>
)
