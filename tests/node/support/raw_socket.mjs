import { connect } from 'node:net'

/** Sends bytes to a port of this machine, and gives what comes back until nothing does for 150 ms. */
export function sayTo(port, bytes) {
  return new Promise(resolve => {
    let told = ''
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes))
    socket.setTimeout(150, () => socket.destroy())
    socket.on('data', part => (told += part)).on('error', () => {})
    socket.on('close', () => resolve(told))
  })
}
