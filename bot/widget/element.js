/* An element in one go: properties, attributes, children. Text stays text: no markup ever comes in this way. */

const element = (name, { attributes = {}, ...properties } = {}, ...children) => {
  const made = Object.assign(document.createElement(name), properties);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children);
  return made;
};
