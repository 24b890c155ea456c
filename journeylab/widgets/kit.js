// What every board shares. base.py puts this text in place of the import of "./kit.js".
export { applyPatch, follow } from "./kit/patch.js";
export { arrange, element, fill, have, steady } from "./kit/nodes.js";
export { icon } from "./kit/icons.js";
export { drafts, freshId, line } from "./kit/talk.js";
export { chord, drawKeys, isTyping, pressed, rove, submitByEnter } from "./kit/keys.js";
export { draggable, ghost } from "./kit/drag.js";
export { onceShown } from "./kit/shown.js";
export { announcer, notices } from "./kit/speak.js";
export { askForName } from "./kit/ask.js";
