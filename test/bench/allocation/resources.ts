import { isMainThread } from 'node:worker_threads'

/** Milliseconds of processor time: of the whole process, its helpers included, or in a worker of its own thread. */
export function cpuMs(): number {
  const { user, system } = isMainThread ? process.cpuUsage() : process.threadCpuUsage()
  return (user + system) / 1000
}

/** The most memory this process has held at once, in megabytes, Node.js and its loader included. */
export function peakMb(): number {
  return process.resourceUsage().maxRSS / 1024
}
