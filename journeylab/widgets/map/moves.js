import { fill, freshId } from "../kit.js";
import { isLevel } from "./cells.js";
import { saidOf } from "./skeleton.js";

/** Going about the sheet, and what is done to whole lanes. @param {any} board */
export function withMoves(board) {
  const lanes = () => board.view.sheet.rows.filter((/** @type {string} */ row) => board.view.sheet.lanes[row].side === board.view.sheet.lanes[board.at.row]?.side);
  const nameOf = (/** @type {string} */ row) => board.view.sheet.lanes[row]?.name ?? "";

  return Object.assign(board, {
    /** @param {string} row @param {string} column */
    choose(row, column) {
      const was = board.grid.spot(board.at.row, board.at.column);
      if (was) was.tabIndex = -1;
      const now = board.grid.spot(row, column);
      if (now) now.tabIndex = 0;
      const moved = board.at.row !== row || board.at.column !== column;
      board.at = { row, column };
      if (moved && board.view.look.side === "cell" && column) void board.look({ side: "cell", step: column, lane: row });
    },

    /** @param {string} row @param {string} column */
    focus(row, column) {
      board.grid.bring(column);
      const spot = board.grid.spot(row, column);
      if (!spot) return;
      board.choose(row, column);
      spot.focus();
      spot.scrollIntoView({ block: "nearest", inline: "nearest" });
    },

    /** One cell along or down; lanes that are drawn have only a head, and are passed over inside.
     * @param {number} dx @param {number} dy @param {string} [row] @param {string} [column] @param {boolean} [writing] */
    go(dx, dy, row = board.at.row, column = board.at.column, writing = false) {
      const { sheet } = board.view;
      if (board.turned) [dx, dy] = [dy, dx];
      const columns = ["", ...sheet.columns], rows = ["", ...sheet.rows];
      let x = columns.indexOf(column), y = rows.indexOf(row);
      for (;;) {
        x += dx;
        y += dy;
        if (x < 0 || y < 0 || x >= columns.length || y >= rows.length) return;
        if (writing && !columns[x]) return;
        if (!columns[x] && !rows[y]) continue;
        if (board.grid.has(rows[y], columns[x])) return board.focus(rows[y], columns[x]);
      }
    },

    /** @param {boolean} first */
    goToEnd(first) {
      const { columns } = board.view.sheet;
      board.focus(board.at.row, first ? columns[0] : columns.at(-1));
    },

    /** To the first step of the next stage, or of this one and then of the one before. @param {number} by */
    goToStage(by) {
      const { columns, spans } = board.view.sheet;
      const here = columns.indexOf(board.at.column);
      let first = 0;
      const firsts = spans.map((/** @type {any} */ span) => (first += span.count) - span.count);
      const next = by > 0 ? firsts.find((/** @type {number} */ at) => at > here) : firsts.findLast((/** @type {number} */ at) => at < here);
      if (next != null) board.focus(board.at.row, columns[next]);
    },

    /** To the next column that differs from today. */
    nextDifference() {
      const { sheet } = board.view;
      const from = sheet.columns.indexOf(board.at.column);
      const order = [...sheet.columns.slice(from + 1), ...sheet.columns.slice(0, from + 1)];
      const next = order.find((id) => sheet.cols[id].standing !== "same");
      if (next) board.focus("", next);
    },

    /** @param {string} row */
    hideLane(row) {
      const name = nameOf(row);
      const rows = board.view.sheet.rows;
      const next = rows[rows.indexOf(row) + 1] ?? rows[rows.indexOf(row) - 1] ?? "";
      board.focus(next, "");
      void board.act({ do: "show_lane", id: row, shown: false }).then((/** @type {any} */ answer) => answer.ok && board.offerUndo(fill(board.view.words.lane_hidden, { lane: name })));
    },

    /** @param {string} row @param {string} name */
    showLane(row, name) {
      void board.act({ do: "show_lane", id: row, shown: true }).then((/** @type {any} */ answer) => {
        if (!answer.ok) return;
        board.speak.polite(fill(board.view.words.lane_shown, { lane: name }));
        board.focus(row, "");
      });
    },

    /** Up or down among those that are shown, and across the line of visibility.
     * @param {string} row @param {number} by */
    async orderLane(row, by) {
      board.at = { row, column: "" };
      const here = lanes();
      const place = here.indexOf(row) + by;
      const side = board.view.sheet.lanes[row].side;
      let asked;
      if (place < 0 || place >= here.length) {
        if ((side === "front") === (by < 0)) return;
        const other = side === "front" ? "back" : "front";
        const across = board.view.sheet.rows.filter((/** @type {string} */ one) => board.view.sheet.lanes[one].side === other);
        asked = { do: "move_lane", id: row, side: other, after: by > 0 ? null : across.at(-1) ?? null };
      } else asked = { do: "move_lane", id: row, after: by < 0 ? here[place - 1] ?? null : here[place] };
      const answer = await board.act(asked);
      board.focus(row, "");
      if (answer.ok) board.speak.polite(fill(board.view.words.lane_moved, { lane: nameOf(row), place: board.view.sheet.rows.indexOf(row) + 1 }));
    },

    /** To where another lane stands. @param {string} row @param {string} onto */
    putLane(row, onto) {
      const { rows, lanes: known } = board.view.sheet;
      const down = rows.indexOf(onto) > rows.indexOf(row);
      const before = rows.slice(0, rows.indexOf(onto)).filter((/** @type {string} */ one) => one !== row && known[one].side === known[onto].side).at(-1) ?? null;
      void board.act({ do: "move_lane", id: row, side: known[onto].side, after: down ? onto : before });
    },

    /** @param {string} row */
    removeLane: (row) => void board.act({ do: "remove_lane", id: row }),

    /** @param {string} row */
    renameLane(row) {
      const head = board.grid.spot(row, "")?.querySelector(".jl-map-lane-name span");
      if (head) board.askName(head, board.view.words.rename, nameOf(row), (/** @type {string} */ name) => board.act({ do: "rename_lane", id: row, name }), board.grid.spot(row, ""));
    },

    /** @param {string} row @param {string} column */
    clear(row, column) {
      const filled = board.view.sheet.cells[row]?.[column]?.text;
      if (!filled) return;
      const said = saidOf(board, row, column);
      void board.write(row, column, isLevel(board.view.sheet.lanes[row]) ? null : "").then(() => board.offerUndo(`${board.view.words.clear}: ${said}`));
    },

    async openPanel() {
      await board.look({ side: "cell", step: board.at.column, lane: board.at.row });
      const { panel, words } = board.view;
      if (panel) board.speak.polite(`${words.details}: ${panel.lane_name || panel.step_text}`);
    },
    async closePanel() {
      await board.look({ side: "" });
      // whoever has gone on to something else stays there
      const on = document.activeElement;
      if (!on || on === document.body || on.closest(".jl-map-panel")) board.focus(board.at.row, board.at.column);
    },

    /** To the cell that a question is about. @param {any} item */
    async visit(item) {
      const view = item.view ?? "map";
      const opens = view === "human" ? { side: "check" } : { side: "cell", step: item.step, lane: item.lane };
      await board.look({ ...opens, stage: "", view, compare: false, version: "current" });
      board.focus(board.grid.has(item.lane, item.step) ? item.lane : "", item.step);
    },

    /** @param {HTMLElement} button */
    addVariant(button) {
      board.askName(button, board.view.words.variant_name, "", async (/** @type {string} */ name) => {
        const id = freshId();
        const answer = await board.act({ do: "add_variant", id, name });
        if (answer.ok) board.look({ version: id });
      });
    },

    /** @param {number} by */
    setZoom(by) {
      board.zoom = Math.max(0, Math.min(4, board.zoom + by));
      board.drafts.keep("zoom", board.zoom);
      board.draw();
      board.grid.layout();
    },

    turn() {
      board.turned = !board.turned;
      board.drafts.keep("turned", board.turned || null);
      board.draw(true);
    },
  });
}
