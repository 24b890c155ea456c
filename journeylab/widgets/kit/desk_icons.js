import { alsoDraw, ring } from "./icons.js";

/** What is drawn on boards where people read, count and go back, and on no wall. */
export function drawDesks() {
  alsoDraw({
    chart: "M4 4v16h16M7.5 14.5l4-4.5 3 2.5 5-6.5",
    bars: "M4 20h16M7 20v-6M12 20V6M17 20v-9",
    clock: `${ring(12, 12, 8.5)}M12 7v5l3.5 2`,
    quote: "M9.5 7C6.5 8 5 10.3 5 13.5V17h4.5v-4.5H6.8M19 7c-3 1-4.5 3.3-4.5 6.5V17H19v-4.5h-2.7",
    message: "M4 5h16v11h-8.5L7 20v-4H4V5ZM8 9h8M8 12h5",
    note: "M4.5 4.5h15v9l-6 6h-9zM19.5 13.5h-6v6",
    undo: "M9 5 4 10l5 5M4 10h10.5a5 5 0 0 1 0 10H10",
    redo: "m15 5 5 5-5 5M20 10H9.5a5 5 0 0 0 0 10H14",
    minus: "M5 12h14",
  });
}
