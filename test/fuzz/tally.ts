import type { FuzzRequest } from './requests.ts';
import type { Answered } from './send.ts';

/** What was sent and how it was answered. */
export class Tally {
  requests = 0;
  readonly statuses = new Map<number, number>();
  readonly operations = new Map<string, Map<number, number>>();
  slowest: { readonly ms: number; readonly key: string } = { ms: 0, key: '' };
  #logged: string[] = [];
  readonly #error = console.error;
  readonly #info = console.info;

  count({ operation }: FuzzRequest, { status, ms }: Answered): void {
    this.requests += 1;
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
    const here = this.operations.get(operation.key) ?? new Map<number, number>();
    this.operations.set(operation.key, here.set(status, (here.get(status) ?? 0) + 1));
    if (ms > this.slowest.ms) this.slowest = { ms, key: operation.key };
  }

  /** Keeps what the functions log meanwhile; answers how to read it. */
  listen(): () => string {
    this.#logged = [];
    console.error = (...said: unknown[]) => this.#logged.push(JSON.stringify(said));
    console.info = () => undefined;
    return () => this.#logged.join(' ');
  }

  deafen(): void {
    console.error = this.#error;
    console.info = this.#info;
  }

  /** Requests, statuses and the slowest answer, in lines. */
  text(): string {
    const statuses = [...this.statuses]
      .sort(([a], [b]) => a - b)
      .map(([status, count]) => `${status}: ${count}`);
    const { ms, key } = this.slowest;
    return [
      `${this.requests} requests to ${this.operations.size} operations`,
      statuses.join(', '),
      `slowest ${Math.round(ms)} ms (${key})`,
    ].join('\n');
  }
}
