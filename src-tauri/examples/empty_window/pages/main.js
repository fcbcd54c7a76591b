// Two frames: the first is asked for, the second comes when it has been painted.
requestAnimationFrame(() =>
  requestAnimationFrame(() => {
    document.querySelector('input').focus();
    new Image().src = 'photo://localhost/painted';
  }),
);
