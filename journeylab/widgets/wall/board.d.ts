// What the parts of the wall know of it.
import type { Answer } from "../kit/talk.js";

export interface Note {
  kind: string;
  text: string;
  stage: string;
  moment: string;
  rank: string;
  lane: string;
  links: string[];
  group?: string;
  pestel?: string;
  cost?: string;
  pivotal?: boolean;
  hidden?: boolean;
  locked?: boolean;
  fresh?: boolean;
  by?: string;
  said?: number;
}

export interface View {
  [name: string]: any;
  order: string[];
  lanes: string[];
  allowed: string[];
  notes: { [id: string]: Note };
  /** Who is linked to whom, in either direction. */
  near: { [id: string]: string[] };
}

export interface Column { stage: string; moment: string; x: number; notes: string[] }
export interface Box { id: string; col: number; lane: string; row: number; x: number; y: number; w: number; h: number; first: boolean; last: boolean }
export interface Band { stage: string; x: number; width: number; first: number; last: number }
export interface Lane { lane: string; title: boolean; top: number; starts: number[]; most: number[]; timeline: number; bottom: number }

export interface Layout {
  boxes: Map<string, Box>;
  columns: Column[];
  bands: Band[];
  lanes: Lane[];
  /** The notes as they are read, and the place of each in that order. */
  order: string[];
  place: Map<string, number>;
  width: number;
  height: number;
}

/** Where a note is put: beside another, or in a moment of its own after one (null: first). */
export interface Spot { stage: string; lane: string; after?: string | null; beside?: string; above?: boolean }

export interface Entry { kind: string; spot: Spot; link?: string }
export type Way = "up" | "down" | "left" | "right";

export interface Board {
  root: HTMLElement;
  view: View;
  layout: Layout;
  chosen: string | null;
  editing: string | null;
  entry: Entry | null;
  /** The note from which a link is being drawn by keys. */
  linking: string | null;
  /** Notes chosen together, beside the one that has the focus. */
  picked: Set<string>;
  found: Set<string>;
  hidden: boolean;
  /** Who is writing; "" where nobody is named. */
  author(): string;
  drafts: { read(place: string): any; keep(place: string, value: any): void };
  /** Tells those who listen one of the words of the view, its places filled. */
  say(word: string, facts?: { [name: string]: string | number }): void;
  speak: { polite(text: string): void; now(text: string): void };
  sight: import("./sight.js").Sight;
  act(message: any): Promise<Answer>;
  ask(message: any): Promise<void>;
  offerUndo(text: string): void;
  draw(): void;
  choose(id: string | null): void;
  focus(id: string | null | undefined): void;
  nodeOf(id: string): HTMLElement | undefined;
}
