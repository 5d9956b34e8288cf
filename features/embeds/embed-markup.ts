import { html } from '@/lib/html'

/** Lines that show public results on another site, those under /embed/{locale}/{path}; nothing but a frame, so nothing of ours runs there. */
export const embedMarkup = (origin: string, locale: string, path: string, title: string) =>
  html`<iframe src="${origin}/embed/${locale}/${path}"
  title="${title}" lang="${locale}" width="100%" height="900"
  loading="lazy" referrerpolicy="no-referrer"></iframe>`.text
