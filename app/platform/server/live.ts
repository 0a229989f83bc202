import type { Server } from 'node:http'
import pg from 'pg'
import { WebSocketServer, type WebSocket } from 'ws'
import { z } from 'zod'
import type { Id } from '#prelude/id.ts'
import type { Connection } from './db.ts'
import type { Log } from './log.ts'

const news = z.object({ person: z.string(), name: z.string(), body: z.unknown() })
const MOST_WAITING = 1 << 20
const BEAT = 30_000
/** So long a screen has to answer that the house goes down. */
const GOODBYE = 1000
/** Screens that one person may hold open; a browser that forgets to close old ones must not fill the memory of the house. */
const MOST_SOCKETS = 20

// Any role of the database may notify: what is not ours must not end the process.
const jsonOrNothing = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export type LiveHouse = { close(): Promise<void>; sockets(): number }

type Options = {
  server: Server
  connection: Connection
  log: Log
  /** Who stands behind an upgrade request; null refuses it. The origin has been looked at before. */
  whoAsks(headers: import('node:http').IncomingMessage): Promise<{ personId: Id<'person'>; sessionId: Id<'session'> } | null>
}

/** Live sockets: news of the database's NOTIFY reach a person's open screens, whichever process holds them. A session that ends takes its sockets with it. */
export function openLive({ server, connection, log, whoAsks }: Options): LiveHouse {
  let closing = false
  const wss = new WebSocketServer({ noServer: true, maxPayload: 4096, perMessageDeflate: false })
  const socketsByPerson = new Map<string, Set<Held>>()
  type Held = { socket: WebSocket; sessionId: string; alive: boolean }

  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => {})
    const refuse = (line: string) => { socket.end(`HTTP/1.1 ${line}\r\nconnection: close\r\n\r\n`) }
    if (request.url !== '/api/live') return refuse('404 Not Found')
    if (closing) return refuse('503 Service Unavailable')
    whoAsks(request).then((asker) => {
      if (!asker) return refuse('401 Unauthorized')
      if (closing) return refuse('503 Service Unavailable')
      wss.handleUpgrade(request, socket, head, (ws) => hold(ws, asker))
    }, () => refuse('503 Service Unavailable'))
  })

  function hold(socket: WebSocket, { personId, sessionId }: { personId: string; sessionId: string }): void {
    const held: Held = { socket, sessionId, alive: true }
    const all = socketsByPerson.get(personId) ?? new Set()
    socketsByPerson.set(personId, all.add(held))
    if (all.size > MOST_SOCKETS) all.values().next().value!.socket.close(4002, 'too many screens')
    socket.on('pong', () => { held.alive = true })
    socket.on('error', () => socket.terminate())
    socket.on('close', () => {
      all.delete(held)
      if (all.size === 0) socketsByPerson.delete(personId)
    })
  }

  function hear(payload: string): void {
    const said = news.safeParse(jsonOrNothing(payload))
    if (!said.success) return
    const { person, name, body } = said.data
    const text = JSON.stringify({ name, body })
    for (const held of socketsByPerson.get(person) ?? []) {
      if (name === 'session-ended' && (body as { sessionId?: string }).sessionId === held.sessionId) held.socket.close(4001, 'session ended')
      // A reader too slow to keep up comes back and asks for what it missed; memory here stays bounded.
      else if (held.socket.bufferedAmount > MOST_WAITING) held.socket.terminate()
      else held.socket.send(text)
    }
  }

  const beat = setInterval(() => {
    for (const all of socketsByPerson.values()) {
      for (const held of all) {
        if (!held.alive) held.socket.terminate()
        held.alive = false
        held.socket.ping()
      }
    }
  }, BEAT)
  beat.unref()

  let client: pg.Client | undefined
  async function listen(): Promise<void> {
    if (closing) return
    client = new pg.Client({ ...connection, keepAlive: true })
    const again = () => { if (!closing) setTimeout(() => void listen(), 500).unref() }
    client.on('error', () => {})
    client.once('end', again)
    client.on('notification', ({ payload }) => { if (payload) hear(payload) })
    try {
      await client.connect()
      await client.query('listen evenkeel_live')
    } catch {
      log.warn('live news wait for the database')
      await client.end().catch(() => {})
    }
  }
  const listening = listen()

  return {
    sockets: () => [...socketsByPerson.values()].reduce((sum, all) => sum + all.size, 0),
    async close() {
      closing = true
      clearInterval(beat)
      await listening
      const open = [...socketsByPerson.values()].flatMap((all) => [...all]).map(({ socket }) => socket)
      for (const socket of open) socket.close(1001, 'restarting')
      // Whoever does not answer the goodbye is not waited for.
      const gone = Promise.all(open.map((socket) => new Promise((done) => socket.once('close', done))))
      await Promise.race([gone, new Promise((late) => setTimeout(late, GOODBYE).unref())])
      for (const socket of open) socket.terminate()
      wss.close()
      await client?.end().catch(() => {})
    },
  }
}
