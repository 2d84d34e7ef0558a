// A click on a button that names a kind of picture -> the chart above it as a file, with its title, note and sources.
// Everything happens in this browser; what is fetched is the page's own font.
(() => {
  if (window.trackerSaves) return;
  window.trackerSaves = true;
  const NS = "http://www.w3.org/2000/svg", MARGIN = 16;

  const chartAbove = (button) => {
    const before = (chart) => chart.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING;
    for (let box = button.parentElement; box; box = box.parentElement) {
      const found = [...box.querySelectorAll("[data-testid=stVegaLiteChart] svg.marks")].filter(before);
      if (found.length) return found.pop();
    }
    return null;
  };

  const element = (name, attributes, text = "") => {
    const made = document.createElementNS(NS, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.textContent = text;
    return made;
  };

  const lines = (text, width, font) => {
    const pen = document.createElement("canvas").getContext("2d");
    pen.font = font;
    const told = [];
    for (const word of text.split(/\s+/).filter(Boolean)) {
      const longer = told.length ? `${told.at(-1)} ${word}` : word;
      if (told.length && pen.measureText(longer).width <= width) told[told.length - 1] = longer;
      else told.push(word);
    }
    return told;
  };

  // The font is put into the picture: an image may not load any.
  const fontFace = async (family) => {
    for (const sheet of document.styleSheets) {
      let rules = [];
      try { rules = [...sheet.cssRules]; } catch { continue; }
      for (const rule of rules) {
        if (!(rule instanceof CSSFontFaceRule) || !rule.style.fontFamily.includes(family)) continue;
        if ((rule.style.fontStyle || "normal") !== "normal") continue;
        const address = /url\("?([^")]+)"?\)/.exec(rule.style.src || "");
        if (!address) continue;
        const font = await (await fetch(new URL(address[1], sheet.href || location.href))).blob();
        const data = await new Promise((done) => {
          const reader = new FileReader();
          reader.onload = () => done(reader.result);
          reader.readAsDataURL(font);
        });
        return `@font-face{font-family:"${family}";font-weight:200 900;src:url(${data})}`;
      }
    }
    return "";
  };

  const compose = (chart, told) => {
    const page = getComputedStyle(document.querySelector(".stApp"));
    const wide = chart.width.baseVal.value, high = chart.height.baseVal.value;
    const family = "Source Sans", ink = page.color;
    const picture = element("svg", { xmlns: NS, "font-family": `"${family}", sans-serif`, fill: ink });
    const ground = element("rect", { width: "100%", height: "100%", fill: page.backgroundColor });
    picture.append(element("title", {}, told.title), ground);
    let top = MARGIN;
    const write = (text, size, weight, opacity) => {
      for (const line of lines(text, wide, `${weight} ${size}px "${family}", sans-serif`)) {
        top += Math.round(size * 1.35);
        picture.append(element("text", {
          x: MARGIN, y: top - Math.round(size * 0.35), "font-size": size, "font-weight": weight, opacity,
        }, line));
      }
    };
    write(told.title, 17, 650, 1);
    write(told.note, 13, 400, 0.85);
    const drawn = chart.cloneNode(true);
    for (const [key, value] of Object.entries({ x: MARGIN, y: top + 8, width: wide, height: high })) {
      drawn.setAttribute(key, value);
    }
    drawn.style.backgroundColor = "transparent";
    picture.append(drawn);
    top += high + 14;
    write(told.source, 12, 400, 0.85);
    const size = { width: wide + 2 * MARGIN, height: top + MARGIN };
    for (const [key, value] of Object.entries(size)) picture.setAttribute(key, value);
    picture.setAttribute("viewBox", `0 0 ${size.width} ${size.height}`);
    return { picture, ...size, family };
  };

  const save = (blob, name) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  };

  const toBlob = (picture) => new Blob([new XMLSerializer().serializeToString(picture)], { type: "image/svg+xml" });

  const toPng = async ({ picture, width, height, family }) => {
    picture.prepend(element("style", {}, await fontFace(family).catch(() => "")));
    const image = new Image();
    image.src = URL.createObjectURL(toBlob(picture));
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [2 * width, 2 * height];
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    URL.revokeObjectURL(image.src);
    return new Promise((done) => canvas.toBlob(done, "image/png"));
  };

  document.addEventListener("click", async (event) => {
    const button = event.target.closest?.("button[data-save]");
    const chart = button && chartAbove(button);
    if (!chart) return;
    const told = button.closest("[data-title]").dataset;
    const composed = compose(chart, told);
    const kind = button.dataset.save;
    save(kind === "png" ? await toPng(composed) : toBlob(composed.picture), `${told.file}.${kind}`);
  });
})();
