// What the parts of the step board know of it.
import type { Answer } from "../kit/talk.js";
import type { Place, Row, View } from "./places.js";

export type Way = "up" | "down" | "left" | "right";

export interface State {
  root: HTMLElement;
  view: View;
  rows: Row[];
  chosen: string | null;
  editing: string | null;
  /** The card after which a line to type in stands open. */
  entryAfter: string | null;
  cards: Map<string, HTMLElement>;
  drafts: { read(place: string): any; keep(place: string, value: any): void };
  speak: { polite(text: string): void; now(text: string): void };
  numberOf(id: string | null | undefined): number | undefined;
  ordinal(place: number): string;
  /** Shows a command at once, sends it, and takes it back if it is refused. */
  act(message: any): Promise<Answer>;
  ask(what: "undo" | "redo"): Promise<void>;
  offerUndo(text: string): void;
  choose(id: string | null): void;
  focus(id: string | null | undefined): void;
  draw(): void;
  entryOf(stage: string): HTMLInputElement | undefined;
  entryHere(): HTMLElement;
  openEntryHere(id: string): void;
}

export interface Gestures {
  edit(id: string | null): void;
  adopt(id: string): void;
  keepWording(id: string): void;
  remove(id: string): void;
  removeStage(id: string): void;
  push(id: string, way: Way): void;
  nest(id: string, inside: boolean): void;
  moveTo(id: string, place: Place): void;
  details(id: string, first: "channels" | "importance"): void;
  go(way: Way): void;
  goToEnd(first: boolean): void;
  enterHere(): void;
  showKeys(): void;
}

export type Board = State & Gestures;
