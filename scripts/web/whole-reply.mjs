/**
 * Lets a reply through as it is written, at the pace of the rendering: a reader who takes it in slowly must not hold up
 * those who wait for the same page.
 * @param {import('node:http').ServerResponse} response
 * @returns {Promise<{ headers: import('node:http').OutgoingHttpHeaders, body: Buffer } | null>} a whole page that sets no
 * cookie; null for anything else, and where the reader left before it was rendered
 */
export function wholeReply(response) {
  return new Promise((resolve) => {
    const chunks = []
    const collect = (chunk, encoding) => {
      if (chunk && typeof chunk !== 'function')
        chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? encoding : undefined))
    }
    const { write, end } = response
    response.write = function (chunk, encoding, done) {
      collect(chunk, encoding)
      write.call(this, chunk, encoding, done)
      return true
    }
    response.end = function (chunk, encoding, done) {
      collect(chunk, encoding)
      const isWhole = !this.destroyed
      const ended = end.call(this, chunk, encoding, done)
      const headers = this.getHeaders()
      const isPage = this.statusCode === 200 && /^text\/html/.test(String(headers['content-type']))
      resolve(isWhole && isPage && !headers['set-cookie'] ? { headers, body: Buffer.concat(chunks) } : null)
      return ended
    }
    response.once('close', () => resolve(null))
  })
}
