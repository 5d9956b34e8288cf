type Props = {
  /** Of the section that the heading is for. */
  id: string
  /** Says where the link leads, for who doesn't see the place of the sign. */
  label: string
  level?: 2 | 3
  children: React.ReactNode
}

/** A heading with a quiet link to its own section, so that its address can be copied. */
export function HeadingLink({ id, label, level = 2, children }: Props) {
  const Heading = `h${level}` as const
  return (
    <div className="headed">
      <Heading>{children}</Heading>
      <a className="permalink" href={`#${id}`} aria-label={label} title={label}>
        #
      </a>
    </div>
  )
}
