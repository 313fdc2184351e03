extension Assets {
  /// The network of one future as now and with an option, side by side, played week by week.
  static let film = #"""
    "use strict";
    // Ten steps from light to dark, told apart in grey as well.
    kith.shades = ["#fbf3d0", "#f3e3a6", "#e6cd7d", "#cfb668", "#b09f63", "#8f8866", "#6f726b", "#525c6e", "#37456c", "#1b2f66"];
    // One arm: a picture that is drawn once, and shows one week after the other.
    kith.arm = (film, arm) => {
      const wide = 200, tall = wide * film.shape, radius = Math.max(0.8, Math.min(2.4, 34 / Math.sqrt(film.x.length)));
      const picture = kith.draw("svg", { viewBox: `0 0 ${wide} ${tall}`, role: "img" });
      const lines = kith.draw("g", { stroke: "#8a949c", "stroke-width": 0.35 }), dots = kith.draw("g", { stroke: "#16202a" });
      const place = (person) => [film.x[person] * wide, film.y[person] * tall];
      const people = film.x.map((_, person) => {
        const [x, y] = place(person);
        // Service users are square: shape and shade say different things.
        const dot = film.users[person] === "1"
          ? kith.draw("rect", { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius })
          : kith.draw("circle", { cx: x, cy: y, r: radius });
        dot.setAttribute("stroke-width", 0.25);
        return dot;
      });
      dots.append(...people);
      picture.append(lines, dots);
      const drawn = new Map(), first = new Set(arm.changes[0]);
      const tie = (index) => {
        if (!drawn.has(index)) {
          const [[x1, y1], [x2, y2]] = [place(film.pairs[2 * index]), place(film.pairs[2 * index + 1])];
          const made = first.has(index) ? {} : { stroke: "#b3261e", "stroke-width": 0.45, "stroke-opacity": 0.55 };
          drawn.set(index, kith.draw("line", { x1, y1, x2, y2, ...made }));
          lines.append(drawn.get(index));
        }
        return drawn.get(index);
      };
      return { picture, show: (at) => {
        const alive = new Set();
        for (const changes of arm.changes.slice(0, at + 1)) {
          for (const index of changes) if (!alive.delete(index)) alive.add(index);
        }
        for (const [index, line] of drawn) if (!alive.has(index)) line.setAttribute("visibility", "hidden");
        for (const index of alive) tie(index).setAttribute("visibility", "visible");
        people.forEach((dot, person) => dot.setAttribute("fill", kith.shades[Number(arm.values[at][person])]));
        const ended = [...first].filter((index) => !alive.has(index)).length, made = alive.size - (first.size - ended);
        const words = `${arm.name}: ${arm.means[at]} on average over everybody; ${ended.toLocaleString("en")} ties of the map ended, ${made.toLocaleString("en")} made since.`;
        picture.setAttribute("aria-label", `The network in week ${film.weeks[at]}. ${words}`);
        return words;
      } };
    };
    kith.film = (holder, film) => {
      const arms = film.arms.map((arm) => kith.arm(film, arm));
      const figures = arms.map((arm) => kith.make("figure", { class: "chart" }, arm.picture, kith.make("figcaption", { class: "small" })));
      holder.replaceChildren(...figures);
      return (at) => arms.forEach((arm, index) => {
        figures[index].querySelector("figcaption").textContent = arm.show(at);
      });
    };
    """#
}
