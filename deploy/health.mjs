// Ends with 0 when the server beside it answers, else with 1. For container engines that ask by a command.
import { get as getPlain } from 'node:http'
import { get as getByTls } from 'node:https'

const { PORT = '3000', TLS_CERT } = process.env
const options = { host: '127.0.0.1', port: PORT, path: '/healthz', timeout: 4000 }
// The certificate is for the name that people use, not for this machine's own address.
const asking = TLS_CERT ? getByTls({ ...options, rejectUnauthorized: false }) : getPlain(options)
asking.on('response', ({ statusCode }) => process.exit(statusCode === 200 ? 0 : 1))
asking.on('timeout', () => process.exit(1))
asking.on('error', () => process.exit(1))
