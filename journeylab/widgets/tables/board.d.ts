import type { View } from "../kit/patch.js";
import type { Answer } from "../kit/talk.js";

export type { View };

/** What the parts of the tables side by side share. */
export interface Board {
  root: HTMLElement;
  view: View;
  /** the note that the Tab key stops at */
  chosen: string | null;
  /** notes selected to be merged by hand, in the order in which they were */
  picked: Set<string>;
  /** the wording that stays, where another one than the first was chosen, by group */
  kept: Map<string, string>;
  speak: { polite(text: string): void; now(text: string): void };
  act(message: any): Promise<Answer>;
  ask(message: any): Promise<Answer>;
  offerUndo(text: string): void;
  draw(): void;
  focus(id: string | null | undefined): void;
}
