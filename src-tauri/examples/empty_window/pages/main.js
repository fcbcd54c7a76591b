// As the program does it: the focus first, then two frames. The first draws it, and when the second
// begins it is on the screen.
document.querySelector('input').focus();
requestAnimationFrame(() =>
  requestAnimationFrame(() => {
    new Image().src = 'photo://localhost/painted';
  }),
);
