// What every part of the preparation is given.
import type { Answer } from "../kit/talk.js";

export interface Bench {
  root: HTMLElement;
  view: { [name: string]: any };
  /** The persona that is shown, the side of it, the objective that a KPI is being added to. */
  state: { persona: string | null; side: "empathy" | "profile"; choosing: boolean };
  say(id: string, facts?: { [name: string]: string | number }): string;
  tell(message: { [name: string]: any }): Promise<Answer>;
  ask(message: { [name: string]: any }): void;
  keep(place: string, value: any): void;
  draft(place: string): any;
  speak: { polite(text: string): void; now(text: string): void };
  refuse(text: string): void;
  /** Takes something out, says so, and offers to take that back. */
  remove(message: { [name: string]: any }, text: string): Promise<Answer>;
  redraw(): void;
}

export interface Part {
  node: HTMLElement;
  draw(): void;
  focus?(): void;
}
