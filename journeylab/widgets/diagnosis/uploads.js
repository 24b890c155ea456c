/** @typedef {(message: any, bytes?: ArrayBuffer[]) => Promise<any>} Say */

const CHUNK = 1 << 20; // bytes in one message: small beside what a kernel's socket takes

/**
 * Where a file is cut; a file of no bytes is one empty piece.
 * @param {number} size @param {number} [chunk] @returns {[number, number][]}
 */
export function cut(size, chunk = CHUNK) {
  /** @type {[number, number][]} */ const pieces = [];
  for (let at = 0; at < size || !pieces.length; at += chunk) pieces.push([at, Math.min(size, at + chunk)]);
  return pieces;
}

/**
 * Brings files to Python piece by piece, one message under way at a time, so that neither the
 * socket nor the kernel ever holds a whole file. What Python refuses ends that file alone.
 * @param {Say} say @param {() => number} largest bytes that Python would take
 */
export function uploads(say, largest) {
  /** @param {Iterable<File>} files */
  return async (files) => {
    for (const file of [...files]) {
      const facts = { ask: "upload", file: file.name, size: file.size };
      if (file.size > largest()) {
        await say({ ...facts, at: 0 }); // Python says how large one may be
        continue;
      }
      for (const [start, end] of cut(file.size)) {
        const answer = await say({ ...facts, at: start }, [await file.slice(start, end).arrayBuffer()]);
        if (!answer.ok) break;
      }
    }
  };
}
