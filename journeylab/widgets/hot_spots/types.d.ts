// The shapes that the parts of the hot-spot board hand to each other.
import type { Answer } from "../kit/talk.js";
import type { Place } from "./plane.js";
import type { Dots } from "./dots.js";

export interface Item {
  text: string;
  steps: string[];
  evidence: string[];
  chips: { icon: string; text: string }[];
  rank: number;
  score: number | null;
  low: number | null;
  high: number | null;
  share: number;
  share_text: string;
  sure: "sure" | "disputed" | "weak" | "no";
  sure_word: string;
  sentence: string;
  range: string;
  ahead: string;
  values: { [criterion: string]: number | null };
  raw: { [criterion: string]: string };
  size: number | null;
  impact?: number | null;
  effort?: number | null;
  skipped?: boolean;
  quadrant?: string;
  kept?: boolean;
}

export interface Vote {
  id: string;
  name: string;
  secret: boolean;
  budget: number;
  cap: number;
  of: "hot_spots" | "steps";
  turnout: number;
  words: { open: string; each: string; cap: string; voted: string; left: string[]; placed: string[] };
  items: string[];
  texts: { [item: string]: { text: string; where: string } };
  people: { id: string; name: string; voted: boolean }[];
  dots: { [voter: string]: Dots };
}

export interface HotSpotView {
  about: string;
  language: string;
  readonly: boolean;
  kind: "hot_spots" | "steps";
  top: number;
  order: string[];
  items: { [id: string]: Item };
  criteria: { id: string; name: string; weight: number }[];
  steps: { [id: string]: { number: number; text: string; survey: { finding: string; text: string; question: string }[]; room: string; irritants: string[] } };
  step_order: string[];
  spot_order: string[];
  stickies: { [spot: string]: { id: string; kind: string; text: string }[] };
  back: { spot: string; note: string; count: number } | null;
  findings: { [id: string]: string };
  rounds: { id: string; name: string; state: string; turnout: string; dots: { [item: string]: string } }[];
  vote: Vote | null;
  waiting: { id: string; name: string } | null;
  counts: string;
  words: { [id: string]: any };
}

export interface State {
  selected: string | null;
  evidence: string | null;
  trial: { [criterion: string]: number } | null;
  neighbours: boolean;
  opening: boolean;
  voter: string | null;
  carried: ({ id: string } & Place) | null;
}

/** What every part of the board is given. */
export interface Bench {
  root: HTMLElement;
  view: HotSpotView;
  state: State;
  say(id: string, facts?: { [name: string]: string | number }): string;
  tell(message: { [name: string]: any }): Promise<Answer>;
  ask(message: { [name: string]: any }): void;
  keep(place: string, value: any): void;
  draft(place: string): any;
  speak: { polite(text: string): void; now(text: string): void };
  notice: { show(text: string, how?: { refusal?: boolean; stays?: boolean; button?: string; keys?: string[]; press?: () => void }): void; hide(): void };
  redraw(): void;
  select(id: string | null, focus?: boolean): void;
}
