// Body of an asynchronous script: the last argument takes the answer.
const done = arguments[arguments.length - 1];
window.axe.run(document, { resultTypes: ['violations'] }).then(
  (result) =>
    done(
      result.violations.map(({ id, impact, help, nodes }) => ({
        id,
        impact,
        help,
        nodes: nodes.map(({ target, html, failureSummary }) => ({
          target: target.join(' '),
          html,
          summary: failureSummary,
        })),
      })),
    ),
  (error) => done({ error: String(error) }),
);
