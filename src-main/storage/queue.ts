/** Runs jobs one after the other, in the order they came. A job that fails does not stop the next one. */
export class Queue {
  #last: Promise<unknown> = Promise.resolve();

  run<T>(job: () => Promise<T>): Promise<T> {
    const result = this.#last.then(job, job);
    this.#last = result.catch(() => undefined); // whoever asked for the job gets its error; the queue goes on
    return result;
  }
}
