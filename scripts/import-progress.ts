import { Presets, SingleBar } from 'cli-progress';

export type ImportProgress = { readonly onProgress: (done: number, products: number) => void; readonly stop: () => void };

/** Shows how far an import is: a bar on a terminal, else a line for every tenth. Writes to the standard output. */
export function importProgress(): ImportProgress {
  return process.stdout.isTTY ? bar() : lines();
}

function bar(): ImportProgress {
  const single = new SingleBar({ format: '{bar} {value} of {total} products, {eta_formatted} left', stream: process.stdout, hideCursor: true }, Presets.shades_classic);
  let isStarted = false;
  return {
    onProgress(done, products) {
      if (!isStarted) single.start(products, 0);
      isStarted = true;
      single.update(done);
    },
    stop: () => single.stop(),
  };
}

function lines(): ImportProgress {
  let tenths = 0;
  return {
    onProgress(done, products) {
      const reached = products === 0 ? 10 : Math.floor((10 * done) / products);
      if (reached > tenths) console.log(`${done} of ${products} products`);
      tenths = Math.max(tenths, reached);
    },
    stop: () => {},
  };
}
