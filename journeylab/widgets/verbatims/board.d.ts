import type { View } from "../kit/patch.js";
import type { Answer } from "../kit/talk.js";

export type { View };

/** What the board holds before hands are given to it. */
export interface State {
  root: HTMLElement;
  view: View;
  /** the verbatims that are marked, in the order of their cards */
  marked: Set<string>;
  /** the card and the row that the Tab key stops at */
  card: string | null;
  row: string;
  speak: { polite(text: string): void; now(text: string): void };
  act(message: any): Promise<Answer>;
  ask(message: any, bytes?: ArrayBuffer[]): Promise<Answer>;
  offerUndo(text: string): void;
  draw(): void;
  /** opens a group; with `enter` its first card gets the focus */
  open(group: string, enter?: boolean): void;
  goToCard(id: string | null | undefined): void;
  goToRow(group: string): void;
  /** where a medium can be played from; null where it is missing */
  source(medium: { file: string; type: string }): Promise<string | null>;
}

/** What hands do with verbatims and groups. */
export interface Gestures {
  /** the marked verbatims, or else the one card that has the focus */
  taken(): string[];
  move(ids: string[], group: string): Promise<void>;
  split(ids: string[]): void;
  merge(group: string, into: string): Promise<void>;
  rename(group: string): void;
  remove(group: string): Promise<void>;
  removeMedium(verbatim: string, medium: { file: string; name: string }): Promise<void>;
  /** asks which group, and does what is to be done with it */
  pick(title: string, without: string, chosen: (group: string) => void): void;
  nameOf(group: string): string;
}

/** What the parts of the board of verbatims share. */
export type Board = State & Gestures;
