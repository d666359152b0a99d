import { existsSync, readFileSync } from 'node:fs'
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
    const unit = unitResults()
    console.log(`\nUnit: ${unit.passed} passed, ${unit.failed} failed. End-to-end (${status}): ${passed} passed, ${failed} failed.`)
    console.log(`Tests: ${unit.passed + passed} passed, ${unit.failed + failed} failed`)
  }
}

const UNIT_RESULTS = 'dist/unit.json'

/** What the unit tests of the same run counted; nothing when only the end-to-end tests run. */
function unitResults(): { passed: number; failed: number } {
  if (!existsSync(UNIT_RESULTS)) return { passed: 0, failed: 0 }
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(UNIT_RESULTS, 'utf8'))
  return { passed: numPassedTests, failed: numFailedTests }
}
