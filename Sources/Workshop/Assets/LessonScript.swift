extension Assets {
  /// A lesson: one scene at a time, the way on opens when the scene's one thing is done.
  static let lesson = #"""
    "use strict";
    (() => {
      const main = kith.main(), data = main.dataset, still = kith.data;
      const scenes = [...document.querySelectorAll(".scene")];
      const state = { at: 0, done: new Set(["cover", "map", "outcome", "talk", "end"]), bet: null, week: 0,
        courses: null, answers: null, told: {}, curve: null };
      const name = (index) => scenes[index].dataset.scene;
      const say = (id, words) => { kith.byId(id).textContent = words; };
      const mark = (scene) => { state.done.add(scene); gate(); };
      const gate = () => {
        const open = state.done.has(name(state.at)), last = state.at === scenes.length - 1;
        kith.byId("next").disabled = !open || last;
        kith.byId("next").hidden = last;
        kith.byId("skip").hidden = open || last;
        kith.byId("back").disabled = state.at === 0;
        say("where", `Scene ${state.at + 1} of ${scenes.length}`);
      };
      const go = (index, focus = true) => {
        state.at = Math.max(0, Math.min(scenes.length - 1, index));
        scenes.forEach((scene, position) => scene.classList.toggle("skipped", position !== state.at));
        kith.byId("next").textContent = state.at === 0 ? "Begin" : "Next";
        gate();
        enter(name(state.at));
        if (focus) { main.focus({ preventScroll: true }); window.scrollTo(0, 0); }
      };
      const problem = (id, error) => say(id, error.message);
      // A hundred futures of this town: asked for as soon as somebody begins, so that they are there when wanted.
      let asked = null;
      const ask = () => asked ??= (async () => {
        if (still) { state.courses = still.courses; state.answers = still.answers; return; }
        const { job } = await kith.send("/api/run", { lesson: data.lesson, site: data.site });
        await kith.follow(job, () => {});
        state.job = job;
        [state.courses, state.answers] = await Promise.all(
          [kith.get(`/api/jobs/${job}/courses`), kith.get(`/api/jobs/${job}/answers`)]);
        kith.byId("whole").href = "/runs/" + job;
      })();
      const mine = () => 1 + (state.bet ?? 0);
      const enter = (scene) => {
        if (scene !== "cover") ask().catch((error) => { asked = null; problem("luck", error); });
        // Phones are asked only while the wall asks: no bet is changed once its outcome is there.
        if (/^(before|after)|^bet$/.test(scene)) question(scene);
        else if (data.shared && !still) kith.send("/api/room", { close: true }).catch(() => {});
        if (scene === "curve") ask().then(() => { colour(); beginCurve(); });
        if (scene === "one") ask().then(() => { colour(); drawOne(); });
        if (scene === "hundred") ask().then(() => { if (!state.many) drawMany(1); });
        if (scene === "outcome") ask().then(outcome);
        if (scene === "rule") ask().then(colour);
        if (scene === "why") ask().then(() => { colour(); reasons(); });
        if (scene === "end") end();
      };
      // Questions, counted in a room.
      const choices = (question) => [...document.querySelectorAll(`input[name="${question}"]`)]
        .map((input) => input.parentElement.textContent.trim());
      const counts = (question, numbers) => {
        const holder = document.querySelector(`.counts[data-question="${question}"]`);
        if (!data.shared || !holder) return;
        let bars = holder.querySelector(".bars");
        if (!bars) {
          bars = kith.make("div", { class: "bars" });
          const inputs = choices(question).map((choice) => kith.make("label", { class: "bar" }, choice,
            kith.make("input", { type: "number", min: 0, max: 999, value: 0 })));
          const button = kith.make("button", { type: "button" }, "Count these hands");
          button.addEventListener("click", async () => counts(question, (await kith.send("/api/hands", { lesson: data.lesson, question,
            counts: [...holder.querySelectorAll("input")].map((input) => Math.max(0, Math.round(Number(input.value)) || 0)) })).counts));
          holder.append(kith.make("h3", {}, "The room"), bars,
            kith.make("details", { class: "hands" }, kith.make("summary", {}, "Type in a show of hands"), ...inputs, button));
        }
        kith.bars(bars, choices(question), numbers);
      };
      let watching = null;
      const question = async (scene) => {
        if (still || !data.shared) return;
        await kith.send("/api/room", { lesson: data.lesson, question: scene });
        clearInterval(watching);
        const look = async () => counts(scene, (await kith.get(`/api/votes/${data.lesson}.${scene}`)).counts);
        watching = setInterval(() => name(state.at) === scene ? look() : clearInterval(watching), 1000);
        look();
      };
      const vote = (question, choice) => {
        state.told[question] = choice;
        if (!still) kith.send("/api/vote", { lesson: data.lesson, question, choice })
          .then((answer) => counts(question, answer.counts)).catch(() => {});
      };
      document.querySelectorAll('input[type="radio"]').forEach((input) => input.addEventListener("change", () => {
        if (input.name === "bet") { kith.byId("lock").disabled = false; return; }
        vote(input.name, Number(input.value));
        mark(input.name);
      }));
      kith.byId("lock").disabled = true;
      kith.byId("lock").addEventListener("click", () => {
        const picked = document.querySelector('input[name="bet"]:checked');
        if (!picked) return;
        state.bet = Number(picked.value);
        document.querySelectorAll('input[name="bet"]').forEach((input) => { input.disabled = true; });
        kith.byId("lock").disabled = true;
        say("lock", "Locked");
        vote("bet", state.bet);
        mark("bet");
      });
      // A curve of one's own, drawn or set at four weeks; it begins where everybody begins.
      const middle = () => state.courses.options[0].middle;
      let place = null, last = null, knots = [];
      const beginCurve = () => {
        if (!state.curve) state.curve = [...middle()];
        const ends = state.courses.weeks.length - 1;
        knots = [0.25, 0.5, 0.75, 1].map((share) => Math.round(share * ends));
        const step = (state.courses.high - state.courses.low) / 100;
        kith.byId("knots").replaceChildren(...knots.map((at, index) => {
          const input = kith.make("input", { type: "range", min: state.courses.low, max: state.courses.high, step });
          input.addEventListener("input", () => {
            bend(index ? knots[index - 1] : 0, at, Number(input.value));
            if (index < knots.length - 1) bend(knots[index + 1], at, Number(input.value));
            drawn();
          });
          return kith.make("label", {}, `Week ${state.courses.weeks[at]}`, input);
        }));
        drawCurve();
      };
      // A straight line from a week of the curve to a value at another.
      const bend = (from, to, value) => {
        const start = state.curve[from];
        for (let at = from; at !== to; at += Math.sign(to - from)) {
          if (at > 0) state.curve[at] = start + ((at - from) / (to - from)) * (value - start);
        }
        if (to > 0) state.curve[to] = value;
      };
      const drawCurve = () => {
        const asNow = { ...state.courses.options[0], futures: [middle()], low: null };
        place = kith.chart(kith.byId("chart-curve"), { ...state.courses, options: [asNow] }, { show: [0], futures: 1, curve: state.curve });
        [...kith.byId("knots").querySelectorAll("input")].forEach((input, index) => {
          input.value = state.curve[knots[index]];
          input.setAttribute("aria-valuetext", String(Number(state.curve[knots[index]].toPrecision(4))));
        });
      };
      const drawn = () => { drawCurve(); mark("curve"); };
      const drag = (event) => {
        if (!place || !state.curve || (event.type === "pointermove" && last === null)) return;
        const [week, value] = place(event), { weeks, low, high } = state.courses;
        const at = weeks.reduce((best, one, index) => Math.abs(one - week) < Math.abs(weeks[best] - week) ? index : best, 0);
        bend(last ?? at, at, Math.max(low, Math.min(high, value)));
        last = at;
        drawn();
        event.preventDefault();
      };
      const sheet = kith.byId("chart-curve");
      sheet.addEventListener("pointerdown", (event) => { sheet.setPointerCapture(event.pointerId); drag(event); });
      sheet.addEventListener("pointermove", drag);
      for (const end of ["pointerup", "pointercancel"]) sheet.addEventListener(end, () => { last = null; });
      // In how many weeks the curve lies in the ribbon of its option.
      const judged = () => {
        const { low, high } = state.courses.options[mine()], weeks = state.courses.weeks;
        const inside = weeks.filter((_, at) => at > 0 && low[at] <= state.curve[at] && state.curve[at] <= high[at]).length;
        return inside === weeks.length - 1 ? " Your curve lies in it all the way."
          : inside === 0 ? " Your curve lies beside it all the way."
          : ` Your curve lies in it ${Math.round(100 * inside / (weeks.length - 1))} % of the way.`;
      };
      // One future, by hand and played.
      const colour = () => document.querySelectorAll(".yours").forEach((one) => {
        one.textContent = state.courses.options[mine()].name;
      });
      const drawOne = () => kith.chart(kith.byId("chart-one"), state.courses,
        { show: [0, mine()], futures: 1, until: state.courses.weeks[state.week] });
      let playing = null;
      const step = () => {
        if (!state.courses) return;
        state.week = Math.min(state.courses.weeks.length - 1, state.week + 1);
        drawOne();
        if (state.week < state.courses.weeks.length - 1) return;
        clearInterval(playing);
        playing = null;
        say("play", "Again");
        mark("one");
      };
      kith.byId("week").addEventListener("click", step);
      kith.byId("play").addEventListener("click", () => {
        if (!state.courses || playing) return;
        if (state.week === state.courses.weeks.length - 1) state.week = 0;
        if (matchMedia("(prefers-reduced-motion: reduce)").matches) state.week = state.courses.weeks.length - 2;
        playing = setInterval(step, 60);
      });
      // The same plan with other luck.
      const drawMany = (count) => {
        state.many = count;
        const drew = state.curve && state.done.has("curve");
        kith.chart(kith.byId("chart-many"), state.courses,
          { show: [0, mine()], futures: count, ribbon: count >= 20, curve: drew ? state.curve : null });
        if (count === 5) say("luck", "Five futures of the same plan. None of them is the right one.");
        if (count > 5) {
          say("luck", "The ribbon holds the middle 8 of 10 futures; the thick line is the one in the middle." + (drew ? judged() : ""));
          mark("hundred");
        }
      };
      kith.byId("five").addEventListener("click", () => ask().then(() => drawMany(5)));
      kith.byId("many").addEventListener("click", () => ask().then(() => drawMany(state.courses.options[0].futures.length)));
      // What came out, and the bet.
      const leader = (answers) => {
        const sign = state.courses.direction?.startsWith("lower") ? -1 : 1;
        return answers.options.reduce((one, other) => sign * other.difference > sign * one.difference ? other : one);
      };
      const outcome = () => {
        const all = state.answers.options, best = leader(state.answers);
        const yours = state.bet === null ? null : all[state.bet];
        say("verdict", !yours ? `On average over these futures, ${best.option} does best here.`
          : yours.option === best.option ? `Your bet was ${yours.option}: on average over these futures it does best here.`
          : `Your bet was ${yours.option}. On average over these futures, ${best.option} does best here.`);
        const list = (words) => all.map((line) => kith.make("li", line.option === yours?.option ? { class: "won" } : {}, words(line)));
        kith.byId("answers").replaceChildren(...list((line) => line.short));
        kith.byId("surely").replaceChildren(...list((line) => line.words));
        const shown = [mine(), 1 + all.indexOf(best)].filter((one, at, both) => both.indexOf(one) === at);
        kith.chart(kith.byId("chart-difference"), kith.differences(state.courses, shown), { show: shown, futures: 100, ribbon: true });
        say("notice", state.answers.notice);
      };
      // Where one person's futures part. The way by which it may have come is drawn into the map.
      let people = null;
      const reasons = async () => {
        if (people) return;
        say("reason", "Working it out …");
        try {
          people = (await kith.get(`/lessons/${data.lesson}/why?site=${encodeURIComponent(data.site)}&option=${mine() - 1}`)).people;
          say("reason", "Whom do you want to know about?");
        } catch (error) { problem("reason", error); }
      };
      const pick = (person) => {
        kith.byId("person").value = person.number;
        say("reason", `Person ${person.number}. ${person.words}`);
        kith.byId("chain").replaceChildren(...person.chain.map((words) => kith.make("li", {}, words)));
        const rings = kith.draw("svg", { "aria-hidden": "true", class: "rings", viewBox: "0 0 100 100", preserveAspectRatio: "none" });
        const way = [person, ...person.way.slice(1).map((number) => people.find((one) => one.number === number))];
        rings.append(kith.draw("polyline", { points: way.map((one) => `${100 * one.x},${100 * one.y}`).join(" "), fill: "none",
          stroke: "#16202a", "stroke-width": 3, "vector-effect": "non-scaling-stroke" }));
        for (const [at, one] of way.entries()) {
          rings.append(kith.draw("line", { x1: 100 * one.x, y1: 100 * one.y, x2: 100 * one.x + 0.001, y2: 100 * one.y,
            stroke: at ? "#16202a" : "#b3261e", "stroke-width": 14, "stroke-linecap": "round", "vector-effect": "non-scaling-stroke" }));
        }
        kith.byId("who").querySelector(".rings")?.remove();
        kith.byId("who").append(rings);
        mark("why");
      };
      const who = kith.byId("who");
      who?.addEventListener("click", (event) => {
        if (!people) return;
        const box = who.querySelector("img").getBoundingClientRect();
        const x = event.clientX - box.left, y = event.clientY - box.top;
        const far = (one) => Math.hypot(one.x * box.width - x, one.y * box.height - y);
        pick(people.reduce((best, one) => far(one) < far(best) ? one : best));
      });
      kith.byId("person")?.addEventListener("change", (event) => {
        const found = people?.find((one) => one.number === Number(event.target.value));
        if (found) pick(found); else if (people) say("reason", "There is nobody of this number.");
      });
      // The same town by another rule.
      const ruled = async () => {
        kith.byId("rule").disabled = true;
        say("ruled", "Working it out …");
        try {
          let rule = still?.rule;
          if (!rule) {
            const { job } = await kith.send("/api/run", { lesson: data.lesson, site: data.site, rule: true });
            await kith.follow(job, () => {});
            const [courses, answers] = await Promise.all([kith.get(`/api/jobs/${job}/courses`), kith.get(`/api/jobs/${job}/answers`)]);
            rule = { courses, answers };
          }
          const both = [state.courses, rule.courses].map((courses) => kith.differences(courses, [mine()]));
          const scale = kith.scale(Math.min(both[0].low, both[1].low), Math.max(both[0].high, both[1].high));
          ["By the scenario's own rule", "By the other rule"].forEach((title, at) => kith.chart(kith.byId(at ? "chart-rule" : "chart-own"),
            { ...both[at], ...scale, title: title + ": difference from as now" }, { show: [mine()], futures: 30, ribbon: true }));
          const one = leader(state.answers).option, other = leader(rule.answers).option;
          const line = rule.answers.options[mine() - 1];
          say("ruled", `${line.short} ` + (one === other ? `On average over these futures ${one} does best by both rules.`
            : `On average over these futures ${other} does best by this rule, ${one} by the scenario's own: then the rule has to be found out first.`));
          mark("rule");
        } catch (error) { problem("ruled", error); }
        kith.byId("rule").disabled = false;
      };
      kith.byId("rule")?.addEventListener("click", () => ask().then(ruled));
      // Everything that the scenario says.
      const everything = (answers) => {
        kith.byId("expected").replaceChildren(...answers.expected.map((claim) => kith.make("li", {},
          kith.make("b", {}, claim.says), ` Held in ${claim.held} ${claim.of}.`)));
        say("far", answers.expected.length ? "This is how often it held:" : "Done.");
        say("notice", answers.notice);
        mark("everywhere");
      };
      kith.byId("all").addEventListener("click", async () => {
        if (still) return everything(still.all);
        const progress = kith.byId("progress"), stop = kith.byId("stop");
        kith.byId("all").disabled = true;
        progress.hidden = stop.hidden = false;
        let isUnwanted = false;
        stop.onclick = () => { isUnwanted = true; };
        try {
          const { job } = await kith.send("/api/run", { lesson: data.lesson, whole: true });
          stop.onclick = () => kith.send("/api/cancel", { job }).catch(() => {});
          if (isUnwanted) stop.onclick();
          await kith.follow(job, (run) => {
            progress.value = run.done / run.all;
            say("far", `${run.done.toLocaleString("en")} of ${run.all.toLocaleString("en")} futures`);
          });
          everything(await kith.get(`/api/jobs/${job}/answers`));
          kith.byId("report").href = "/runs/" + job;
          kith.byId("report").hidden = false;
        } catch (error) { problem("far", error); }
        kith.byId("all").disabled = false;
        progress.hidden = stop.hidden = true;
      });
      const end = () => {
        const claims = [...document.querySelectorAll('.scene[data-scene^="before"]')];
        kith.byId("changes").replaceChildren(...claims.map((claim, index) => {
          const said = (when) => choices(when + index)[state.told[when + index]] ?? "not answered";
          return kith.make("li", {}, kith.make("b", {}, claim.querySelector("blockquote").textContent),
            ` Before: ${said("before")}. Now: ${said("after")}.`);
        }));
      };
      kith.byId("town")?.addEventListener("change", (event) => {
        location.search = "?site=" + encodeURIComponent(event.target.value);
      });
      if (still) document.querySelectorAll(".online").forEach((one) => one.remove());
      document.querySelector(".steps").hidden = false;
      kith.byId("next").addEventListener("click", () => go(state.at + 1));
      kith.byId("skip").addEventListener("click", () => go(state.at + 1));
      kith.byId("back").addEventListener("click", () => go(state.at - 1));
      go(0, false);
    })();
    """#
}
