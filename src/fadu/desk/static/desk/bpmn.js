/* 流程图（BPMN）：读者打开时才装入画图的程序和样式。没有它，上面的程序图照常可看。 */
(function () {
  "use strict";

  function loaded(tag, from) {
    return new Promise((done, failed) => {
      const one = Object.assign(document.createElement(tag), from);
      one.onload = done;
      one.onerror = failed;
      document.head.append(one);
    });
  }

  async function draw(place) {
    const words = place.dataset, box = place.querySelector(".bpmn-box");
    try {
      const model = fetch(words.bpmn, { credentials: "same-origin" }).then((answer) => answer.text());
      await Promise.all([loaded("link", { rel: "stylesheet", href: words.style }), loaded("script", { src: words.script })]);
      const font = { fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 12 };
      const viewer = new window.BpmnViewer({ container: box, textRenderer: { defaultStyle: font, externalStyle: { ...font, fontSize: 11 } } });
      await viewer.importXML(await model);
      const canvas = viewer.get("canvas");
      canvas.zoom("fit-viewport", "auto");
      if (canvas.zoom() < 0.5) legible(canvas);
      place.addEventListener("click", (event) => zoom(canvas, event.target.dataset.zoom));
    } catch (error) {
      place.querySelector("[data-note]").textContent = words.failed;
    }
  }

  /* A long procedure is shown from its beginning at a size that can be read. */
  function legible(canvas) {
    const { inner } = canvas.viewbox();
    canvas.zoom(0.75);
    const view = canvas.viewbox();
    canvas.viewbox({ x: inner.x - 20, y: inner.y + inner.height / 2 - view.height / 2, width: view.width, height: view.height });
  }

  function zoom(canvas, how) {
    if (how === "fit") canvas.zoom("fit-viewport", "auto");
    else if (how) canvas.zoom(canvas.zoom() * (how === "in" ? 1.25 : 0.8), "auto");
  }

  for (const place of document.querySelectorAll("details[data-bpmn]")) {
    place.addEventListener("toggle", () => draw(place), { once: true });
  }
})();
