import type { Locale } from '@/i18n/locales'

/** The serif carries what is read, the sans what stands around it. */
export type Face = 'serif' | 'sans' | 'strong'

type FontFile = {
  family: string
  weight: number
  /** Under fonts/. */
  file: string
  /** The width of an average letter, in parts of the size of the type; a Chinese character counts as two. */
  letter: number
}

const font = (family: string, weight: number, file: string, letter: number): FontFile => ({
  family,
  weight,
  file: `${file}.woff2`,
  letter,
})

const serif = font('Comity Serif', 600, 'comity-serif-600', 0.55)
const sans = font('Comity Sans', 400, 'comity-sans-400', 0.46)
const strong = font('Comity Sans', 600, 'comity-sans-600', 0.48)
/** One weight for all: each has a megabyte. */
const han = font('Comity Han', 500, 'comity-han-500', 0.52)

const european = { serif, sans, strong }
// Cyrillic letters are wider.
const cyrillic = {
  serif: { ...serif, letter: 0.61 },
  sans: { ...sans, letter: 0.52 },
  strong: { ...strong, letter: 0.54 },
}
const faces: Record<Locale, Record<Face, FontFile>> = {
  ar: {
    serif: font('Comity Naskh', 600, 'comity-naskh-600', 0.46),
    sans: font('Comity Arabic', 400, 'comity-arabic-400', 0.46),
    strong: font('Comity Arabic', 600, 'comity-arabic-600', 0.48),
  },
  zh: { serif: han, sans: han, strong: han },
  en: european,
  fr: european,
  ru: cyrillic,
  es: european,
}

/**
 * The font of a line. Each holds all that its language writes, Latin letters and digits too: the renderer takes one
 * font for a line and looks for missing letters in no other.
 */
export const faceOf = (locale: Locale, face: Face) => faces[locale][face]
