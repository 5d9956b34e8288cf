// Chinese characters are twice as wide as letters, and a line may end after any of them, but not before a stop.
const wide = /[\u2e80-\uffff]/
const unit = /([\u2e80-\uffff][\u3001\u3002\uff01\uff09\uff0c\uff1a\uff1b\uff1f\u300b\u201d]*)/
const columnsOf = (text: string) => [...text].reduce((sum, letter) => sum + (wide.test(letter) ? 2 : 1), 0)

/**
 * Breaks a sentence into lines, since SVG text doesn't wrap.
 * @param columns letters to a line that fit where the picture is narrowest
 */
export function markLines(sentence: string, columns: number) {
  const lines: string[] = []
  let line = ''
  const pieces = sentence.split(/(?<= )/).flatMap((word) => word.split(unit).filter(Boolean))
  for (const piece of pieces) {
    if (line && columnsOf((line + piece).trimEnd()) > columns) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += piece
  }
  return line ? [...lines, line.trimEnd()] : lines
}
