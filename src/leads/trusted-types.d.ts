/** Not yet in TypeScript's own description of browsers: makes addresses that may become scripts. */
interface Window {
  trustedTypes?: {
    createPolicy(name: string, rules: { createScriptURL(address: string): string }): { createScriptURL(address: string): string }
  }
}
