/** @import {Shortcut} from "../kit/keys.js" */

/**
 * The phase that Alt and a digit stand for; by the place of the key, since a French keyboard
 * writes & on it and a Mac's Alt writes ¡.
 * @param {{altKey: boolean, ctrlKey: boolean, metaKey: boolean, shiftKey: boolean, code: string}} event
 * @param {{id: string}[]} phases
 * @returns {{id: string} | undefined}
 */
export function phaseOf(event, phases) {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return undefined;
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
  return digit ? phases[Number(digit) - 1] : undefined;
}

/**
 * What works wherever one is.
 * @param {any} room
 * @returns {(view: any) => Shortcut[]}
 */
export function frameKeys(room) {
  return ({ words, curtain, phases, panel }) => [
    { keys: [`Alt+1`, `Alt+${phases.length}`], does: words.key_phases },
    ...(curtain ? [] : [
      { keys: ["Ctrl+z"], does: words.key_undo, run: room.undo },
      { keys: ["Ctrl+y", "Ctrl+Shift+z"], does: words.key_redo, run: room.redo },
      { keys: ["h"], does: words.key_history, run: () => room.panel("history") },
    ]),
    { keys: ["f"], does: words.key_present, run: room.present },
    { keys: ["?"], does: words.keys_all, run: room.keys },
    ...(panel ? [{ keys: ["Escape"], does: words.key_close, run: () => room.panel(panel) }] : []),
  ];
}
