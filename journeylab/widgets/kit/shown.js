/**
 * Does something once an element can be seen: a board that is still hidden takes no focus.
 * @param {Element} node @param {() => void} then
 */
export function onceShown(node, then) {
  const watch = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    watch.disconnect();
    then();
  });
  watch.observe(node);
}
