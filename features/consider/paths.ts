/** The page that shows one comment of a proposal after the other. */
export const considerPath = (locale: string, slug: string) => `/${locale}/proposals/${slug}/consider`
