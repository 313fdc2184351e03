extension Assets {
  /// What all pages use: elements, requests, and the bars of counted answers.
  static let app = #"""
    "use strict";
    const numbers = document.getElementById("numbers");
    const kith = { data: numbers && JSON.parse(numbers.textContent) };
    kith.byId = (id) => document.getElementById(id);
    kith.main = () => kith.byId("main");
    kith.make = (name, attributes = {}, ...children) => {
      const made = document.createElement(name);
      for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
      made.append(...children);
      return made;
    };
    kith.draw = (name, attributes = {}, text = "") => {
      const made = document.createElementNS("http://www.w3.org/2000/svg", name);
      for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
      if (text) made.textContent = text;
      return made;
    };
    kith.read = async (answer) => {
      if (!answer.ok) throw new Error((await answer.text()).trim() || "It did not work.");
      return answer.json();
    };
    kith.get = async (path) => kith.read(await fetch(path));
    kith.send = async (path, body, options = {}) => kith.read(await fetch(path, {
      method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body), ...options }));
    // Follows a run until it has ended; an open page connects again by itself.
    kith.follow = (job, told) => new Promise((resolve, reject) => {
      const events = new EventSource("/api/jobs/" + job + "/events");
      let misses = 0;
      events.onmessage = (event) => {
        const state = JSON.parse(event.data);
        misses = 0;
        told(state);
        if (state.phase === "running") return;
        events.close();
        if (state.phase === "finished") resolve(state); else reject(new Error(
          state.phase === "cancelled" ? "Stopped." : "The run failed."));
      };
      events.onerror = () => {
        misses += 1;
        if (misses < 20) return;
        events.close();
        reject(new Error("The workshop does not answer. Is kith serve still running?"));
      };
    });
    // Bars of how many chose what.
    kith.bars = (holder, choices, counts) => {
      const most = Math.max(1, ...counts);
      holder.replaceChildren(...choices.map((choice, index) => {
        const picture = kith.draw("svg", { viewBox: "0 0 100 10", preserveAspectRatio: "none", "aria-hidden": "true" });
        picture.append(kith.draw("rect", { x: 0, y: 0, height: 10, width: 100 * counts[index] / most, fill: "#00558a" }));
        return kith.make("div", { class: "bar" }, kith.make("span", {}, choice), picture,
          kith.make("span", { class: "n" }, String(counts[index])));
      }));
    };
    """#
}
