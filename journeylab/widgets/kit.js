// What every board shares. base.py puts this text in place of the import of "./kit.js".
export { applyPatch, follow } from "./kit/patch.js";
export { arrange, button, element, fill, have, listen, labelled, renew, shape, stand, steady } from "./kit/nodes.js";
export { alsoDraw, icon, ring } from "./kit/icons.js";
export { drawDesks } from "./kit/desk_icons.js";
export { drawJourneys } from "./kit/journey_icons.js";
export { drafts, freshId, line } from "./kit/talk.js";
export { chord, drawKeys, isTyping, pressed, rove, submitByEnter, takeKeys } from "./kit/keys.js";
export { draggable, ghost } from "./kit/drag.js";
export { onceShown } from "./kit/shown.js";
export { announcer, notices } from "./kit/speak.js";
export { askForName } from "./kit/ask.js";
export { openDialog } from "./kit/dialog.js";
export { ahead, equip } from "./kit/board.js";
export { drawWhence, whenceList } from "./kit/whence.js";
export { portrait } from "./kit/portrait.js";
