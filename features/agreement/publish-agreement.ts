import { stateName } from '@/features/delegations/names'
import type { Locale } from '@/i18n/locales'
import { type Agreement, closestTo } from './agreement'

const mostClosest = 10
const hundredths = (share: number) => Math.round(share * 100) / 100

/** States in the order of the picture, each with those that agree with it most. */
export function publishAgreement(
  agreement: Agreement,
  {
    slug,
    locale,
    notice,
    leastShared,
  }: { slug: string; locale: Locale; notice: string | null; leastShared: number },
) {
  return {
    proposal: slug,
    items: agreement.items,
    leastShared,
    demonstration: notice !== null,
    notice,
    states: agreement.states.map((state) => ({
      state,
      name: stateName(locale, state),
      closest: closestTo(agreement, state, mostClosest).map(({ agreement: share, ...rest }) => ({
        ...rest,
        agreement: hundredths(share),
      })),
    })),
  }
}
