import type { FullResult, Reporter, Suite, TestCase } from '@playwright/test/reporter'

/** Ends the run with one line that counts the tests. */
export default class CountReporter implements Reporter {
  private tests: TestCase[] = []

  onBegin(_: unknown, suite: Suite): void {
    this.tests = suite.allTests()
  }

  onEnd({ status }: FullResult): void {
    const passed = this.tests.filter((test) => test.ok()).length
    const failed = this.tests.length - passed
    console.log(`\nEnd-to-end (${status})\n${passed} passed, ${failed} failed`)
  }
}
