import path from 'node:path'
import type { NextConfig } from 'next'

const config: NextConfig = {
  serverExternalPackages: ['postgres'],
  turbopack: { root: path.join(import.meta.dirname, '../..') },
  compress: false,
}

export default config
