import type { Metadata } from 'next'
import NotFound from '../not-found'

export const metadata: Metadata = { robots: { index: false } }

/** What stands in for a page that is not there, for readers whose browser runs no scripts. */
export default function Page() {
  return <NotFound />
}
