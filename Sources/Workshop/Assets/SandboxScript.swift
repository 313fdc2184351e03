extension Assets {
  /// The sandbox: sliders write into the text, the text is worked out, the picture is drawn anew.
  static let sandbox = #"""
    "use strict";
    (() => {
      const data = kith.main().dataset, text = kith.byId("text"), first = text.value;
      const state = { busy: false, again: false, courses: null, show: null, job: null, answering: 0 };
      const say = (words) => { kith.byId("state").textContent = words; };
      // One request at a time: while one is under way, only the latest change waits.
      const run = async () => {
        if (state.busy) { state.again = true; return; }
        state.busy = true;
        const begun = performance.now();
        try {
          const answer = await kith.send("/api/try", { lesson: data.lesson, text: text.value });
          findings(answer.findings);
          if (!state.sliding) sliders(answer.sliders);
          state.positions = answer.sliders;
          if (answer.courses) {
            state.courses = answer.courses;
            state.job = answer.job;
            kith.byId("whole").href = "/runs/" + answer.job;
            options();
            draw();
            others(answer.others);
            state.futures = answer.futures;
            stale("Something has changed. Play it again, or move the week.");
            const took = Math.round(performance.now() - begun);
            kith.main().dataset.took = took;
            say(`${answer.courses.options[0].futures.length >= 30 ? "The ribbon holds the middle 8 of 10 futures. " : ""}Worked out in ${took} ms.`);
            later();
          } else say("The text cannot be worked out as it stands:");
        } catch (error) { say(error.message); }
        state.busy = false;
        if (state.again) { state.again = false; run(); }
      };
      const later = () => {
        clearTimeout(state.answering);
        state.answering = setTimeout(async () => {
          try {
            const answers = await kith.get(`/api/jobs/${state.job}/answers`);
            kith.byId("answers").replaceChildren(...answers.options.map((line) => kith.make("li", {}, line.words)));
          } catch { later(); }
        }, 350);
      };
      const draw = () => kith.chart(kith.byId("chart"), state.courses, { show: [0, ...state.show], futures: 100, ribbon: true });
      // Which options are drawn: two at first.
      const options = () => {
        const names = state.courses.options.slice(1).map((option) => option.name);
        if (state.names === names.join("\n")) return;
        state.names = names.join("\n");
        kith.byId("arm").replaceChildren(...names.map((name, index) => kith.make("option", { value: index }, name)));
        state.show = names.map((_, index) => index + 1).slice(0, 2);
        const boxes = names.map((name, index) => {
          const box = kith.make("input", { type: "checkbox" });
          box.checked = state.show.includes(index + 1);
          box.addEventListener("change", () => {
            state.show = [...kith.byId("shown").querySelectorAll("input")].flatMap((one, at) => one.checked ? [at + 1] : []);
            draw();
          });
          return kith.make("label", { class: "pick" }, box, " " + name);
        });
        kith.byId("shown").replaceChildren(kith.byId("shown").querySelector("legend"), ...boxes);
      };
      const sliders = (list) => {
        const shape = list.map((one) => one.label + one.before + one.after).join("\n");
        state.positions = list;
        if (shape === state.shape) {
          [...kith.byId("sliders").querySelectorAll("input")].forEach((input, index) => {
            input.value = list[index].value;
            input.parentElement.querySelector("output").textContent = written(list[index], list[index].value);
          });
          return;
        }
        state.shape = shape;
        kith.byId("sliders").replaceChildren(...list.map((one, index) => {
          const output = kith.make("output", {}, written(one, one.value));
          const input = kith.make("input", { type: "range", min: one.low, max: one.high, step: one.step, value: one.value });
          input.value = one.value;
          input.addEventListener("input", () => {
            const number = rounded(Number(input.value), one.step);
            output.textContent = written(one, number);
            replace(index, number);
          });
          return kith.make("label", { class: "slider" }, one.label + ": ", output, input);
        }));
      };
      const decimals = (step) => Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
      const rounded = (number, step) => number.toFixed(decimals(step)).replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, step < 1 ? ".0" : "");
      const written = (one, number) => `${one.before}${number}${one.after}`;
      // Puts a number in its place; the places of those after it move along.
      const replace = (index, number) => {
        const place = state.positions[index], longer = number.length - (place.end - place.start);
        text.value = text.value.slice(0, place.start) + number + text.value.slice(place.end);
        state.positions = state.positions.map((one) => one.start > place.start ? { ...one, start: one.start + longer, end: one.end + longer }
          : one.start === place.start ? { ...one, end: one.end + longer } : one);
        state.sliding = true;
        run();
        clearTimeout(state.slid);
        state.slid = setTimeout(() => { state.sliding = false; }, 400);
      };
      // Numbers that the text does not hold yet.
      const others = (list) => {
        const names = list.map((one) => one.name).join("\n");
        if (names === state.others) return;
        state.others = names;
        kith.byId("other").replaceChildren(...list.map((one) => kith.make("option", { value: one.name }, `${one.name}: ${one.meaning}`)));
        kith.byId("set").disabled = list.length === 0;
      };
      kith.byId("set").addEventListener("click", async () => {
        try {
          const answer = await kith.send("/api/set", { lesson: data.lesson, text: text.value, parameter: kith.byId("other").value });
          text.value = answer.text;
          state.shape = "";
          run();
        } catch (error) { say(error.message); }
      });
      // The network of one future: worked out when somebody wants to see it, and again after a change.
      const film = { future: 0, show: null, asked: null, weeks: [], playing: null };
      const stop = () => { clearInterval(film.playing); film.playing = null; kith.byId("play").textContent = "Play"; };
      // What is drawn is never of other numbers than those in the text.
      const stale = (words) => {
        stop();
        if (film.asked) kith.byId("shows").textContent = words;
        film.show = film.asked = null;
        kith.byId("film").replaceChildren();
      };
      const filmed = async () => {
        const told = kith.byId("shows");
        told.textContent = "Working it out …";
        film.future %= state.futures;
        try {
          return await kith.get(`/api/jobs/${state.job}/film?option=${kith.byId("arm").value}&future=${film.future}`);
        } catch (error) {
          told.textContent = error.message;
          return null;
        }
      };
      // Asked for once, however often somebody moves the week meanwhile.
      const load = async () => {
        if (!state.job) return false;
        const asked = film.asked ??= filmed(), found = await asked;
        if (film.asked !== asked) return false;
        if (!found) { film.asked = null; return false; }
        if (film.show) return true;
        film.weeks = found.weeks;
        film.show = kith.film(kith.byId("film"), found);
        kith.byId("at").max = found.weeks.length - 1;
        kith.byId("shows").textContent = `Future ${film.future + 1}. Shade: ${found.shows}, from ${found.low} (light) to ${found.high} (dark).`
          + " Squares are service users. Grey lines: ties of the map; red lines: ties made since.";
        return true;
      };
      const week = async (at) => {
        if (!await load()) return stop();
        kith.byId("at").value = at;
        kith.byId("week").textContent = film.weeks[at];
        film.show(at);
      };
      const now = () => Number(kith.byId("at").value);
      kith.byId("at").addEventListener("input", () => week(now()));
      kith.byId("arm").addEventListener("change", () => { stale(""); week(now()); });
      kith.byId("another").addEventListener("click", () => {
        film.future = (film.future + 1) % state.futures;
        stale("");
        week(now());
      });
      kith.byId("play").addEventListener("click", async () => {
        if (film.playing) return stop();
        if (!await load()) return;
        const last = film.weeks.length - 1;
        if (matchMedia("(prefers-reduced-motion: reduce)").matches) return week(last);
        week(now() === last ? 0 : now());
        kith.byId("play").textContent = "Stop";
        film.playing = setInterval(() => now() < last ? week(now() + 1) : stop(), 150);
      });
      const findings = (list) => {
        const lines = text.value.split("\n");
        kith.byId("findings").replaceChildren(...list.filter((one) => one.severity !== "note").map((one) => {
          const item = kith.make("li", {});
          if (one.line > 0) {
            const jump = kith.make("button", { type: "button" }, `Line ${one.line}`);
            jump.addEventListener("click", () => {
              const before = lines.slice(0, one.line - 1).reduce((sum, line) => sum + line.length + 1, 0);
              const points = [...(lines[one.line - 1] ?? "")];
              const from = before + points.slice(0, Math.max(0, one.column - 1)).join("").length;
              const to = from + points.slice(Math.max(0, one.column - 1), one.column - 1 + one.length).join("").length;
              text.focus();
              text.setSelectionRange(from, Math.max(to, from + 1));
            });
            item.append(jump);
          }
          item.append(`${one.severity}${one.column > 0 ? `, column ${one.column}` : ""}: ${one.message}.${one.hint ? " Hint: " + one.hint + "." : ""}`);
          return item;
        }));
      };
      let typing = 0;
      text.addEventListener("input", () => {
        clearTimeout(typing);
        typing = setTimeout(run, 300);
      });
      kith.byId("town").addEventListener("change", (event) => {
        text.value = text.value.replace(/^sites\s*=\s*\[[^\]]*\]/m, (found) =>
          found.replace(/\[[\s\S]*/, `["${first.match(/^sites\s*=\s*\["([^"]*\/)/m)?.[1] ?? "sites/"}${event.target.value}"]`));
        run();
      });
      kith.byId("reset").addEventListener("click", () => { text.value = first; state.shape = ""; run(); });
      kith.byId("save").addEventListener("click", () => {
        const name = data.lesson + "-mine.toml";
        const link = kith.make("a", { href: URL.createObjectURL(new Blob([text.value], { type: "application/toml" })), download: name });
        document.body.append(link);
        link.click();
        link.remove();
        kith.byId("how").hidden = false;
        kith.byId("how").textContent = `Put ${name} beside the other scenarios (the folder Scenarios), then: kith run Scenarios/${name}`
          + " gives the same numbers, to the last digit.";
      });
      text.value = first;
      run();
    })();
    """#
}
