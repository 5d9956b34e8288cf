/**
 * A page that could not be made is a passing fault to its reader: 503 with a time to come back, not 500. Next has
 * no way to say so from inside.
 * @param {import('node:http').ServerResponse} response
 */
export function sayComeBack(response) {
  const { writeHead } = response
  response.writeHead = function (status, ...rest) {
    if (status !== 500 && this.statusCode !== 500) return writeHead.call(this, status, ...rest)
    this.statusCode = 503
    this.setHeader('retry-after', '10')
    this.setHeader('cache-control', 'no-store')
    return writeHead.call(this, 503, ...rest)
  }
}
