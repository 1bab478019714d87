import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { createRegistryHandler, type RegistryHandler, type RegistryOptions } from './handler.ts'

export type RegistryServer = RegistryHandler & { port: number; origin: string; close(): Promise<void> }

/**
 * Starts the stand-in Registry on 127.0.0.1.
 * @param port 0 = any free one. Rejects where the port is taken.
 */
export async function startRegistryServer(options: RegistryOptions, port = 0): Promise<RegistryServer> {
  const handler = createRegistryHandler(options)
  const server = http.createServer(handler.handle)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const taken = (server.address() as AddressInfo).port
  return {
    ...handler,
    port: taken,
    origin: `http://127.0.0.1:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
