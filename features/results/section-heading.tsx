import { HeadingLink } from '@/components/ui/heading-link'

type Props = {
  words: { permalink: (heading: string) => string }
  id: string
  level?: 2 | 3
  children: string
}

/** The heading of a section or picture, with the address that stays its own. */
export const SectionHeading = ({ words, id, level, children }: Props) => (
  <HeadingLink id={id} label={words.permalink(children)} level={level}>
    {children}
  </HeadingLink>
)
