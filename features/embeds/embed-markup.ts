import { html } from '@/lib/html'

/** Lines that show the results of a proposal on another site; nothing but a frame, so nothing of ours runs there. */
export const embedMarkup = (origin: string, locale: string, slug: string, title: string) =>
  html`<iframe src="${origin}/embed/${locale}/proposals/${slug}"
  title="${title}" lang="${locale}" width="100%" height="900"
  loading="lazy" referrerpolicy="no-referrer"></iframe>`.text
