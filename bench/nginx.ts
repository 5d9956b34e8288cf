import { spawn } from 'node:child_process'
import { chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { repository } from '../scripts/embedded/data-folder.mjs'
import { postgresUser } from '../scripts/embedded/postgres-home.mjs'

type Place = { folder: string; port: number; staticPort: number; appPort: string }

/** The shipped configuration with its folder and ports replaced, and http for https: the bench has no certificate. */
export function shippedConfiguration({ folder, port, appPort }: Omit<Place, 'staticPort'>) {
  const shipped = readFileSync(path.join(repository, 'docs/nginx.conf'), 'utf8')
  const replaced: [RegExp, string][] = [
    [/\/var\/cache\/nginx/g, folder],
    [/server 127\.0\.0\.1:3000;/, `server 127.0.0.1:${appPort};`],
    [/listen 443 ssl http2;/, `listen 127.0.0.1:${port};`],
    [/^\s*ssl_certificate(_key)? .*$/gm, ''],
  ]
  return replaced.reduce((text, [from, to]) => {
    const next = text.replace(from, to)
    if (next === text) throw new Error(`docs/nginx.conf has no ${from}`)
    return next
  }, shipped)
}

const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']

/** As in Debian's nginx.conf, without a log of accesses. */
const around = (place: Place) => `
pid ${place.folder}/nginx.pid;
worker_processes auto;
daemon off;
events { worker_connections 2048; }
http {
  sendfile on;
  tcp_nopush on;
  access_log off;
  default_type text/html;
  ${temporary.map((name) => `${name}_temp_path ${place.folder}/${name};`).join(' ')}
  ${shippedConfiguration(place)}
  server { listen 127.0.0.1:${place.staticPort}; root ${place.folder}/static; }
}
`

/** Debian's nginx in front of one app, and as a server of static files beside it; nobody's rights are needed. */
export async function startNginx(place: Omit<Place, 'folder'>) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'comity-nginx-'))
  const statics = path.join(folder, 'static')
  mkdirSync(statics)
  const configuration = path.join(folder, 'nginx.conf')
  writeFileSync(configuration, around({ ...place, folder }))
  const user = postgresUser(path.join(folder, 'nobody-yet'))
  if (user.uid && user.gid) chownSync(folder, user.uid, user.gid)
  const child = spawn('nginx', ['-p', folder, '-e', 'stderr', '-c', configuration], {
    ...user,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (data) => {
    said = (said + data).slice(-2000)
  })
  const stop = async () => {
    const gone = child.exitCode === null && new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await gone
    rmSync(folder, { recursive: true, force: true })
  }
  const origin = `http://127.0.0.1:${place.port}`
  for (let tries = 0; tries < 50; tries++) {
    if (child.exitCode !== null) throw new Error(`nginx ended: ${said}`)
    const answered = await fetch(`${origin}/api/health`).catch(() => null)
    if (answered?.ok) {
      await answered.text()
      return {
        origin,
        staticOrigin: `http://127.0.0.1:${place.staticPort}`,
        /** Puts a file beside the app. */
        place: (name: string, text: string) => writeFileSync(path.join(statics, name), text),
        stop,
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  await stop()
  throw new Error(`nginx did not answer: ${said}`)
}

export type Nginx = Awaited<ReturnType<typeof startNginx>>
