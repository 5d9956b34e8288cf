/** The pages about Comity itself; `/about/data` stands apart, with the results it describes. */
export const aboutPages = ['counting', 'rules', 'privacy', 'speech'] as const
export type AboutPage = (typeof aboutPages)[number]

export const isAboutPage = (value: string): value is AboutPage =>
  (aboutPages as readonly string[]).includes(value)
