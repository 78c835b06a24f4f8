import type { FullResult, Reporter, TestCase } from '@playwright/test/reporter'

/** Ends the run with one plain line of counts, for those who read only the end of a log. */
export default class SummaryReporter implements Reporter {
  private readonly outcomes = new Map<string, ReturnType<TestCase['outcome']>>()

  onTestEnd(test: TestCase): void {
    this.outcomes.set(test.id, test.outcome())
  }

  onEnd(_result: FullResult): void {
    const counts = { passed: 0, failed: 0, skipped: 0 }
    for (const outcome of this.outcomes.values()) {
      if (outcome === 'expected') counts.passed += 1
      else if (outcome === 'skipped') counts.skipped += 1
      else counts.failed += 1
    }
    console.log(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
  }
}
