/**
 * Refuses words in markup: what a person reads comes from the message catalogue.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export default {
  meta: {
    type: 'problem',
    schema: [],
    messages: { literal: 'Words that are shown belong into messages/*.json.' },
  },
  create(context) {
    const HAS_WORDS = /\p{L}{2}/u;
    const SHOWN = new Set([
      'aria-label',
      'alt',
      'title',
      'placeholder',
      'label',
      'heading',
      'legend',
    ]);

    /** @param {any} node */
    function refuse(node, text) {
      if (HAS_WORDS.test(text)) context.report({ node, messageId: 'literal' });
    }

    return {
      /** @param {any} node */
      SvelteText(node) {
        if (node.parent.type !== 'SvelteStyleElement') refuse(node, node.value);
      },
      /** @param {any} node */
      SvelteAttribute(node) {
        if (!SHOWN.has(node.key.name)) return;
        for (const part of node.value) if (part.type === 'SvelteLiteral') refuse(node, part.value);
      },
      /** @param {any} node */
      'SvelteMustacheTag > Literal'(node) {
        if (typeof node.value === 'string' && node.parent.parent.type === 'SvelteElement')
          refuse(node, node.value);
      },
    };
  },
};
