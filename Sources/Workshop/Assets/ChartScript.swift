extension Assets {
  /// Draws futures: a thin line each, and from twenty on the ribbon of the middle eight of ten with its median.
  static let chart = #"""
    "use strict";
    // A curve that somebody drew is dashed. Gives back where in the picture an event is: week and value.
    kith.chart = (holder, courses, { show, futures, until = Infinity, ribbon = false, keepKey = true, curve = null }) => {
      const width = 760, height = 360, left = 64, right = 16, top = 30, bottom = 44;
      const x = (week) => left + (week / Math.max(1, courses.lastWeek)) * (width - left - right);
      const y = (value) => height - bottom
        - ((value - courses.low) / (courses.high - courses.low)) * (height - top - bottom);
      const picture = kith.draw("svg", { viewBox: `0 0 ${width} ${height}`, role: "img" });
      picture.setAttribute("preserveAspectRatio", "xMinYMid");
      const words = kith.words(courses, show, futures, ribbon)
        + (curve ? ` Your curve ends at ${Number(curve.at(-1).toPrecision(4))}.` : "");
      picture.setAttribute("aria-label", words);
      const text = (at, size, colour, anchor, content) => picture.append(kith.draw("text",
        { x: at[0], y: at[1], "font-size": size, fill: colour, "text-anchor": anchor }, content));
      const line = (from, to, colour) => picture.append(kith.draw("line",
        { x1: from[0], y1: from[1], x2: to[0], y2: to[1], stroke: colour, "stroke-width": 1 }));
      for (const [value, label] of courses.marks) {
        line([left, y(value)], [width - right, y(value)], "#dfe3e7");
        text([left - 8, y(value) + 5], 15, "#46525d", "end", label);
      }
      for (const week of courses.weekMarks) {
        line([x(week), height - bottom], [x(week), height - bottom + 5], "#46525d");
        text([Math.min(x(week), width - 18), height - bottom + 22], 15, "#46525d", "middle", String(week));
      }
      line([left, height - bottom], [width - right, height - bottom], "#46525d");
      text([4, 16], 15, "#46525d", "start", courses.title + (courses.unit ? ", " + courses.unit : ""));
      text([(left + width - right) / 2, height - 4], 15, "#46525d", "middle", "week");
      const weeks = courses.weeks.filter((week) => week <= until);
      const way = (values) => {
        const points = weeks.map((week, index) => [x(week), y(values[index])]).filter((_, index) => values[index] !== null);
        return points.map(([a, b], index) => (index ? "L" : "M") + a.toFixed(1) + " " + b.toFixed(1)).join("");
      };
      const path = (d, attributes) => picture.append(kith.draw("path", { d, fill: "none", "stroke-linejoin": "round", ...attributes }));
      for (const index of show) {
        const option = courses.options[index];
        const isRibbon = ribbon && option.low;
        if (isRibbon) {
          const up = way(option.high);
          const down = weeks.map((week, at) => [x(week), y(option.low[at])]).reverse()
            .map(([a, b]) => "L" + a.toFixed(1) + " " + b.toFixed(1)).join("");
          path(up + down + "Z", { fill: option.colour, "fill-opacity": 0.2, stroke: "none" });
        }
        const thin = option.futures.slice(0, isRibbon ? Math.min(futures, 30) : futures);
        for (const future of thin) {
          path(way(future), { stroke: option.colour, "stroke-width": thin.length > 1 ? 1 : 3,
            "stroke-opacity": isRibbon ? 0.25 : thin.length > 1 ? 0.75 : 1 });
        }
        if (isRibbon) path(way(option.middle), { stroke: option.colour, "stroke-width": 3.5 });
        if (weeks.length === 1 && thin.length === 1) picture.append(kith.draw("circle",
          { cx: x(weeks[0]), cy: y(thin[0][0]), r: 5, fill: option.colour }));
      }
      if (curve) path(way(curve), { stroke: "#16202a", "stroke-width": 3, "stroke-dasharray": "9 6" });
      holder.replaceChildren(picture);
      if (keepKey) holder.append(kith.key(courses, show, curve !== null));
      return (event) => {
        const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(picture.getScreenCTM().inverse());
        return [((point.x - left) / (width - left - right)) * courses.lastWeek,
          courses.low + ((height - bottom - point.y) / (height - top - bottom)) * (courses.high - courses.low)];
      };
    };
    // The same futures, option minus as now: what the option changes, without the luck that both meet.
    kith.differences = (courses, show) => {
      const asNow = courses.options[0].futures;
      const options = courses.options.map((option, index) => {
        if (!show.includes(index)) return { ...option, futures: [] };
        const futures = option.futures.map((future, at) => future.map((value, week) =>
          value === null || asNow[at][week] === null ? null : value - asNow[at][week]));
        const sorted = courses.weeks.map((_, week) => futures.map((future) => future[week]).sort((a, b) => a - b));
        const part = (share) => sorted.map((values) => {
          const at = share * (values.length - 1), low = Math.floor(at);
          return values[low] + (at - low) * (values[Math.min(low + 1, values.length - 1)] - values[low]);
        });
        return { ...option, futures, low: part(0.1), middle: part(0.5), high: part(0.9) };
      });
      const all = [0, ...show.flatMap((index) => [...options[index].low, ...options[index].high,
        ...options[index].futures.slice(0, 30).flat()])];
      const { low, high, marks } = kith.scale(Math.min(...all), Math.max(...all));
      return { ...courses, options, low, high, marks, title: courses.title + ": difference from as now in the same future" };
    };
    // Ends and marks on steps of 1, 2 or 5 times a power of ten.
    kith.scale = (least, most) => {
      const length = Math.max(most - least, 1e-9), power = 10 ** Math.floor(Math.log10(length / 4));
      const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= length / 4);
      const first = Math.floor(least / step + 1e-9), last = Math.ceil(most / step - 1e-9);
      const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
      const marks = Array.from({ length: last - first + 1 }, (_, at) => [(first + at) * step,
        ((first + at) * step).toFixed(decimals).replace("-", "\u2212")]);
      return { low: first * step, high: last * step, marks };
    };
    kith.key = (courses, show, hasCurve = false) => {
      const item = (words, attributes) => {
        const mark = kith.draw("svg", { viewBox: "0 0 24 12", "aria-hidden": "true", class: "mark" });
        mark.append(kith.draw("line", { x1: 0, y1: 6, x2: 24, y2: 6, ...attributes }));
        return kith.make("li", {}, mark, words);
      };
      const items = show.map((index) =>
        item(courses.options[index].name, { stroke: courses.options[index].colour, "stroke-width": 4 }));
      if (hasCurve) items.push(item("Your curve", { stroke: "#16202a", "stroke-width": 3, "stroke-dasharray": "9 6" }));
      return kith.make("ul", { class: "key" }, ...items);
    };
    // The same for whoever cannot see it.
    kith.words = (courses, show, futures, ribbon) => {
      const ends = show.map((index) => {
        const option = courses.options[index];
        const last = (values) => Number(values.filter((value) => value !== null).at(-1).toPrecision(4));
        if (ribbon && option.low) return `${option.name}: in week ${courses.weeks.at(-1)} the middle eight of ten futures lie between `
          + `${last(option.low)} and ${last(option.high)}, the median at ${last(option.middle)}`;
        const all = option.futures.slice(0, futures).map(last);
        return all.length === 1 ? `${option.name} ends at ${all[0]}`
          : `${option.name} ends between ${Math.min(...all)} and ${Math.max(...all)}`;
      });
      return `${courses.title}, week by week, ${futures === 1 ? "one future" : futures + " futures"}. ${ends.join(". ")}.`;
    };
    """#
}
