export type NavLink = { href: string; label: string; current: boolean }
export type LanguageLink = { code: string; name: string; href: string; current: boolean }
