import { alsoDraw, ring } from "./icons.js";

/** What boards of the journey draw: channels, and how well something is known. */
export function drawJourneys() {
  alsoDraw({
    app: "M9.5 2.5h5A2.5 2.5 0 0 1 17 5v14a2.5 2.5 0 0 1-2.5 2.5h-5A2.5 2.5 0 0 1 7 19V5a2.5 2.5 0 0 1 2.5-2.5ZM11 18.5h2",
    store: "M4 10v10h16V10M3 9l2-5h14l2 5a3 3 0 0 1-6 0 3 3 0 0 1-6 0 3 3 0 0 1-6 0ZM10 20v-5h4v5",
    phone: "M5 3.5h4l1.8 4.6-2.5 1.8a12 12 0 0 0 5.8 5.8l1.8-2.5 4.6 1.8v4a1.5 1.5 0 0 1-1.5 1.5C10.5 20 4 13.5 3.5 5A1.5 1.5 0 0 1 5 3.5Z",
    email: "M5 5h14a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2ZM3.5 7l8.5 6 8.5-6",
    parcel: "m12 3 8.5 4.5v9L12 21l-8.5-4.5v-9L12 3ZM3.5 7.5 12 12l8.5-4.5M12 12v9M8 5.2l8.5 4.5",
    post: "M4 10.5 12 4l8 6.5V20H4ZM4 10.5l8 5.5 8-5.5",
    chat: "M4 5h16v11h-8.5L7 20v-4H4V5Z",
    social: `${ring(18, 5.5, 2.5)}${ring(6, 12, 2.5)}${ring(18, 18.5, 2.5)}M8.2 10.8l7.6-4.1M8.2 13.2l7.6 4.1`,
    mouth: "M3 4.5h11v7.5H8.5L5.5 15v-3H3ZM14 9h7v7.5h-2.5v3l-3-3H10V13",
    counter: `${ring(12, 5.5, 2.5)}M7.5 13c.4-3 2-4 4.5-4s4.1 1 4.5 4M3 13h18M4.5 13v7.5h15V13`,
    kiosk: "M6 3h12v11H6zM12 14v4M8 21h8l-1-3H9ZM9 6.5h6M9 9.5h4",
    visit: "M4 11 12 4l8 7M6 9.5V20h12V9.5M10 20v-6h4v6",
    screen: "M3 5h18v12H3zM9 21h6M12 17v4",
    // with its word, never alone
    assumed: "M12 4a8 8 0 0 1 2.8.5M17.7 6.3a8 8 0 0 1 1.8 2.9M20 12.5a8 8 0 0 1-1 3.4M17 18.2a8 8 0 0 1-2.9 1.5M11 20a8 8 0 0 1-3.2-1.2M5.7 17a8 8 0 0 1-1.5-3M4.1 10.7a8 8 0 0 1 1.4-3.3M7.8 5.2A8 8 0 0 1 9 4.6",
    partly: ring(12, 12, 8),
    measured: ring(12, 12, 8),
  }, { partly: "M12 4a8 8 0 0 0 0 16Z", measured: ring(12, 12, 8) });
}
