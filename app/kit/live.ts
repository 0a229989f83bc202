/** Opens the line on which live news come, and opens it again when it breaks, later each time with some chance in it. Gives the function that closes it. */
export function openLine(hear: (name: string, body: unknown) => void): () => void {
  let socket: WebSocket | undefined
  let tries = 0
  let closed = false
  let timer: ReturnType<typeof setTimeout> | undefined
  const open = () => {
    if (closed) return
    socket = new WebSocket(`${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/api/live`)
    socket.onopen = () => { tries = 0 }
    socket.onmessage = ({ data }) => {
      const { name, body } = JSON.parse(String(data)) as { name: string; body: unknown }
      hear(name, body)
    }
    socket.onclose = ({ code }) => {
      if (closed) return
      // The session has ended: asking again would only be refused.
      if (code === 4001) return hear('session-ended', {})
      timer = setTimeout(open, Math.min(60_000, 1000 * 2 ** tries++) * (0.5 + crypto.getRandomValues(new Uint8Array(1))[0]! / 256))
    }
  }
  open()
  return () => {
    closed = true
    clearTimeout(timer)
    socket?.close()
  }
}
